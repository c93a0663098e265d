package org.banteng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import mpi.MPI;
import mpi.MPIException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;

/** Jobs within this process, and what becomes of those that fail. */
class BantengTest {
    private static final String[] NO_ARGS = {};

    private static int rank() throws MPIException {
        return MPI.COMM_WORLD.getRank();
    }

    private static RankFailedException failureOf(JobBuilder job, MpiBody body) {
        return catchThrowableOfType(
                RankFailedException.class,
                () ->
                        job.run(
                                () -> {
                                    MPI.Init(NO_ARGS);
                                    body.run(rank());
                                    MPI.Finalize();
                                }));
    }

    private interface MpiBody {
        void run(int rank) throws Exception;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16, 1000})
    void everyRankRunsTheBodyOnce(int ranks) {
        AtomicIntegerArray runs = new AtomicIntegerArray(ranks);
        Banteng.run(
                ranks,
                () -> {
                    MPI.Init(NO_ARGS);
                    assertThat(MPI.COMM_WORLD.getSize()).isEqualTo(ranks);
                    runs.incrementAndGet(rank());
                    MPI.COMM_WORLD.barrier();
                    MPI.Finalize();
                });
        int[] counts = new int[ranks];
        Arrays.setAll(counts, runs::get);
        assertThat(counts).containsOnly(1);
    }

    @Test
    void oneJobAfterAnother() {
        for (int run = 0; run < 20; run++) {
            everyRankRunsTheBodyOnce(2 + run % 3);
        }
    }

    @Test
    void twoJobsAtTheSameTime() throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread other = new Thread(() -> everyRankRunsTheBodyOnce(3));
        other.setUncaughtExceptionHandler((thread, error) -> failure.set(error));
        other.start();
        everyRankRunsTheBodyOnce(4);
        other.join();
        assertThat(failure.get()).isNull();
    }

    @Test
    void theFirstFailureIsThrownWithItsRank() {
        RankFailedException failure =
                failureOf(
                        Banteng.job(4),
                        rank -> {
                            if (rank == 2) {
                                throw new IllegalStateException("boom");
                            }
                            MPI.COMM_WORLD.barrier();
                        });
        assertThat(failure)
                .hasMessage("rank 2 of 4 failed: java.lang.IllegalStateException: boom")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(failure.rank()).isEqualTo(2);
        assertThat(failure.exitCode()).isEqualTo(1);
    }

    @Test
    void ranksThatWaitAreEndedWithTheJob() {
        AtomicInteger ended = new AtomicInteger();
        failureOf(
                Banteng.job(5),
                rank -> {
                    try {
                        if (rank == 0) {
                            throw new IllegalStateException("boom");
                        }
                        MPI.COMM_WORLD.recv(new int[1], 1, MPI.INT, 0, 0);
                    } finally {
                        ended.incrementAndGet();
                    }
                });
        assertThat(ended).hasValue(5);
    }

    @Test
    void abortGivesItsCode() {
        RankFailedException failure =
                failureOf(
                        Banteng.job(3),
                        rank -> {
                            if (rank == 1) {
                                MPI.COMM_WORLD.abort(7);
                            }
                            MPI.COMM_WORLD.barrier();
                        });
        assertThat(failure.rank()).isEqualTo(1);
        assertThat(failure.exitCode()).isEqualTo(7);
        assertThat(failure).hasMessageStartingWith("rank 1 called abort(7)\n\tat mpi.Comm.abort(");
    }

    @Test
    void aDeadlockIsToldRankByRank() {
        long start = System.nanoTime();
        RankFailedException failure =
                failureOf(
                        Banteng.job(3),
                        rank -> MPI.COMM_WORLD.recv(new int[2], 2, MPI.INT, (rank + 1) % 3, 5));
        assertThat(failure.exitCode()).isEqualTo(66);
        assertThat(failure.rank()).isEqualTo(-1);
        assertThat(failure.getMessage())
                .contains("deadlock")
                .contains("rank 0  recv from rank 1 of MPI_COMM_WORLD, tag 5, 8 bytes")
                .contains("rank 1  recv from rank 2 of MPI_COMM_WORLD, tag 5, 8 bytes")
                .contains("rank 2  recv from rank 0 of MPI_COMM_WORLD, tag 5, 8 bytes")
                .contains("BantengTest.java:");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aRankThatHasEndedLeavesTheOthersInADeadlock() {
        RankFailedException failure =
                failureOf(
                        Banteng.job(2),
                        rank -> {
                            if (rank == 0) {
                                MPI.COMM_WORLD.probe(1, 3);
                            }
                        });
        assertThat(failure.getMessage()).contains("probe from rank 1 of MPI_COMM_WORLD, tag 3");
    }

    /** Whether it waits for a message or, in a communicator that was used more, for a note. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20})
    void aCollectiveThatARankDoesNotEnterIsADeadlock(int before) {
        RankFailedException failure =
                failureOf(
                        Banteng.job(2),
                        rank -> {
                            for (int i = 0; i < before; i++) {
                                MPI.COMM_WORLD.barrier();
                            }
                            if (rank == 0) {
                                MPI.COMM_WORLD.barrier();
                            } else {
                                MPI.COMM_WORLD.recv(new int[1], 1, MPI.INT, MPI.ANY_SOURCE, 0);
                            }
                        });
        assertThat(failure.getMessage())
                .contains("rank 0  barrier, waits for rank 1 of MPI_COMM_WORLD")
                .contains("rank 1  recv from any rank of MPI_COMM_WORLD, tag 0, 4 bytes");
    }

    /**
     * Ranks that wait for a rank which waits for a clock, a lock or a thread are in no deadlock.
     */
    @Test
    void aRankThatWaitsForSomethingInJavaMayYetSend() {
        Banteng.run(
                3,
                () -> {
                    MPI.Init(NO_ARGS);
                    int[] value = {rank()};
                    if (rank() == 0) {
                        Thread.sleep(1_200);
                        MPI.COMM_WORLD.send(value, 1, MPI.INT, 1, 0);
                        MPI.COMM_WORLD.send(value, 1, MPI.INT, 2, 0);
                    } else {
                        MPI.COMM_WORLD.recv(value, 1, MPI.INT, 0, 0);
                    }
                    assertThat(value).containsExactly(0);
                    MPI.Finalize();
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aThreadOfTheProgramsOwnMayYetSend(boolean virtual) {
        Banteng.run(
                2,
                () -> {
                    MPI.InitThread(NO_ARGS, MPI.THREAD_MULTIPLE);
                    int[] value = {rank()};
                    if (rank() == 0) {
                        Thread.Builder builder = virtual ? Thread.ofVirtual() : Thread.ofPlatform();
                        builder.start(BantengTest::sendLate);
                    }
                    MPI.COMM_WORLD.recv(value, 1, MPI.INT, 0, rank());
                    MPI.Finalize();
                });
    }

    private static void sendLate() {
        try {
            Thread.sleep(1_000);
            MPI.COMM_WORLD.send(new int[1], 1, MPI.INT, 1, 1);
            MPI.COMM_WORLD.send(new int[1], 1, MPI.INT, 0, 0);
        } catch (InterruptedException | MPIException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theTimeoutTellsWhereRanksAre() {
        RankFailedException failure =
                failureOf(
                        Banteng.job(2).timeout(Duration.ofMillis(300)),
                        rank -> {
                            if (rank == 0) {
                                Thread.sleep(2_000);
                            }
                            MPI.COMM_WORLD.barrier();
                        });
        assertThat(failure.exitCode()).isEqualTo(124);
        assertThat(failure.getMessage())
                .contains("timeout: the job has not ended within 300 ms")
                .contains("rank 0  is in the program")
                .contains("rank 1  barrier, waits for rank 0 of MPI_COMM_WORLD");
    }

    @Test
    void aRankCannotStartAJob() {
        assertThatThrownBy(() -> Banteng.run(1, () -> Banteng.run(2, () -> {})))
                .isInstanceOf(RankFailedException.class)
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("called by rank 0 of a job that runs already");
    }

    @Test
    void anInterruptOfTheCallerEndsTheJob() throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller =
                new Thread(
                        () -> {
                            try {
                                Banteng.run(2, () -> Thread.sleep(60_000));
                            } catch (RankFailedException e) {
                                thrown.set(e);
                                assertThat(Thread.currentThread().isInterrupted()).isTrue();
                            }
                        });
        caller.start();
        Thread.sleep(300);
        caller.interrupt();
        caller.join(10_000);
        assertThat(thrown.get()).hasMessageContaining("interrupted");
    }

    @Test
    void wrongNumbersAreNamed() {
        assertThatThrownBy(() -> Banteng.run(0, () -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the number of ranks is 0; it must be 1 or more");
        assertThatThrownBy(() -> Banteng.job(2).cores("99999"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("99999");
        assertThatThrownBy(() -> Banteng.job(2).timeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void systemStreamsAreAsTheyWere() {
        var out = System.out;
        var in = System.in;
        Banteng.run(2, () -> assertThat(System.out).isNotSameAs(out));
        assertThat(System.out).isSameAs(out);
        assertThat(System.in).isSameAs(in);
    }
}
