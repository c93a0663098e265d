package org.banteng.engine.message;

import org.banteng.machine.jvm.JvmMachine;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Runs a body as every rank of a small job, and fails if one of them does or does not end. */
final class TestJob {
    private static final long PATIENCE_SECONDS = 120;

    private TestJob() {}

    static void run(int cores, int ranks, Consumer<Endpoint> body) throws Exception {
        int[] cpus = new int[cores];
        Arrays.fill(cpus, -1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch running = new CountDownLatch(ranks);
        try (JvmMachine machine = new JvmMachine(cpus, (thread, error) -> failure.set(error))) {
            Job job = new Job(machine.cores(), ranks);
            for (int rank = 0; rank < ranks; rank++) {
                Endpoint endpoint = job.endpoint(rank);
                endpoint.core()
                        .start(
                                "rank-" + rank,
                                endpoint,
                                () -> {
                                    try {
                                        body.accept(endpoint);
                                    } finally {
                                        running.countDown();
                                    }
                                });
            }
            machine.start();
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            boolean ended = false;
            while (!ended && failure.get() == null && System.nanoTime() < patience) {
                ended = running.await(10, TimeUnit.MILLISECONDS);
            }
            if (failure.get() != null) {
                throw new AssertionError("a rank failed", failure.get());
            }
            if (!ended) {
                throw new AssertionError("a rank did not end");
            }
        }
    }
}
