package org.banteng.machine.metal.library.java.util.concurrent;

import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.library.Original;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Of {@link java.util.concurrent.ThreadLocalRandom}: what keeps threads from meeting, of which one
 * runs at a time.
 */
final class ThreadLocalRandomMembers {
    private static final int GOLDEN_RATIO = 0x9e3779b9;

    private static int probe = GOLDEN_RATIO;
    private static int secondary = GOLDEN_RATIO;

    private ThreadLocalRandomMembers() {}

    @OfObject
    public static int nextInt(ThreadLocalRandom self, int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive");
        }
        return originalNextInt(self, bound);
    }

    @OfObject
    @Original
    private static native int originalNextInt(ThreadLocalRandom self, int bound);

    static void localInit() {}

    static int getProbe() {
        return probe;
    }

    static int advanceProbe(int from) {
        probe = xorShift(from);
        return probe;
    }

    static int nextSecondarySeed() {
        secondary = xorShift(secondary);
        return secondary;
    }

    /** Marsaglia's generator, as the JDK has it. */
    private static int xorShift(int from) {
        int x = from ^ (from << 13);
        x ^= x >>> 17;
        return x ^ (x << 5);
    }
}
