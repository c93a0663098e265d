package org.banteng.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of the tests on the JVM, and compiled. */
final class BothMachines {
    private static final long TIMEOUT_SECONDS = 60;

    private BothMachines() {}

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

    /** Compiles a program, quickly. */
    static Path compile(Class<?> program, Path work)
            throws ImageException, IOException, InterruptedException {
        return HostedImage.of(program.getName(), List.of(testClasses()))
                .withOptimisation(1)
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

    /** Runs a program on a JVM like this one, with this one's class path. */
    static Outcome onJvm(Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (flag.startsWith("--add-") || flag.startsWith("--enable-native-access")) {
                command.add(flag);
            }
        }
        command.add("-Dstdout.encoding=UTF-8");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(program.getName());
        command.addAll(Arrays.asList(arguments));
        return run(command);
    }

    private static Outcome run(List<String> command) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("banteng", ".err");
        Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        List<String> lines =
                new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(command + " did not end");
        }
        String said = Files.readString(errors);
        Files.delete(errors);
        return new Outcome(lines, said, process.exitValue());
    }
}
