package org.banteng.machine.jvm;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.banteng.machine.Core;
import org.banteng.machine.Fiber;
import org.banteng.machine.Memory;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A core falls asleep while another sends to it. The sender stores its message and then loads the
 * flag that says "asleep"; the sleeper stores the flag and then loads the message. This is Dekker's
 * algorithm, and without barriers both may see the old value: each store waits in its own core's
 * store buffer while the load goes ahead. Then the message lies there and nobody wakes the core.
 *
 * <p>The remedy is {@link SleepFence}: the sleeper alone has a barrier, and has the kernel execute
 * one on the sender's core as well.
 */
@JCStressTest
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "Awake for the sender; the sleeper stays up.")
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "Asleep for the sender, which wakes it.")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Each saw the other; a wake-up too many.")
@Outcome(
        id = "-1, -1",
        expect = ACCEPTABLE,
        desc = "This system has no membarrier: a core then looks again after a millisecond.")
@Outcome(
        id = "0, 0",
        expect = FORBIDDEN,
        desc = "The sender saw the core awake and the core saw no message: it sleeps on.")
@State
public class SleeperOrSenderSees {
    private static final SleepFence FENCE = exactFence();
    private static final boolean EXACT = SleepFence.hasMembarrier();

    /** Cores are for the life of the process, so each serves many times. */
    private static final Queue<SleepyCore> CORES = new ConcurrentLinkedQueue<>();

    private final SleepyCore core;

    public SleeperOrSenderSees() {
        SleepyCore used = CORES.poll();
        core = used == null ? new SleepyCore() : used;
    }

    private static SleepFence exactFence() {
        SleepFence fence = new SleepFence();
        fence.makeExact();
        return fence;
    }

    @Actor
    public void sender(II_Result result) {
        Memory.putIntRelease(core.message, 1);
        core.wake();
        result.r1 = EXACT ? core.woken : -1;
    }

    @Actor
    public void sleeper(II_Result result) {
        core.fallAsleep();
        FENCE.beforeSleep();
        int seen = Memory.getIntAcquire(core.message);
        result.r2 = EXACT ? seen : -1;
    }

    @Arbiter
    public void end() {
        core.reset();
        CORES.add(core);
    }

    /** The flag of a core, with nothing behind it. */
    private static final class SleepyCore extends Core {
        final long message = Memory.allocate(2L * Memory.CACHE_LINE);
        int woken;

        SleepyCore() {
            super(0);
        }

        void fallAsleep() {
            goingToSleep();
        }

        @Override
        protected void interruptSleep() {
            woken = 1;
        }

        void reset() {
            awake();
            Memory.putIntRelease(message, 0);
            woken = 0;
        }

        @Override
        public Fiber running() {
            throw noFibers();
        }

        @Override
        public boolean hasReady() {
            return false;
        }

        @Override
        public int readyCount() {
            return 0;
        }

        @Override
        public Fiber start(String name, Object context, Runnable body) {
            throw noFibers();
        }

        @Override
        public void execute(Runnable task) {
            throw noFibers();
        }

        @Override
        public int expose(Object base, long offset) {
            throw noFibers();
        }

        @Override
        public void withdraw(int token) {
            throw noFibers();
        }

        @Override
        public void copyFromExposed(
                int token, long from, Object toBase, long toOffset, long bytes) {
            throw noFibers();
        }

        @Override
        public void lock() {}

        @Override
        public void unlock() {}

        private static IllegalStateException noFibers() {
            return new IllegalStateException("this core only sleeps");
        }
    }
}
