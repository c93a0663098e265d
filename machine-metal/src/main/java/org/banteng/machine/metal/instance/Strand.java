package org.banteng.machine.metal.instance;

import org.banteng.machine.Tunable;
import org.teavm.interop.Address;
import org.teavm.interop.Function;

/**
 * A flow of control with a C stack of its own: a fiber of the core, or a thread that the program
 * started. One runs at a time, until it gives way; see {@link Scheduler}.
 */
final class Strand {
    private static final Tunable RANK_STACK =
            Tunable.of(
                    "banteng.rank.stack",
                    8L << 20,
                    1 << 16,
                    1L << 32,
                    "bytes",
                    "on metal: stack of a rank's main");

    private static final Tunable STACK =
            Tunable.of(
                    "banteng.fiber.stack",
                    512L << 10,
                    1 << 16,
                    1L << 32,
                    "bytes",
                    "on metal: stack of a thread that the program starts, or of a call that goes on"
                            + " beside it");

    /** Which stack a strand gets. */
    enum Size {
        RANK(RANK_STACK.value()),
        HELPER(STACK.value());

        final long bytes;

        Size(long bytes) {
            this.bytes = bytes;
        }
    }

    private final Scheduler scheduler;
    private final Size size;
    private final Runnable body;
    private Thread thread;

    /** The C structure: 0 before it has begun and after it has ended. */
    private long stack;

    private boolean parked;
    private boolean permitted;
    private boolean done;

    /** On whose behalf it calls the library; {@code null} for a thread that has not yet. */
    private MetalFiber fiber;

    /** The next in the queue that it is in. */
    Strand next;

    /**
     * @param thread what {@code Thread.currentThread} is on it
     * @param body must not throw
     */
    Strand(Scheduler scheduler, Size size, Thread thread, Runnable body) {
        this.scheduler = scheduler;
        this.size = size;
        this.thread = thread;
        this.body = body;
    }

    /** The strand that runs already, on the stack that the machine gave the instance. */
    static Strand first(Scheduler scheduler) {
        Strand first = new Strand(scheduler, Size.RANK, Thread.currentThread(), null);
        first.stack = StrandCalls.running().toLong();
        return first;
    }

    Thread thread() {
        return thread;
    }

    void setThread(Thread thread) {
        this.thread = thread;
    }

    MetalFiber fiber() {
        return fiber;
    }

    void setFiber(MetalFiber fiber) {
        this.fiber = fiber;
    }

    Size size() {
        return size;
    }

    boolean isDone() {
        return done;
    }

    /** Whether it has begun and not ended. */
    boolean hasStack() {
        return stack != 0;
    }

    /** Gets a stack on which to begin. */
    void begin(long fresh) {
        stack = fresh;
        StrandCalls.start(
                Address.fromLong(fresh),
                Function.get(StrandCalls.Start.class, Scheduler.class, "runStrand"));
    }

    /** Lets it run; returns when the caller's turn has come again. */
    void resume() {
        StrandCalls.switchTo(Address.fromLong(stack));
    }

    /** What it is there for. On its own stack. */
    void runBody() {
        body.run();
        done = true;
    }

    /** Takes its stack from it, when it does not run any more. */
    long takeStack() {
        long taken = stack;
        stack = 0;
        StrandCalls.retire(Address.fromLong(taken));
        return taken;
    }

    /**
     * Gives way until {@link #ready}; at once if that was called since it last parked. Only by
     * itself.
     */
    void park() {
        if (!permitted) {
            parked = true;
            scheduler.pause();
        }
        permitted = false;
    }

    /** Lets it go on. */
    void ready() {
        permitted = true;
        if (parked) {
            parked = false;
            scheduler.add(this);
        }
    }
}
