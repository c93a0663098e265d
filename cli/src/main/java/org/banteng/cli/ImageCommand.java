package org.banteng.cli;

import org.banteng.launcher.ExitCode;
import org.banteng.launcher.program.Program;
import org.banteng.launcher.program.ProgramException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** {@code banteng image}: keeps what {@code run --on qemu} boots. */
@Command(
        name = "image",
        header = "Compiles a program and the kernel into one image that boots.",
        sortOptions = false,
        usageHelpAutoWidth = true,
        footer = {
            "",
            "Prints the line that boots it in QEMU, with the current folder as the program's",
            "(the path behind -fsdev). What stands after \"--\" in it are its arguments.",
            "",
            "Example:",
            "  banteng image -o heat.elf examples/heat/Heat.java"
        })
final class ImageCommand implements Callable<Integer> {
    @Option(
            names = "-o",
            paramLabel = "FILE",
            required = true,
            description = "where the image goes, an ELF file")
    private String output;

    @Option(
            names = "-n",
            paramLabel = "N",
            defaultValue = "2",
            description = "how many ranks the printed line starts; without it 2")
    private String ranks;

    @Option(
            names = {"-cp", "--class-path"},
            paramLabel = "PATH",
            description = "where classes are; without it, $CLASSPATH or the current folder")
    private String classPath;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    boolean help;

    @Parameters(index = "0", paramLabel = "PROGRAM", description = "Main, File.java or app.jar")
    private String program;

    ImageCommand() {}

    @Override
    public Integer call() {
        try {
            ImageKeeper keeper = ImageKeeper.of(output, Ranks.parse(ranks));
            return keeper.keep(Program.of(program, classPath));
        } catch (IllegalArgumentException e) {
            System.err.println("banteng image: " + e.getMessage());
            return ExitCode.USAGE;
        } catch (ProgramException e) {
            System.err.println("banteng: " + e.getMessage().stripTrailing());
            return ExitCode.FAILURE;
        }
    }
}
