package org.banteng.benchmarks;

import org.banteng.machine.Core;
import org.banteng.machine.Fiber;
import org.banteng.machine.jvm.Affinity;
import org.banteng.machine.jvm.JvmMachine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Fibers on pinned cores that work a batch at a time. Between batches they are parked and their
 * cores sleep. A batch allocates nothing beside its work.
 */
final class Crew implements AutoCloseable {
    private final JvmMachine machine;
    private final List<Fiber> members = new ArrayList<>();
    private final Semaphore done = new Semaphore(0);
    private Work work;

    /** Counts the batches; written after {@link #work}, read before it. */
    private volatile int batch;

    private volatile Throwable failure;

    /** What a member does in a batch. */
    interface Work {
        /**
         * Works once.
         *
         * @param member its number, in the order in which they were added
         * @throws Exception ends the crew: {@link Crew#run} throws it
         */
        void run(int member) throws Exception;
    }

    /**
     * @param cores how many; each is pinned to a CPU of its own
     * @throws IllegalStateException if there are fewer CPUs
     */
    Crew(int cores) {
        int[] cpus = Affinity.availableCpus();
        if (cpus.length < cores) {
            throw new IllegalStateException(
                    "needs " + cores + " CPUs and may use " + Arrays.toString(cpus));
        }
        machine = new JvmMachine(Arrays.copyOf(cpus, cores), (thread, error) -> fail(error));
    }

    /** Whether there are CPUs enough for all that is measured here. */
    static boolean hasTwoCpus() {
        return Affinity.availableCpus().length >= 2;
    }

    /** The cores, by their id. */
    List<Core> cores() {
        return machine.cores();
    }

    /**
     * Adds a fiber. Before {@link #start}.
     *
     * @param context see {@link Fiber#context}
     */
    void add(int core, Object context) {
        int number = members.size();
        Core home = cores().get(core);
        members.add(home.start("member-" + number, context, () -> live(number)));
    }

    private void live(int number) {
        Fiber self = Fiber.current();
        for (int last = 0; failure == null; last++) {
            while (batch == last) {
                self.park();
            }
            try {
                work.run(number);
            } catch (Exception e) {
                fail(e);
            }
            done.release();
        }
    }

    private void fail(Throwable error) {
        failure = error;
        done.release(members.size());
    }

    /** Lets the cores run. */
    void start() {
        machine.start();
    }

    /**
     * One batch: every member works once; returns when all have.
     *
     * @throws IllegalStateException if a member failed
     */
    @SuppressWarnings("NonAtomicVolatileUpdate") // Only the one thread that runs batches writes it.
    void run(Work work) throws InterruptedException {
        this.work = work;
        batch++;
        for (Fiber member : members) {
            member.ready();
        }
        done.acquire(members.size());
        if (failure != null) {
            throw new IllegalStateException("a member of the crew failed", failure);
        }
    }

    /**
     * Ends the cores.
     *
     * @return whether they have ended: one whose fiber does not give way has not
     */
    boolean stop() {
        return machine.stop();
    }

    @Override
    public void close() {
        stop();
    }
}
