package org.banteng.bench.run;

import org.banteng.host.Child;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a process printed and took.
 *
 * @param text its standard output
 * @param nanos from its start to its end
 * @param peakBytes the most memory that it was seen to have resident; 0 where nobody can tell
 */
public record ProcessOutput(String text, long nanos, long peakBytes) {
    private static final int KIBI = 1024;
    private static final int LOOK_MILLIS = 50;

    /**
     * Runs a command to its end.
     *
     * @param line takes each line of its standard output as it comes
     * @throws BenchException if it cannot be started or ends with an exit code other than 0
     */
    static ProcessOutput of(List<String> command, Consumer<String> line) {
        Path errors = null;
        try {
            errors = Files.createTempFile("banteng-bench", ".err");
            errors.toFile().deleteOnExit();
            return run(command, errors.toFile(), line);
        } catch (IOException e) {
            throw new BenchException(command.getFirst() + " cannot be run: " + e.getMessage(), e);
        } finally {
            delete(errors);
        }
    }

    private static ProcessOutput run(List<String> command, File errors, Consumer<String> line)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors);
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        long start = System.nanoTime();
        StringBuilder text = new StringBuilder();
        Child child = Child.start(builder);
        try (BufferedReader out = child.process().inputReader(StandardCharsets.UTF_8)) {
            Peak peak = new Peak(child.process().pid());
            peak.start();
            for (String next = out.readLine(); next != null; next = out.readLine()) {
                text.append(next).append('\n');
                line.accept(next);
            }
            int exitCode = child.await();
            long took = System.nanoTime() - start;
            peak.interrupt();
            if (exitCode != 0) {
                throw new BenchException(
                        String.join(" ", command)
                                + "\nended with exit code "
                                + exitCode
                                + ":\n"
                                + Files.readString(errors.toPath())
                                + text);
            }
            return new ProcessOutput(text.toString(), took, peak.bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted while " + command.getFirst() + " ran", e);
        } finally {
            child.end();
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // It is in the folder for what is temporary.
        }
    }

    /** Looks at a process now and then. */
    private static final class Peak extends Thread {
        private final Path status;
        private volatile long bytes;

        Peak(long process) {
            super("banteng-bench-peak");
            setDaemon(true);
            status = Path.of("/proc/" + process + "/status");
        }

        @Override
        public void run() {
            try {
                while (!isInterrupted()) {
                    Thread.sleep(LOOK_MILLIS);
                    look();
                }
            } catch (IOException | InterruptedException e) {
                // The process has ended, or there is no such file here.
            }
        }

        private void look() throws IOException {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    String kibibytes = line.replaceAll("[^0-9]", "");
                    bytes = Math.max(bytes, Long.parseLong(kibibytes) * KIBI);
                }
            }
        }
    }
}
