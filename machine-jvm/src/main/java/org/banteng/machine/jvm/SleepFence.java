package org.banteng.machine.jvm;

import java.util.concurrent.locks.LockSupport;

/**
 * How a core falls asleep without missing a sender, while senders pay nothing.
 *
 * <p>A sender stores its message and then loads the sleeper's flag; the sleeper stores its flag and
 * then loads the queues. The classic remedy is a full barrier on either side. Here the sleeper
 * alone has one: {@code membarrier} has every running thread of the process execute a barrier, so
 * that the sender's two steps cannot have been exchanged around the sleeper's two.
 *
 * <p>Until that is asked for, and where there is no {@code membarrier}, a missed sender is seen a
 * millisecond late.
 */
final class SleepFence {
    private static final long NANOS = 1_000_000;

    private volatile boolean exact;

    static boolean hasMembarrier() {
        return LinuxCalls.isLinux() && LinuxCalls.Membarrier.register();
    }

    /** From now on no sender is missed, if the system has what it takes. Any thread. */
    void makeExact() {
        exact = hasMembarrier();
    }

    /** Between the announcement of sleep and the last look for work. */
    void beforeSleep() {
        if (exact) {
            LinuxCalls.Membarrier.everywhere();
        } else {
            Thread.yield();
        }
    }

    /** Sleeps until the thread is unparked, or for a while. */
    void sleep(Object blocker) {
        if (exact) {
            LockSupport.park(blocker);
        } else {
            LockSupport.parkNanos(blocker, NANOS);
        }
    }
}
