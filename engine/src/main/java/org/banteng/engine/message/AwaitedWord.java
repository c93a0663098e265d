package org.banteng.engine.message;

import org.banteng.machine.Fiber;
import org.banteng.machine.Memory;

/**
 * What a fiber is parked for that comes without a message: a word in memory that another rank
 * raises. One object serves a rank again and again.
 */
public final class AwaitedWord {
    private final int context;
    private long address;
    private long least;
    private int rank;
    private Fiber fiber;

    /**
     * @param context of the communicator
     */
    public AwaitedWord(int context) {
        this.context = context;
    }

    /**
     * Says for what the calling fiber is about to park.
     *
     * @param address of the word
     * @param least the value that is waited for, or any greater one
     * @param rank in the communicator: who raises it
     */
    public void set(long address, long least, int rank) {
        this.address = address;
        this.least = least;
        this.rank = rank;
        this.fiber = Fiber.current();
    }

    /** Of the communicator. */
    public int context() {
        return context;
    }

    /** Who raises it. */
    public int rank() {
        return rank;
    }

    long address() {
        return address;
    }

    long least() {
        return least;
    }

    Fiber fiber() {
        return fiber;
    }

    /** Whether it has been raised. */
    boolean isThere() {
        return Memory.getLongAcquire(address) >= least;
    }
}
