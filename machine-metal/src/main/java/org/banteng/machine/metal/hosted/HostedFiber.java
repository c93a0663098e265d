package org.banteng.machine.metal.hosted;

import org.banteng.machine.Fiber;

/** A fiber of the one core, or a thread of the program's own that calls into the library. */
final class HostedFiber extends Fiber {
    private final HostedCore core;
    private final String name;
    private final Runnable body;
    private Thread thread;
    private boolean ready;
    private boolean done;

    /**
     * @param body {@code null} for a thread of the program's own
     */
    HostedFiber(HostedCore core, String name, Object context, Runnable body) {
        super(core, context);
        this.core = core;
        this.name = name;
        this.body = body;
    }

    /** For the calling thread, which runs already. */
    static HostedFiber adopt(HostedCore core, Object context) {
        Thread caller = Thread.currentThread();
        HostedFiber fiber = new HostedFiber(core, caller.getName(), context, null);
        fiber.thread = caller;
        return fiber;
    }

    void run() {
        thread = Thread.currentThread();
        HostedPlatform.setInheritedContext(context());
        try {
            body.run();
        } finally {
            done = true;
        }
    }

    boolean isOn(Thread caller) {
        return caller.equals(thread);
    }

    boolean isReady() {
        return ready;
    }

    /** There is but one core. */
    @Override
    public boolean canMove() {
        return false;
    }

    @Override
    public void park() {
        if (!ready) {
            core.await(this);
        }
        ready = false;
    }

    @Override
    public void yield() {
        core.giveWay();
    }

    @Override
    public void ready() {
        ready = true;
    }

    @Override
    public boolean isDone() {
        return done || (body == null && !thread.isAlive());
    }

    @Override
    public StackTraceElement[] stackTrace() {
        return Traces.ofFiber(core.depth(this));
    }

    @Override
    public String toString() {
        return name + " on " + core;
    }
}
