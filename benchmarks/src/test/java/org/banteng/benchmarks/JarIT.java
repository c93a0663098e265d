package org.banteng.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands of the README, with the jar that they run; after it has been packaged. */
@EnabledIf("org.banteng.benchmarks.Crew#hasTwoCpus")
class JarIT {
    @Test
    void theJarMakesTheTableWithoutOptions() throws IOException, InterruptedException {
        assertThat(run("pingpong", "1")).contains("message/line").doesNotContain("WARNING");
    }

    @Test
    void theJarListsWhatJmhRuns() throws IOException, InterruptedException {
        assertThat(run("-l"))
                .contains(
                        "org.banteng.benchmarks.MessageBenchmark.halfRoundTrip",
                        "org.banteng.benchmarks.QueueBenchmark.twoCores",
                        "org.banteng.benchmarks.YieldBenchmark.yieldToTheNext");
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(Path.of("target", "benchmarks.jar").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
