package org.banteng.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code java -jar benchmarks.jar}: JMH, or with {@code pingpong} as first word {@link PingPong} in
 * a JVM like those that JMH starts.
 */
public final class Main {
    private Main() {}

    /**
     * Runs what it is told to.
     *
     * @param args {@code pingpong} and what that takes, or what JMH takes
     * @throws Exception as JMH does
     */
    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("pingpong")) {
            System.exit(pingPong(List.of(args).subList(1, args.length)));
        } else {
            org.openjdk.jmh.Main.main(args);
        }
    }

    private static int pingPong(List<String> args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OnCores.jvmOptions());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(PingPong.class.getName());
        command.addAll(args);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
