package org.banteng.machine.jvm;

import org.banteng.machine.Fiber;

import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/**
 * A virtual thread that one core runs. It is its own scheduler: the JDK hands it its continuation
 * whenever it becomes ready, and it puts itself on the run queue of its core; so another core is
 * just another queue. It is what its thread runs, too: each frame between the thread and the
 * program is memory of every fiber that waits.
 */
final class JvmFiber extends Fiber implements Executor, Runnable {
    private static final long PINNED_PARK_NANOS = 20_000;

    private final Thread thread;
    private final Runnable body;

    /** What the JDK has run whenever this fiber is ready: always the same object, the first. */
    private Runnable continuation;

    private volatile boolean done;
    private volatile boolean pinned;

    /** The next fiber on the run queue, or in the inbox, that this one is on. */
    JvmFiber next;

    JvmFiber(JvmCore core, String name, Object context, Runnable body) {
        super(core, context);
        this.body = body;
        this.thread = VirtualThreads.create(this, name, this);
    }

    void start() {
        thread.start();
    }

    Thread thread() {
        return thread;
    }

    /** On its thread. */
    @Override
    public void run() {
        JvmPlatform.setInheritedContext(context());
        try {
            body.run();
        } catch (Throwable e) {
            ((JvmCore) core()).uncaught(this, e);
        } finally {
            done = true;
        }
    }

    /**
     * Called by the JDK, on any thread. A virtual thread that the fiber starts inherits its
     * scheduler, but is no fiber: it goes where virtual threads ordinarily go.
     */
    @Override
    public void execute(Runnable ready) {
        if (continuation == null) {
            continuation = ready;
        }
        if (ready == continuation) {
            ((JvmCore) core()).submit(this);
        } else {
            VirtualThreads.defaultScheduler().execute(ready);
        }
    }

    /** Runs it until it gives way. On its core's thread. */
    void resume() {
        continuation.run();
    }

    @Override
    public void park() {
        int holds = ((JvmCore) core()).unlockAll();
        if (pinned) {
            LockSupport.parkNanos(PINNED_PARK_NANOS);
        } else if (thread.isInterrupted()) {
            Thread.yield();
        } else {
            LockSupport.park();
        }
        ((JvmCore) core()).relock(holds);
    }

    /**
     * Lets a fiber go on that cannot leave its core (a native frame or a class initializer is on
     * its stack) and so has put the core's thread to sleep with it. From now on it sleeps for short
     * times only, since it has to poll for its core. Any thread.
     */
    void rescue() {
        pinned = true;
        LockSupport.unpark(thread);
    }

    @Override
    public void yield() {
        int holds = ((JvmCore) core()).unlockAll();
        Thread.yield();
        ((JvmCore) core()).relock(holds);
    }

    @Override
    public void ready() {
        LockSupport.unpark(thread);
    }

    /**
     * Where the program's own threads call for its rank too, they hold the present core's lock.
     * Else nothing tells but an attempt: a fiber that cannot leave its core yields to nobody.
     */
    @Override
    public boolean canMove() {
        if (Threading.isShared()) {
            return false;
        }
        JvmCore core = (JvmCore) core();
        long before = core.switches();
        this.yield();
        return core.switches() != before;
    }

    @Override
    public boolean isDone() {
        return done;
    }

    @Override
    public StackTraceElement[] stackTrace() {
        return thread.getStackTrace();
    }

    @Override
    public String toString() {
        return thread.getName() + " on " + core();
    }
}
