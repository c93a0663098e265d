package org.banteng.engine.message;

import org.banteng.machine.Fiber;
import org.banteng.machine.Memory;

/**
 * What a fiber waits for that comes without a message: a word in memory that another rank raises.
 *
 * @param address of the word
 * @param least the value that is waited for, or any greater one
 * @param context of the communicator
 * @param rank in that: who raises it
 */
public record AwaitedWord(long address, long least, int context, int rank, Fiber fiber) {
    /** Whether it has been raised. */
    boolean isThere() {
        return Memory.getLongAcquire(address) >= least;
    }
}
