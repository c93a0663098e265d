package org.banteng.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.banteng.image.aot.ImageTarget;
import org.banteng.image.aot.ProgramImage;
import org.banteng.image.error.ImageException;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program of the tests, to be run on the JVM and compiled.
 *
 * @param mainClass its name
 * @param classes where its classes are
 * @param mostHeap bytes to which its heap may grow
 */
record BothMachines(String mainClass, Path classes, int mostHeap) {
    private static final long TIMEOUT_SECONDS = 60;
    private static final int LEAST_HEAP = 16 << 20;
    private static final int MOST_HEAP = 1 << 30;

    /** With a heap of up to 1 GiB. */
    BothMachines(String mainClass, Path classes) {
        this(mainClass, classes, MOST_HEAP);
    }

    /** One of the test's own classes. */
    static BothMachines of(Class<?> program) {
        return new BothMachines(program.getName(), testClasses());
    }

    /**
     * What a process has printed, line by line, and how it ended.
     *
     * @param errors what it printed to standard error
     */
    record Outcome(List<String> lines, String errors, int exitCode) {}

    /** Where the test's own classes are. */
    static Path testClasses() {
        return Path.of(
                BothMachines.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    /**
     * Compiles it, for this system.
     *
     * @param optimisation see {@link ProgramImage}
     */
    Path compile(int optimisation, Path work)
            throws ImageException, IOException, InterruptedException {
        return compile(new HostedTarget(), optimisation, work);
    }

    /** Compiles it, for some machine. */
    Path compile(ImageTarget target, int optimisation, Path work)
            throws ImageException, IOException, InterruptedException {
        return new ProgramImage(
                        target,
                        mainClass,
                        List.of(classes),
                        LEAST_HEAP,
                        mostHeap,
                        optimisation,
                        line -> {})
                .build(work);
    }

    /** Runs what {@link #compile} made. */
    static Outcome onMetal(Path executable, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(executable.toString());
        command.addAll(Arrays.asList(arguments));
        return run(command);
    }

    /** Runs it on a JVM like this one, with this one's class path. */
    Outcome onJvm(String... arguments) throws IOException, InterruptedException {
        return run(commandOnJvm(arguments));
    }

    /** What runs it so. */
    List<String> commandOnJvm(String... arguments) {
        List<String> command = java();
        command.add(mainClass);
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /** Runs it on a JVM like this one, as the one rank of a job. */
    Outcome asJobOnJvm(String... arguments) throws IOException, InterruptedException {
        return run(commandAsJob(1, arguments));
    }

    /** What runs it so with any number of ranks, which share its classes. */
    List<String> commandAsJob(int ranks, String... arguments) {
        List<String> command = java();
        command.add("-D" + JobOnJvm.RANKS + "=" + ranks);
        command.add(JobOnJvm.class.getName());
        command.add(mainClass);
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (flag.startsWith("--add-") || flag.startsWith("--enable-native-access")) {
                command.add(flag);
            }
        }
        command.add("-Xmx" + mostHeap);
        command.add("-Dstdout.encoding=UTF-8");
        // A message that tells of the code what a compiled program does not know of it any more.
        command.add("-XX:-ShowCodeDetailsInExceptionMessages");
        command.add("-cp");
        command.add(classes + File.pathSeparator + System.getProperty("java.class.path"));
        return command;
    }

    /** Runs a command to its end. */
    static Outcome run(List<String> command) throws IOException, InterruptedException {
        return run(command, Path.of(""), "");
    }

    /**
     * Runs a command to its end.
     *
     * @param folder where it runs
     * @param input what is typed
     */
    static Outcome run(List<String> command, Path folder, String input)
            throws IOException, InterruptedException {
        Path errors = Files.createTempFile("banteng", ".err");
        Path typed = Files.writeString(Files.createTempFile("banteng", ".in"), input);
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toAbsolutePath().toFile())
                            .redirectInput(typed.toFile())
                            .redirectError(errors.toFile())
                            .start();
            List<String> lines =
                    new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command + " did not end");
            }
            String said = Files.readString(errors);
            return new Outcome(lines, said, process.exitValue());
        } finally {
            Files.delete(errors);
            Files.delete(typed);
        }
    }
}
