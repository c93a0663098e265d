package org.banteng.machine.jvm;

import java.util.concurrent.locks.LockSupport;

/**
 * How a core falls asleep without missing a sender, while senders pay nothing.
 *
 * <p>A sender stores its message and then loads the sleeper's flag; the sleeper stores its flag and
 * then loads the queues. The classic remedy is a full barrier on either side. Here the sleeper
 * alone has one: {@code membarrier} has every running thread of the process execute a barrier, so
 * that the sender's two steps cannot have been exchanged around the sleeper's two.
 */
abstract class SleepFence {
    private SleepFence() {}

    /** The best that this system has. */
    static SleepFence create() {
        return hasMembarrier() ? new Exact() : new Timed();
    }

    static boolean hasMembarrier() {
        return LinuxCalls.isLinux() && LinuxCalls.Membarrier.register();
    }

    /** Between the announcement of sleep and the last look for work. */
    abstract void beforeSleep();

    /** Sleeps until the thread is unparked, or for a while. */
    abstract void sleep(Object blocker);

    private static final class Exact extends SleepFence {
        @Override
        void beforeSleep() {
            LinuxCalls.Membarrier.everywhere();
        }

        @Override
        void sleep(Object blocker) {
            LockSupport.park(blocker);
        }
    }

    /** Where there is no {@code membarrier}, a missed sender is seen a millisecond late. */
    private static final class Timed extends SleepFence {
        private static final long NANOS = 1_000_000;

        @Override
        void beforeSleep() {
            Thread.yield();
        }

        @Override
        void sleep(Object blocker) {
            LockSupport.parkNanos(blocker, NANOS);
        }
    }
}
