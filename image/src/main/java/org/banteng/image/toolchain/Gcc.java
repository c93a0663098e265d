package org.banteng.image.toolchain;

import org.banteng.image.error.ImageException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The C compiler of the host. */
public final class Gcc {
    private static final String INSTALL = "install it with: sudo apt-get install gcc libc6-dev";

    /**
     * What C that came from Java needs.
     *
     * <ul>
     *   <li>Java's ints wrap: without {@code -fwrapv}, {@code Double.toString} prints garbage.
     *   <li>Java rounds after each operation: no fused multiply-add.
     *   <li>{@code Memory} reads an int where it wrote half a long.
     *   <li>An absolute address is an offset from null.
     * </ul>
     */
    static final List<String> JAVA_SEMANTICS =
            List.of(
                    "-std=gnu11",
                    "-fwrapv",
                    "-ffp-contract=off",
                    "-fno-strict-aliasing",
                    "-fno-delete-null-pointer-checks");

    private final Path program;

    private Gcc(Path program) {
        this.program = program;
    }

    /**
     * The first {@code gcc} on the {@code PATH}.
     *
     * @throws ImageException if there is none, with the command that installs it
     */
    public static Gcc find() throws ImageException {
        return find(Tool.searchPath());
    }

    static Gcc find(String searchPath) throws ImageException {
        return new Gcc(Tool.find("gcc", searchPath, INSTALL));
    }

    /**
     * Compiles one C file, and all that it includes, into a program for this host.
     *
     * @param optimisation 0 to 3
     * @throws ImageException with what gcc said, if it refuses
     */
    public void compile(Path source, Path executable, int optimisation)
            throws ImageException, IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.add("-O" + optimisation);
        command.addAll(JAVA_SEMANTICS);
        command.add("-w");
        command.add("-fmax-errors=5");
        command.addAll(List.of("-iquote", source.getParent().toString()));
        command.addAll(List.of("-o", executable.toString(), source.toString(), "-lm"));
        Tool.run(command, INSTALL);
    }
}
