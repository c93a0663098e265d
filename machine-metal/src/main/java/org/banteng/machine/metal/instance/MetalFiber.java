package org.banteng.machine.metal.instance;

import org.banteng.machine.Core;
import org.banteng.machine.Fiber;

/** A fiber of an instance's core, or a thread of the program's own that calls into the library. */
final class MetalFiber extends Fiber {
    private final String name;
    private final Scheduler scheduler;
    private Strand strand;

    private MetalFiber(Core core, String name, Object context, Scheduler scheduler) {
        super(core, context);
        this.name = name;
        this.scheduler = scheduler;
    }

    /** Makes a fiber that is ready. */
    static MetalFiber start(
            MetalCore core,
            Scheduler scheduler,
            Strand.Size size,
            Thread thread,
            Object context,
            Runnable body) {
        MetalFiber fiber = new MetalFiber(core, thread.getName(), context, scheduler);
        fiber.strand = scheduler.start(size, thread, () -> fiber.run(core, body));
        fiber.strand.setFiber(fiber);
        return fiber;
    }

    /** A fiber for the calling thread, which runs already. */
    static MetalFiber adopt(Core core, Object context, Scheduler scheduler) {
        Strand caller = scheduler.running();
        MetalFiber fiber = new MetalFiber(core, caller.thread().getName(), context, scheduler);
        fiber.strand = caller;
        caller.setFiber(fiber);
        return fiber;
    }

    private void run(MetalCore core, Runnable body) {
        try {
            body.run();
        } catch (Throwable e) {
            core.uncaught(this, e);
        }
    }

    /** It is tied to its address space; that may go to another CPU, which nobody here notices. */
    @Override
    public boolean canMove() {
        return false;
    }

    @Override
    public void park() {
        strand.park();
    }

    @Override
    public void yield() {
        scheduler.yield();
    }

    @Override
    public void ready() {
        strand.ready();
    }

    @Override
    public boolean isDone() {
        return strand.isDone();
    }

    @Override
    public StackTraceElement[] stackTrace() {
        return scheduler.stackTrace(strand);
    }

    @Override
    public String toString() {
        return name + " on " + core();
    }
}
