package org.banteng.cli;

import org.banteng.launcher.program.Isolation;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code banteng run}, for its help and for command lines with something wrong about them. */
@Command(
        name = "run",
        header = "Runs a program on several ranks.",
        customSynopsis = {
            "banteng run [OPTIONS] (Main | File.java | app.jar) [ARGUMENTS...]",
            "  Everything after the program is an argument of the program's own.",
            ""
        },
        sortOptions = false,
        usageHelpAutoWidth = true,
        footer = {
            "",
            "Each rank is a thread of one process, held on a core; with more ranks than",
            "cores, several take turns on a core. What is typed goes to rank 0.",
            "",
            "Examples:",
            "  banteng run -n 4 examples/heat/Heat.java",
            "  banteng run -n 8 --cores 0-3 -cp target/classes:lib/* Main input.csv",
            "  banteng run -n 2 --tag-output --timeout 30s app.jar",
            "  banteng run -n 100000 --shared-classes Halo.java",
            "  banteng run -n 4 --on qemu --share . examples/heat/Heat.java",
            "",
            "Exit codes: the program's own; 1 if a rank fails; 2 for a wrong command line;",
            "66 for a deadlock; 74 if output is lost; 124 after the timeout; 130 after Ctrl-C."
        })
final class RunCommand implements Callable<Integer> {
    @Option(
            names = "--on",
            paramLabel = "MACHINE",
            description =
                    "jvm (without it); or, compiled ahead of time, linux: each rank a process;"
                            + " qemu or qemu-q35: bare metal, each rank an instance on a processor"
                            + " of its own")
    private String machine;

    @Option(
            names = "-n",
            paramLabel = "N",
            description = "how many ranks; without it, one for each core")
    private String ranks;

    @Option(
            names = "--cores",
            paramLabel = "LIST",
            description =
                    "the CPUs to run on, as in 0-3,8; without it, all that this process may use")
    private String cores;

    @Option(
            names = {"-cp", "--class-path"},
            paramLabel = "PATH",
            description = "where classes are; without it, $CLASSPATH or the current folder")
    private String classPath;

    @ArgGroup(exclusive = true)
    private Classes classes;

    static final class Classes {
        @Option(
                names = "--isolate",
                description =
                        "each rank has the program's statics for itself; without this and the next,"
                                + " the program's bytecode decides")
        boolean isolate;

        /** Never asked: if one of the two is set and it is not the other, it is this. */
        @SuppressWarnings("UnusedVariable")
        @Option(names = "--shared-classes", description = "all ranks share the program's statics")
        boolean share;
    }

    @Option(
            names = "--share",
            paramLabel = "DIR",
            description =
                    "on qemu: the folder of this host that is the program's current folder there,"
                            + " and all that it sees; without it, it has no files")
    private String share;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description =
                    "on qemu: memory of the machine, such as 512M or 2G; without it, 256M and 128M"
                            + " for each rank")
    private String memory;

    @Option(names = "--tag-output", description = "begin each line of output with [rank]")
    private boolean tagOutput;

    @Option(names = "--report-bindings", description = "tell which rank runs on which CPU")
    private boolean reportBindings;

    @Option(
            names = "--timeout",
            paramLabel = "D",
            description = "end the job after 30s, 2m, ... and tell where each rank is")
    private String timeout;

    @Option(
            names = "--stats",
            description = "tell at the end, per rank, time in MPI, messages, bytes and waits")
    private boolean statistics;

    @Option(
            names = "--gdb",
            description =
                    "with --on qemu: wait for gdb, and tell the line that starts it; it knows the"
                            + " lines of Java")
    private boolean gdb;

    @Option(
            names = "--boot-chart",
            description = "with --on qemu: tell at the end how long each phase of boot took")
    private boolean bootChart;

    @Option(
            names = "-D",
            paramLabel = "NAME=VALUE",
            arity = "1",
            description = "set a system property; `banteng tunables` lists those of Banteng")
    private List<String> properties = List.of();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    boolean help;

    @Parameters(index = "0", hidden = true, paramLabel = "PROGRAM")
    private String program;

    @Parameters(index = "1..*", hidden = true)
    private List<String> arguments = List.of();

    RunCommand() {}

    @Override
    public Integer call() {
        return toArguments().run();
    }

    RunArguments toArguments() {
        RunArguments plain = new RunArguments();
        plain.setOption("--on", machine);
        plain.setOption("-n", ranks);
        plain.setOption("--cores", cores);
        plain.setOption("-cp", classPath);
        plain.setOption("--timeout", timeout);
        plain.setOption("--share", share);
        plain.setOption("--memory", memory);
        plain.setFlags(tagOutput, reportBindings, statistics);
        plain.setEmulatorFlags(gdb, bootChart);
        if (classes != null) {
            plain.setIsolation(classes.isolate ? Isolation.ISOLATE : Isolation.SHARE);
        }
        properties.forEach(plain::addProperty);
        plain.setProgram(program, arguments.toArray(String[]::new));
        return plain;
    }
}
