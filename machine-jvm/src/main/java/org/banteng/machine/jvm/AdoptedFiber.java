package org.banteng.machine.jvm;

import org.banteng.machine.Core;
import org.banteng.machine.Fiber;

import java.util.concurrent.locks.LockSupport;

/** A thread that the program made: the JVM schedules it, so it parks outside the core's lock. */
final class AdoptedFiber extends Fiber {
    /** A bound on one sleep: it may be the only one that polls for its rank. */
    private static final long PARK_NANOS = 50_000;

    private final Thread thread;

    AdoptedFiber(Core core, Object context, Thread thread) {
        super(core, context);
        this.thread = thread;
    }

    @Override
    public void park() {
        int holds = ((JvmCore) core()).unlockAll();
        try {
            LockSupport.parkNanos(this, PARK_NANOS);
        } finally {
            ((JvmCore) core()).relock(holds);
        }
    }

    @Override
    public void yield() {
        int holds = ((JvmCore) core()).unlockAll();
        try {
            Thread.yield();
        } finally {
            ((JvmCore) core()).relock(holds);
        }
    }

    @Override
    public void ready() {
        LockSupport.unpark(thread);
    }

    @Override
    public boolean canMove() {
        return false;
    }

    @Override
    public boolean isDone() {
        return !thread.isAlive();
    }

    @Override
    public StackTraceElement[] stackTrace() {
        return thread.getStackTrace();
    }
}
