package org.banteng.engine.collective;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.group.Group;
import org.banteng.engine.message.Job;
import org.banteng.machine.Core;
import org.banteng.machine.jvm.JvmMachine;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Runs a body as every rank of a job, on at most two cores unless it is told. */
final class CollectiveJob {
    private static final int CORES = 2;
    private static final long PATIENCE_SECONDS = 60;

    private CollectiveJob() {}

    /** What each rank does. */
    interface Body {
        void run(Communicator world) throws Exception;
    }

    /** Runs it with one algorithm instead of those that the table would choose. */
    static void run(Choice choice, Algorithm algorithm, int ranks, Body body) {
        choice.force(algorithm);
        try {
            run(ranks, body);
        } finally {
            choice.force(null);
        }
    }

    /** Runs it; fails if a rank fails or does not end, or if memory stays behind. */
    static void run(int ranks, Body body) {
        runOnCores(Math.min(ranks, CORES), ranks, body);
    }

    /** As {@link #run(int, Body)}, on so many cores. */
    static void runOnCores(int cores, int ranks, Body body) {
        int[] cpus = new int[cores];
        Arrays.fill(cpus, -1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch running = new CountDownLatch(ranks);
        try (JvmMachine machine = new JvmMachine(cpus, (thread, error) -> failure.set(error))) {
            Job job = new Job(machine.cores(), ranks);
            for (int rank = 0; rank < ranks; rank++) {
                start(job, rank, body, failure, running);
            }
            machine.start();
            await(running, failure);
            for (Core core : machine.cores()) {
                assertThat(core.pool().statistics().blocksInUse()).as("blocks left").isZero();
            }
        }
    }

    private static void start(
            Job job,
            int rank,
            Body body,
            AtomicReference<Throwable> failure,
            CountDownLatch running) {
        Communicator world =
                new Communicator(job.endpoint(rank), Group.range(0, job.size()), 0, "world");
        Runnable guarded =
                () -> {
                    try {
                        body.run(world);
                        running.countDown();
                    } catch (Throwable e) {
                        failure.compareAndSet(null, e);
                    }
                };
        job.endpoint(rank).core().start("rank-" + rank, world.endpoint(), guarded);
    }

    private static void await(CountDownLatch running, AtomicReference<Throwable> failure) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (!running.await(1, TimeUnit.MILLISECONDS)) {
                if (failure.get() != null) {
                    throw new AssertionError("a rank failed", failure.get());
                }
                if (System.nanoTime() > patience) {
                    throw new AssertionError(running.getCount() + " ranks did not end");
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
