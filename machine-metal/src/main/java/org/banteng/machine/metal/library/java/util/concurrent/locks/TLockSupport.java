package org.banteng.machine.metal.library.java.util.concurrent.locks;

import java.util.Map;
import java.util.WeakHashMap;

/** {@link java.util.concurrent.locks.LockSupport}, over monitors. */
public final class TLockSupport {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private static final Map<Thread, Permit> PERMITS = new WeakHashMap<>();

    private TLockSupport() {}

    /** What a parked thread waits for. */
    private static final class Permit {
        private boolean given;
        private Object blocker;
    }

    private static Permit of(Thread thread) {
        return PERMITS.computeIfAbsent(thread, t -> new Permit());
    }

    public static void unpark(Thread thread) {
        if (thread != null) {
            Permit permit = of(thread);
            synchronized (permit) {
                permit.given = true;
                permit.notifyAll();
            }
        }
    }

    public static void park() {
        await(0);
    }

    public static void park(Object blocker) {
        setCurrentBlocker(blocker);
        await(0);
        setCurrentBlocker(null);
    }

    public static void parkNanos(long nanos) {
        if (nanos > 0) {
            await(Math.ceilDiv(nanos, NANOS_PER_MILLI));
        }
    }

    public static void parkNanos(Object blocker, long nanos) {
        setCurrentBlocker(blocker);
        parkNanos(nanos);
        setCurrentBlocker(null);
    }

    public static void parkUntil(long deadline) {
        long millis = deadline - System.currentTimeMillis();
        if (millis > 0) {
            await(millis);
        }
    }

    public static void parkUntil(Object blocker, long deadline) {
        setCurrentBlocker(blocker);
        parkUntil(deadline);
        setCurrentBlocker(null);
    }

    static long getThreadId(Thread thread) {
        return thread.threadId();
    }

    public static Object getBlocker(Thread thread) {
        return of(thread).blocker;
    }

    public static void setCurrentBlocker(Object blocker) {
        of(Thread.currentThread()).blocker = blocker;
    }

    /**
     * Waits for the permit.
     *
     * @param millis 0 for as long as it takes
     */
    private static void await(long millis) {
        Permit permit = of(Thread.currentThread());
        synchronized (permit) {
            if (!permit.given && !Thread.currentThread().isInterrupted()) {
                try {
                    permit.wait(millis);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            permit.given = false;
        }
    }
}
