package org.banteng.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs everything here for a moment, so that it does not rot. How fast it is does not matter. */
@EnabledIf("org.banteng.benchmarks.Crew#hasTwoCpus")
class BenchmarksTest {
    /** Each with all its parameters, in this JVM. */
    @TestFactory
    Stream<DynamicTest> everyBenchmarkRuns() {
        return BenchmarkList.defaultList()
                .getAll(
                        OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT),
                        List.of())
                .stream()
                .map(BenchmarkListEntry::getUsername)
                .map(
                        name ->
                                dynamicTest(
                                        name,
                                        () ->
                                                assertThat(run(aMomentOf(name).forks(0)))
                                                        .isNotEmpty()));
    }

    /** In a JVM that JMH starts with the options of {@link OnCores}, and with its profiler. */
    @Test
    void aBenchmarkRunsInAJvmOfItsOwn() throws RunnerException {
        Collection<RunResult> results =
                run(aMomentOf("ParkBenchmark.handOver").forks(1).addProfiler(GCProfiler.class));
        assertThat(results)
                .singleElement()
                .satisfies(
                        result ->
                                assertThat(result.getSecondaryResults())
                                        .containsKey("gc.alloc.rate.norm"));
    }

    /** So that what is measured is what users get. */
    @Test
    void theOptionsOfTheJvmAreThoseOfTheCommand() throws IOException {
        String script = Files.readString(Path.of("..", "tools", "command.sh"));
        Matcher flags = Pattern.compile("(?s)\\nJVM_FLAGS=\\((.*?)\\n\\)").matcher(script);
        assertThat(flags.find()).as("JVM_FLAGS in tools/command.sh").isTrue();
        assertThat(OnCores.jvmOptions())
                .startsWith(flags.group(1).strip().split("\\s+"))
                .endsWith("-Xms192m", "--sun-misc-unsafe-memory-access=allow");
        assertThat(script).contains("JVM_FLAGS+=(-Xms192m)");
    }

    @Test
    void theTableSetsMessagesBesideALine() throws InterruptedException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new PingPong(3, new PrintStream(printed, true, StandardCharsets.UTF_8)).measure();
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.matches("ARRAY +8 +[0-9.]+ +[0-9.]+ +[0-9.]+ \\(.*\\)"));
    }

    private static ChainedOptionsBuilder aMomentOf(String name) {
        return new OptionsBuilder()
                .include(Pattern.quote(name) + "$")
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(20))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }
}
