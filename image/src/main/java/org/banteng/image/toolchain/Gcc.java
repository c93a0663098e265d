package org.banteng.image.toolchain;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.banteng.image.error.ImageException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

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
    private static final List<String> JAVA_SEMANTICS =
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
        return find(System.getenv().getOrDefault("PATH", ""));
    }

    static Gcc find(String searchPath) throws ImageException {
        for (StringTokenizer path = new StringTokenizer(searchPath, File.pathSeparator);
                path.hasMoreTokens(); ) {
            Path candidate = Path.of(path.nextToken(), "gcc");
            if (Files.isExecutable(candidate)) {
                return new Gcc(candidate);
            }
        }
        throw new ImageException("no gcc on the PATH; " + INSTALL);
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
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            String hint = said.contains("No such file or directory") ? "\n" + INSTALL : "";
            throw new ImageException(String.join(" ", command) + "\nfailed:\n" + said + hint);
        }
    }
}
