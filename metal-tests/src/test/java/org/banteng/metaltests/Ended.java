package org.banteng.metaltests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A job that has ended.
 *
 * @param out what it printed, line by line
 * @param errors what it printed to standard error
 */
record Ended(List<String> out, String errors, int exitCode) {
    /** Seconds are enough, but where many others use the processors. */
    private static final int TIMEOUT_SECONDS = 600;

    private static final int LAST_LINES = 20;

    /** Waits for the end; a job that hangs is ended, which its errors then say. */
    static Ended of(Machine machine, ProcessBuilder builder)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("banteng", ".out");
        Path errors = Files.createTempFile("banteng", ".err");
        try {
            Process process =
                    builder.redirectOutput(out.toFile()).redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            boolean inTime = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                process.destroyForcibly().waitFor();
            }
            String said = Files.readString(errors);
            return new Ended(
                    Files.readString(out, UTF_8).lines().toList(),
                    inTime ? said : said + "\nended, after " + TIMEOUT_SECONDS + " s",
                    machine.exitCode(process.exitValue()));
        } finally {
            Files.delete(out);
            Files.delete(errors);
        }
    }

    /** The exit code, the last lines of what it printed, and the errors. */
    String summary() {
        List<String> last = out.subList(Math.max(0, out.size() - LAST_LINES), out.size());
        return "exit code " + exitCode + "\n" + String.join("\n", last) + "\n" + errors;
    }
}
