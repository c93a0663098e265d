package mpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicReference;

/** Several threads of one rank. */
class ThreadsTest {
    @Test
    void callAsTheyLike() {
        Ranks.runBare(
                2,
                false,
                () -> {
                    int level = MPI.InitThread(null, MPI.THREAD_MULTIPLE);
                    assertThat(level).isEqualTo(MPI.THREAD_MULTIPLE);
                    assertThat(MPI.isThreadMain()).isTrue();
                    int other = 1 - MPI.COMM_WORLD.getRank();
                    AtomicReference<Throwable> failure = new AtomicReference<>();
                    Thread[] threads = new Thread[3];
                    for (int i = 0; i < threads.length; i++) {
                        int tag = i;
                        threads[i] = new Thread(() -> exchange(other, tag, failure));
                        threads[i].start();
                    }
                    for (Thread thread : threads) {
                        thread.join();
                    }
                    assertThat(failure.get()).isNull();
                    MPI.Finalize();
                });
    }

    private static void exchange(int other, int tag, AtomicReference<Throwable> failure) {
        try {
            assertThat(MPI.isThreadMain()).isFalse();
            synchronized (ThreadsTest.class) {
                assertThat(MPI.COMM_WORLD.getSize()).isEqualTo(2);
            }
            for (int round = 0; round < 200; round++) {
                int[] got = new int[1000];
                int[] sent = new int[1000];
                sent[999] = 1000 * tag + round;
                MPI.COMM_WORLD.sendRecv(
                        sent, 1000, MPI.INT, other, tag, got, 1000, MPI.INT, other, tag);
                assertThat(got[999]).isEqualTo(1000 * tag + round);
            }
        } catch (MPIException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    @Test
    void mayNotCallUnlessAskedFor() {
        Ranks.run(
                1,
                () -> {
                    AtomicReference<Throwable> thrown = new AtomicReference<>();
                    Thread thread =
                            new Thread(
                                    () -> {
                                        try {
                                            MPI.COMM_WORLD.barrier();
                                        } catch (MPIException | RuntimeException e) {
                                            thrown.set(e);
                                        }
                                    });
                    thread.start();
                    thread.join();
                    assertThat(thrown.get())
                            .isInstanceOf(MPIException.class)
                            .hasMessageContaining("barrier: called on a thread that the program")
                            .hasMessageContaining("MPI.InitThread(args, MPI.THREAD_MULTIPLE)");
                    assertThatThrownBy(() -> MPI.InitThread(null, 7))
                            .hasMessage("MPI is already initialized.");
                });
    }
}
