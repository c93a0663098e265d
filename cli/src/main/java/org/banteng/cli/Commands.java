package org.banteng.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintWriter;

/** The command with all its subcommands, as picocli knows it. */
@Command(
        name = "banteng",
        header = "MPI for Java: one program, one command.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = VersionCommand.class,
        subcommands = {
            RunCommand.class,
            ImageCommand.class,
            BenchCommand.class,
            TunablesCommand.class,
            DoctorCommand.class,
            VersionCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Example:",
            "  banteng run -n 4 examples/heat/Heat.java",
            "",
            "`banteng COMMAND --help` tells more of a command. In a source tree there are also",
            "`./banteng test`, `./banteng format` and `./banteng guests`."
        })
final class Commands implements Runnable {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "show the version")
    boolean version;

    Commands() {}

    /** Reads a command line and does what it says; returns the exit code. */
    static int execute(String... args) {
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        CommandLine all = new CommandLine(new Commands());
        all.setExpandAtFiles(false);
        all.setParameterExceptionHandler(Commands::explain);
        all.getSubcommands().get("run").setStopAtPositional(true);
        return all;
    }

    /** One line on what is wrong, and where to look. */
    private static int explain(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        PrintWriter err = command.getErr();
        String message = e.getMessage();
        if (e instanceof UnmatchedArgumentException && command.getParent() == null) {
            message = "there is no command \"" + args[0] + "\"";
        }
        err.println(name + ": " + message);
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try: " + name + " --help");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
