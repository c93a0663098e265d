package org.banteng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.banteng.machine.jvm.Affinity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Programs that end badly: what is told, the exit code, and that they end at all. */
class TroubleTest {
    /** Much more than it takes, so that a busy machine does not matter; much less than a hang. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static Command.Result trouble(int ranks, String kind, String... options) {
        return Command.program(ranks, "programs.Trouble", kind).with(options).run();
    }

    @Test
    void anUncaughtExceptionEndsTheJobWithItsRanksStack() {
        Command.Result result = trouble(4, "throw");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .startsWith(
                        "rank 3 of 4 failed:\njava.lang.IllegalStateException: on purpose\n"
                                + "\tat programs.Trouble.main(Trouble.java:")
                .contains("Caused by: java.lang.RuntimeException: why")
                .containsOnlyOnce("failed:")
                .doesNotContain("org.banteng.launcher");
        assertThat(result.out()).contains("rank 3 was here");
        assertThat(result.took()).isLessThan(SOON);
    }

    @Test
    void ranksThatComputeForEverDoNotKeepTheJobFromEnding() {
        Command.Result result = trouble(2, "throw-while-others-compute");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).startsWith("rank 1 of 2 failed:");
        assertThat(result.took()).isLessThan(SOON);
    }

    @Test
    void abortEndsTheJobWithItsCode() {
        Command.Result result = trouble(4, "abort");
        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(result.err())
                .startsWith("rank 1 called abort(7)\n\tat mpi.Comm.abort(")
                .contains("\tat programs.Trouble.main(Trouble.java:");
    }

    @Test
    void aWrongArgumentIsFatalUnlessErrorsAreReturned() {
        Command.Result result = trouble(2, "wrong-argument");
        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(result.err())
                .contains("MPI_ERR_RANK")
                .contains("MPI_COMM_WORLD")
                .contains("\tat programs.Trouble.main(Trouble.java:");
    }

    @Test
    void systemExitEndsTheJobWithItsCode() {
        Command.Result result = trouble(3, "exit");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("rank 1 was here");
    }

    @Test
    void systemExitWithZeroAfterFinalizeLeavesTheOthersToFinish() {
        Command.Result result = trouble(3, "exit-after-finalize");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out().lines())
                .containsExactlyInAnyOrder(
                        "rank 0 was here, and ends",
                        "rank 1 was here, and ends",
                        "rank 2 was here, and ends");
    }

    @Test
    void aDeadlockIsToldRankByRank() {
        Command.Result result = trouble(3, "deadlock");
        assertThat(result.exitCode()).isEqualTo(66);
        assertThat(result.err().lines().toList())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("deadlock: ");
        assertThat(result.err())
                .containsPattern(
                        "rank 2 +recv from rank 0 of MPI_COMM_WORLD, tag 5, 4 bytes +at"
                                + " programs\\.Trouble\\.main\\(Trouble\\.java:\\d+\\)");
        assertThat(result.took()).isLessThan(SOON);
    }

    /** Of a core's ranks, the one that comes last waits for the other cores, in the name of all. */
    @Test
    void whoMissesABarrierCanBeFound() {
        int[] cpus = Affinity.availableCpus();
        assumeThat(cpus).hasSizeGreaterThan(1);
        Command.Result result =
                trouble(4, "last-misses-barrier", "--cores", cpus[0] + "," + cpus[1]);
        assertThat(result.exitCode()).isEqualTo(66);
        assertThat(result.err())
                .containsPattern("rank [01] +barrier, waits for rank 2 of MPI_COMM_WORLD")
                .containsPattern(
                        "rank (0 +barrier, waits for rank 1|1 +barrier, waits for rank 0)"
                                + " of MPI_COMM_WORLD")
                .containsPattern("rank 2 +barrier, waits for rank 3 of MPI_COMM_WORLD")
                .containsPattern("rank 3 +recv from rank 0 of MPI_COMM_WORLD, tag 5, 4 bytes");
    }

    @Test
    void aDeadlockOfManyRanksIsToldShort() {
        Command.Result result = trouble(500, "deadlock");
        assertThat(result.exitCode()).isEqualTo(66);
        assertThat(result.err().lines()).hasSize(2);
        assertThat(result.err()).contains("ranks 0-499");
    }

    @ParameterizedTest
    @CsvSource({"sleep, 3", "compute, 2"})
    void theTimeoutEndsTheJob(String kind, int ranks) {
        Command.Result result = trouble(ranks, kind, "--timeout", "500ms");
        assertThat(result.exitCode()).isEqualTo(124);
        assertThat(result.err())
                .startsWith("timeout: the job has not ended within 500 ms")
                .containsPattern("rank 1 +is in the program +at programs\\.Trouble\\.");
        IntStream.range(0, ranks)
                .forEach(rank -> assertThat(result.out()).contains("rank " + rank + " was here"));
        assertThat(result.took()).isLessThan(SOON);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void outputThatIsLostIsNoSuccess() {
        Command.Result result =
                Command.program(2, "programs.Trouble", "leave-open").outputTo("/dev/full").run();
        assertThat(result.exitCode()).isEqualTo(74);
        assertThat(result.err())
                .isEqualTo(
                        "banteng: standard output could not be written:"
                                + " No space left on device\n");
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    @EnabledOnOs(OS.LINUX)
    void aSignalEndsTheJobAndLosesNoOutput(String signal, int exitCode)
            throws IOException, InterruptedException {
        Command.Running running =
                Command.program(2, "programs.Trouble", "hook").withDefaultSignals().start();
        running.awaitOutput("rank 0 was here\n");
        running.awaitOutput("rank 1 was here\n");
        running.signal(signal);
        assertThat(running.process().waitFor(SOON.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
        Command.Result result = running.await();
        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(result.out())
                .contains("rank 0 unfinished, hook\n")
                .contains("rank 1 unfinished, hook\n");
    }
}
