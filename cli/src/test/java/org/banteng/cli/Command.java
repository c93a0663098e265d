package org.banteng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs the command in a process of its own, with the classes of this build. */
final class Command {
    /**
     * Ends a test that hangs. A program is compiled in half a minute, but not on a busy machine.
     */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final List<String> words = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private Path folder = Path.of("").toAbsolutePath();
    private String input = "";

    private Command() {}

    /** {@code banteng ARGUMENTS}, without the script. */
    static Command banteng(String... arguments) {
        Command command = new Command();
        command.words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.words.addAll(
                List.of(
                        "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED",
                        "--add-exports=java.base/jdk.internal.access=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.banteng.cli.Main"));
        command.words.addAll(List.of(arguments));
        return command;
    }

    /** A program of package {@link programs}, on so many ranks. */
    static Command program(int ranks, String name, String... arguments) {
        Command command = banteng("run", "-n", String.valueOf(ranks), "-cp", testClasses(), name);
        command.words.addAll(List.of(arguments));
        return command;
    }

    /** A script of the checkout, with the classes of this build. */
    static Command script(String path, String... arguments) {
        Command command = new Command();
        command.words.add(root().resolve(path).toString());
        command.words.addAll(List.of(arguments));
        command.environment.put("BANTENG_CLASS_PATH", System.getProperty("java.class.path"));
        command.environment.put("BANTENG_JAVA_HOME", System.getProperty("java.home"));
        return command;
    }

    /** The folder of the checkout. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("banteng"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Where the classes of package {@link programs} are. */
    static String testClasses() {
        try {
            return Path.of(
                            Command.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a signal to a process, as {@code kill} does. */
    static void signal(String name, ProcessHandle process)
            throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Adds an option of {@code run}, before the program. */
    Command with(String... options) {
        words.addAll(words.indexOf("run") + 1, List.of(options));
        return this;
    }

    /** Signals end it even if they do not end this process, which may run in the background. */
    Command withDefaultSignals() {
        words.addAll(0, List.of("env", "--default-signal=INT,TERM"));
        return this;
    }

    /** Its standard output goes to a file of the system, and is not in the result. */
    Command outputTo(String file) {
        words.addAll(0, List.of("sh", "-c", "exec \"$@\" >" + file, "sh"));
        return this;
    }

    /** Its standard input is closed. */
    Command withoutInput() {
        words.addAll(0, List.of("sh", "-c", "exec \"$@\" <&-", "sh"));
        return this;
    }

    /** Its output has a reader who takes one line; its exit code is the command's all the same. */
    Command readByOneLine() {
        words.addAll(0, List.of("bash", "-o", "pipefail", "-c", "\"$@\" | head -n 1", "bash"));
        return this;
    }

    /** Its JVM has a property: {@code name=value}. */
    Command property(String property) {
        words.add(1, "-D" + property);
        return this;
    }

    /** Its temporary files are there, and those of compilers. */
    Command temporaryIn(Path folder) {
        environment.put("TMPDIR", folder.toString());
        return property("java.io.tmpdir=" + folder);
    }

    /** Compiled programs are kept there, not in the user's own cache. */
    Command cachingIn(Path folder) {
        environment.put("XDG_CACHE_HOME", folder.toString());
        return this;
    }

    Command in(Path folder) {
        this.folder = folder;
        return this;
    }

    Command input(String input) {
        this.input = input;
        return this;
    }

    /** Runs it to its end. */
    Result run() {
        return start().await();
    }

    /** Starts it. */
    Running start() {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.environment().remove("CLASSPATH");
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Running running = new Running(process, System.nanoTime());
            try (var out = process.getOutputStream()) {
                out.write(input.getBytes(StandardCharsets.UTF_8));
            }
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that may have ended. */
    @SuppressWarnings("JdkObsolete") // A StringBuffer, since one thread fills what another reads.
    static final class Running {
        private final Process process;
        private final long start;
        private final CompletableFuture<String> out;
        private final CompletableFuture<String> err;
        private final StringBuffer soFar = new StringBuffer();
        private final StringBuffer errSoFar = new StringBuffer();

        Running(Process process, long start) {
            this.process = process;
            this.start = start;
            this.out = reader(process.getInputStream(), soFar);
            this.err = reader(process.getErrorStream(), errSoFar);
        }

        /** A thread of its own for each stream: who waits for one must not keep the other. */
        private static CompletableFuture<String> reader(InputStream in, StringBuffer text) {
            return CompletableFuture.supplyAsync(
                    () -> read(in, text), task -> Thread.ofPlatform().daemon().start(task));
        }

        private static String read(InputStream in, StringBuffer text) {
            byte[] bytes = new byte[8192];
            try {
                for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                    text.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString();
        }

        Process process() {
            return process;
        }

        /**
         * Sends it a signal.
         *
         * @param name as in {@code kill -NAME}
         */
        void signal(String name) throws IOException, InterruptedException {
            Command.signal(name, process.toHandle());
        }

        /** Waits until it has printed a text. */
        void awaitOutput(String text) throws InterruptedException {
            await(text, soFar);
        }

        /** Waits until it has printed a text on the stream of errors. */
        void awaitError(String text) throws InterruptedException {
            await(text, errSoFar);
        }

        private void await(String text, StringBuffer printed) throws InterruptedException {
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (printed.indexOf(text) < 0 && process.isAlive()) {
                if (System.nanoTime() - until > 0) {
                    process.destroyForcibly();
                    throw new AssertionError("never printed " + text + " but " + printed);
                }
                Thread.sleep(5);
            }
        }

        Result await() {
            try {
                if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("did not end; printed " + soFar);
                }
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                return new Result(process.exitValue(), out.join(), err.join(), took);
            } catch (InterruptedException e) {
                process.destroyForcibly();
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * How it ended.
     *
     * @param took from its start
     */
    record Result(int exitCode, String out, String err, Duration took) {}
}
