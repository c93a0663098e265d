package org.banteng.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.GradingResult;
import org.openjdk.jcstress.infra.grading.TestGrading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs the stress tests: once all of them, since jcstress takes a while to find out what the
 * machine is, and then one test of JUnit for each, so that they are counted and named like all
 * others. How long and what is run stands in the pom.
 */
class StressTest {
    private static final Path REPORT = Path.of("target", "jcstress");

    /**
     * Few instances at a time: their queues are off the heap and have to fit into a core's cache,
     * else the two actors drift apart and hardly ever meet.
     */
    private static final List<String> FOR_ALL_MODES =
            List.of("-strideSize", "8", "-strideCount", "4");

    /** A few seconds for each test, on one kind of JVM: every build runs this. */
    private static final List<String> BOUNDED =
            List.of("-m", "quick", "-sc", "false", "-f", "1", "-iters", "4", "-time", "400");

    /** The optimising compiler from the start, told to order code at random where it may. */
    private static final String BOUNDED_JVM =
            "-Xmx256m -XX:+UseSerialGC -XX:-TieredCompilation -XX:+UnlockDiagnosticVMOptions"
                    + " -XX:+StressLCM -XX:+StressGCM -XX:+StressIGVN";

    /** The pom bounds a quick run; a thorough one takes as long as it takes. */
    @Timeout(value = 1, unit = TimeUnit.DAYS)
    @TestFactory
    Stream<DynamicTest> nothingForbiddenOccurs() throws Exception {
        Files.createDirectories(REPORT);
        Options options = new Options(arguments().toArray(String[]::new));
        assertThat(options.parse()).as("jcstress understands its options").isTrue();
        JCStress stress = new JCStress(options);
        SortedSet<String> tests = stress.getTests();
        assertThat(tests).as("tests that match -Djcstress.tests").isNotEmpty();
        stress.run();
        InProcessCollector results = new InProcessCollector();
        new DiskReadCollector(options.getResultFile(), results).dump();
        return tests.stream()
                .map(test -> dynamicTest(test, () -> check(test, resultsOf(test, results))));
    }

    private static List<String> arguments() {
        String mode = System.getProperty("jcstress.mode");
        String flags = System.getProperty("jcstress.jvm.flags");
        List<String> arguments = new ArrayList<>(FOR_ALL_MODES);
        arguments.addAll(List.of("-t", System.getProperty("jcstress.tests")));
        arguments.addAll(List.of("-r", REPORT.toString()));
        if (mode.equals("bounded")) {
            arguments.addAll(BOUNDED);
            arguments.addAll(List.of("-jvmArgs", flags + ' ' + BOUNDED_JVM));
        } else {
            arguments.addAll(List.of("-m", mode, "-sc", System.getProperty("jcstress.split")));
            arguments.addAll(List.of("-jvmArgsPrepend", flags));
        }
        return arguments;
    }

    private static List<TestResult> resultsOf(String test, InProcessCollector results) {
        return results.getTestResults().stream()
                .filter(result -> result.getName().equals(test))
                .toList();
    }

    /** One result for each kind of JVM that the test was run on. */
    private static void check(String test, List<TestResult> results) {
        assertThat(results).as("runs of %s", test).isNotEmpty();
        List<String> failures = new ArrayList<>();
        for (TestResult result : results) {
            TestGrading grading = result.grading();
            if (result.status() != Status.NORMAL || !grading.isPassed) {
                failures.add(describe(result, grading));
            }
        }
        assertThat(failures).as(test).isEmpty();
    }

    private static String describe(TestResult result, TestGrading grading) {
        StringBuilder text = new StringBuilder();
        text.append(result.status()).append(" with ").append(result.getConfig());
        for (GradingResult seen : grading.gradingResults.values()) {
            text.append("\n  ")
                    .append(seen.id)
                    .append(": ")
                    .append(seen.count)
                    .append(" times, ")
                    .append(seen.expect)
                    .append(": ")
                    .append(seen.description);
        }
        result.getMessages().forEach(message -> text.append("\n  ").append(message));
        result.getVmErr().forEach(line -> text.append("\n  ").append(line));
        return text.toString();
    }
}
