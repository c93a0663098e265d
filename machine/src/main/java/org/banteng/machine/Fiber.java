package org.banteng.machine;

/**
 * A thread of execution that a {@link Core} runs: a rank, or a helper of a rank. Fibers are
 * cooperative: one runs until it gives way, so what only the fibers of one core touch needs no
 * lock.
 *
 * <p>A thread that the program made itself also appears as a fiber while it calls into the library;
 * it is not scheduled by the core, but may park and be made ready like one.
 */
public abstract class Fiber {
    private final Object context;
    private Core core;
    private Object waitingFor;
    private int expected;

    /**
     * @param core where it runs
     * @param context whom it works for, for the layers above
     */
    protected Fiber(Core core, Object context) {
        this.core = core;
        this.context = context;
    }

    /** The fiber that calls, or {@code null} if a thread calls that no core knows. */
    public static Fiber current() {
        return Platform.current().currentFiber();
    }

    /** Whether this is the fiber that calls. */
    public final boolean isCurrent() {
        return this == current();
    }

    /** Whom this fiber works for: the engine's rank. */
    public final Object context() {
        return context;
    }

    /** The core it runs on, or will run on next. */
    public final Core core() {
        return core;
    }

    /**
     * Lets this fiber run on another core from the next time it gives way on. Called on its present
     * core.
     */
    public final void moveTo(Core target) {
        core = target;
    }

    /** Whether it could go on on another core now: nothing ties it to its present one. */
    public abstract boolean canMove();

    /**
     * What it waits for, for reports; {@code null} while it runs or waits for something in Java.
     */
    public final Object waitingFor() {
        return waitingFor;
    }

    /** Says what it is about to wait for ({@code null}: no longer waits). Only by itself. */
    public final void setWaitingFor(Object what) {
        waitingFor = what;
    }

    /** Before it parks: {@link #ready} is to be called at the {@code count}-th {@link #arrived}. */
    public final void expect(int count) {
        expected = count;
    }

    /** One of the things that this fiber expects has come. On its core. */
    public final void arrived() {
        if (--expected == 0) {
            ready();
        }
    }

    /**
     * Gives way until {@link #ready}; may return early, so the caller looks again. If it was made
     * ready since it last parked, returns at once. Only by itself.
     */
    public abstract void park();

    /** Gives way to the other fibers that are ready on its core. Only by itself. */
    public abstract void yield();

    /** Lets a parked fiber go on. Any thread. */
    public abstract void ready();

    /** Whether its body has returned or thrown. Any thread. */
    public abstract boolean isDone();

    /** Where it is in the program, innermost call first; empty where the machine cannot tell. */
    public abstract StackTraceElement[] stackTrace();
}
