package org.banteng.machine.metal.library.jdk.internal.util.random;

/** Of {@code jdk.internal.util.random.RandomSupport}. */
final class RandomSupportMembers {
    private RandomSupportMembers() {}

    /** Another one at each start: two clocks, mixed. */
    public static long initialSeed() {
        return System.nanoTime() * 0xbf58476d1ce4e5b9L ^ System.currentTimeMillis();
    }
}
