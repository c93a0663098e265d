package org.banteng.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.banteng.engine.collective.Algorithm;
import org.banteng.engine.collective.Algorithms;
import org.banteng.engine.collective.Choice;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every algorithm that a collective operation has, chosen by its system property. The properties
 * are read once in a process, so there is a process for the first algorithm of every operation, one
 * for the second, and so on.
 */
final class AlgorithmsTest {
    private static final String[] AREAS = {
        "barriers",
        "broadcasts",
        "gathers",
        "scatters",
        "all-gathers",
        "all-to-alls",
        "operators",
        "locations",
        "reductions",
        "ordered-operators",
        "scans",
        "collective-requests",
        "reduction-requests",
        "overlapping-collectives",
        "large-collectives",
        "known-defects"
    };

    /** Less than most messages here, and no multiple of an element. */
    private static final String SEGMENT = "-Dbanteng.collective.segment=1003";

    @TestFactory
    Stream<DynamicTest> eachAlgorithm() {
        int most = Algorithms.list().stream().mapToInt(c -> c.algorithms().size()).max().orElse(0);
        return IntStream.range(0, most).mapToObj(this::withAlgorithms);
    }

    private static Algorithm algorithm(Choice choice, int number) {
        return choice.algorithms().get(number % choice.algorithms().size());
    }

    private DynamicTest withAlgorithms(int number) {
        List<String> options = new ArrayList<>(List.of(SEGMENT));
        List<String> chosen = new ArrayList<>();
        for (Choice choice : Algorithms.list()) {
            String label = algorithm(choice, number).label();
            options.add("-D" + choice.property() + "=" + label);
            chosen.add(choice.operation() + " " + label);
        }
        return dynamicTest(
                String.join(", ", chosen),
                () -> {
                    Ended ended = run(options);
                    assertThat(ended.output).contains(chosen).doesNotContain("FAILED");
                    assertThat(ended.exitCode).as(ended.output).isZero();
                });
    }

    @Test
    void aNameThatIsNoneIsAnError() throws IOException, InterruptedException {
        Ended ended = run(List.of("-Dbanteng.collective.bcast=telepathy"));
        assertThat(ended.output)
                .contains("-Dbanteng.collective.bcast=telepathy")
                .contains("must be one of binomial, linear, scatter_allgather, pipeline");
        assertThat(ended.exitCode).isNotZero();
    }

    private static Ended run(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(flagsOfThisProcess());
        command.addAll(options);
        command.add("-cp");
        command.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(AlgorithmsRun.class.getName());
        command.add("--quiet");
        command.add("--array");
        command.addAll(List.of(AREAS));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (InputStream in = process.getInputStream()) {
            String output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        }
    }

    /** What opens the JDK's insides to the library, and the size of the heap. */
    private static List<String> flagsOfThisProcess() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("--") || flag.startsWith("-Xmx"))
                .collect(Collectors.toList());
    }

    private record Ended(int exitCode, String output) {}
}
