package org.banteng.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import mpi.Intracomm;
import mpi.MPI;

import org.banteng.Banteng;
import org.banteng.RankFailedException;
import org.banteng.launcher.RankMain;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** What ends a job: errors under the default handler, exceptions and abort. */
final class FatalErrorsTest {
    private static final int RANKS = 4;
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Rank 1 does something wrong; the others wait in a barrier that nothing else would end. */
    private static RankFailedException failureOf(RankMain wrong) {
        long start = System.nanoTime();
        RankFailedException failure =
                catchThrowableOfType(
                        RankFailedException.class,
                        () ->
                                Banteng.job(RANKS)
                                        .timeout(SOON)
                                        .run(
                                                () -> {
                                                    MPI.Init(new String[0]);
                                                    if (MPI.COMM_WORLD.getRank() == 1) {
                                                        wrong.run();
                                                    }
                                                    MPI.COMM_WORLD.barrier();
                                                    MPI.Finalize();
                                                }));
        assertThat(failure).as("failure of the job").isNotNull();
        assertThat(failure.rank()).as("rank that failed").isEqualTo(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        return failure;
    }

    @Test
    void aWrongRankEndsTheJob() {
        RankFailedException failure =
                failureOf(() -> MPI.COMM_WORLD.send(new int[1], 1, MPI.INT, 9, 0));

        assertThat(failure)
                .hasMessageContainingAll("rank 1", "MPI_ERR_RANK", "send: ", "dest is 9", "0 to 3");
        assertThat(failure.exitCode()).isEqualTo(MPI.ERR_RANK);
    }

    @Test
    void aMessageThatIsTooLongEndsTheJob() {
        RankFailedException failure =
                failureOf(
                        () -> {
                            MPI.COMM_WORLD.bSend(new int[5], 5, MPI.INT, 1, 0);
                            MPI.COMM_WORLD.recv(new int[4], 4, MPI.INT, 1, 0);
                        });

        assertThat(failure).hasMessageContainingAll("MPI_ERR_TRUNCATE", "recv: ", "20", "16");
        assertThat(failure.exitCode()).isEqualTo(MPI.ERR_TRUNCATE);
    }

    @Test
    void anErrorOfANonBlockingCallEndsTheJobWhereItIsWaitedFor() {
        RankFailedException failure =
                failureOf(
                        () -> {
                            MPI.COMM_WORLD.bSend(new int[5], 5, MPI.INT, 1, 0);
                            MPI.COMM_WORLD.iRecv(new int[4], 4, MPI.INT, 1, 0).waitFor();
                        });

        assertThat(failure).hasMessageContainingAll("MPI_ERR_TRUNCATE", "iRecv: ");
    }

    @Test
    void anErrorInACommunicatorOfOnesOwnEndsTheJobToo() {
        RankFailedException failure =
                failureOf(
                        () -> {
                            Intracomm alone = MPI.COMM_SELF.dup();
                            alone.bcast(new int[1], 1, MPI.INT, 1);
                        });

        assertThat(failure).hasMessageContainingAll("MPI_ERR_ROOT", "bcast: ", "root is 1");
        assertThat(failure.exitCode()).isEqualTo(MPI.ERR_ROOT);
    }

    @Test
    void aFreedCommunicatorAnswersToCommWorld() {
        RankFailedException failure =
                failureOf(
                        () -> {
                            Intracomm freed = MPI.COMM_SELF.dup();
                            freed.setErrhandler(MPI.ERRORS_RETURN);
                            freed.free();
                            freed.barrier();
                        });

        assertThat(failure).hasMessageContainingAll("MPI_ERR_COMM", "barrier: ");
    }

    @Test
    void callErrhandlerEndsTheJob() {
        RankFailedException failure = failureOf(() -> MPI.COMM_WORLD.callErrhandler(MPI.ERR_OTHER));

        assertThat(failure).hasMessageContainingAll("MPI_ERR_OTHER", "callErrhandler");
        assertThat(failure.exitCode()).isEqualTo(MPI.ERR_OTHER);
    }

    @Test
    void anExceptionEndsTheJob() {
        IllegalStateException why = new IllegalStateException("no more");

        RankFailedException failure =
                failureOf(
                        () -> {
                            throw why;
                        });

        assertThat(failure).hasCause(why).hasMessageContainingAll("rank 1", "no more");
        assertThat(failure.exitCode()).isEqualTo(1);
    }

    @Test
    void abortEndsTheJob() {
        RankFailedException failure = failureOf(() -> MPI.COMM_WORLD.abort(42));

        assertThat(failure).hasMessageContaining("42");
        assertThat(failure.exitCode()).isEqualTo(42);
    }

    @Test
    void aThreadLevelThatIsNoneEndsTheJob() {
        RankFailedException failure =
                catchThrowableOfType(
                        RankFailedException.class,
                        () -> Banteng.run(1, () -> MPI.InitThread(new String[0], 4)));

        assertThat(failure).hasMessageContainingAll("InitThread", "required is 4");
    }

    @Test
    void aDeadlockIsReported() {
        RankFailedException failure =
                catchThrowableOfType(
                        RankFailedException.class,
                        () ->
                                Banteng.run(
                                        2,
                                        () -> {
                                            MPI.Init(new String[0]);
                                            int peer = 1 - MPI.COMM_WORLD.getRank();
                                            MPI.COMM_WORLD.recv(new int[1], 1, MPI.INT, peer, 5);
                                        }));

        assertThat(failure)
                .hasMessageContainingAll(
                        "deadlock", "rank 0", "rank 1", "recv", "tag 5", "FatalErrorsTest.java:");
        assertThat(failure.exitCode()).isEqualTo(66);
    }
}
