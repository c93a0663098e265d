package org.banteng.image.toolchain;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.banteng.host.Child;
import org.banteng.image.error.ImageException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringTokenizer;

/** A program of the host that builds something. */
public final class Tool {
    private Tool() {}

    /**
     * The first program of that name on a search path.
     *
     * @param searchPath directories, separated as in the variable {@code PATH}
     * @param install what to do if there is none
     * @throws ImageException if there is none
     */
    public static Path find(String name, String searchPath, String install) throws ImageException {
        for (StringTokenizer path = new StringTokenizer(searchPath, File.pathSeparator);
                path.hasMoreTokens(); ) {
            Path candidate = Path.of(path.nextToken(), name);
            if (Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        throw new ImageException("no " + name + " on the PATH; " + install);
    }

    /** Where this process looks for programs. */
    public static String searchPath() {
        return System.getenv().getOrDefault("PATH", "");
    }

    /**
     * Runs a tool to its end.
     *
     * @param install what to do if it does not find files of its own
     * @throws ImageException with what it said, if it fails
     */
    static void run(List<String> command, String install)
            throws ImageException, IOException, InterruptedException {
        Child child = Child.start(new ProcessBuilder(command).redirectErrorStream(true));
        String said = new String(child.process().getInputStream().readAllBytes(), UTF_8);
        int status = child.await();
        if (status > Child.SIGNALLED) {
            Child.awaitSignal();
            throw new ImageException(
                    command.getFirst() + " was ended by signal " + (status - Child.SIGNALLED));
        }
        if (status != 0) {
            String hint = said.contains("No such file or directory") ? "\n" + install : "";
            throw new ImageException(String.join(" ", command) + "\nfailed:\n" + said + hint);
        }
    }
}
