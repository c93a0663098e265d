package org.banteng.conformance.collective;

/** Seeds for data: another block, another seed. */
final class Seeds {
    private static final int BLOCKS = 1024;

    private Seeds() {}

    /** For what a rank gives to all. */
    static long of(int rank) {
        return rank + 1L;
    }

    /** For what one rank gives to another. */
    static long of(int from, int to) {
        return (long) BLOCKS * (from + 1) + to;
    }
}
