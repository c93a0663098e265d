package org.banteng.machine.metal.kernel.cpu;

import org.banteng.machine.metal.kernel.Instructions;
import org.teavm.interop.Unmanaged;

/**
 * A lock between processors: an int that is 0 when nobody has it. Held for a few hundred
 * instructions at most, with interrupts off as always in the kernel, so a processor never waits for
 * itself.
 */
@Unmanaged
public final class SpinLock {
    private static final int FREE = 0;
    private static final int TAKEN = 1;

    private SpinLock() {}

    /**
     * Takes the lock; whoever has it lets go soon.
     *
     * @param lock its address
     */
    public static void acquire(long lock) {
        while (Instructions.exchangeInt(lock, TAKEN) != FREE) {
            while (Instructions.getIntAcquire(lock) != FREE) {
                Instructions.pause();
            }
        }
    }

    /** Lets it go. */
    public static void release(long lock) {
        Instructions.putIntRelease(lock, FREE);
    }
}
