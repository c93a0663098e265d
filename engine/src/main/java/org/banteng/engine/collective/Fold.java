package org.banteng.engine.collective;

/**
 * Algorithms that want a power of two of ranks get one by folding: of the first ranks, each of even
 * number gives its elements to the next and gets the result from it. Those that go on are numbered
 * in the order of ranks, and what each stands for follows what the one before stands for: so the
 * order of operands is kept.
 */
final class Fold {
    private Fold() {}

    /** How many ranks go on: the greatest power of two that is not above {@code size}. */
    static int size(int size) {
        return Integer.highestOneBit(size);
    }

    private static int folded(int size) {
        return size - size(size);
    }

    /** Whether a rank leaves its part to the next. */
    static boolean isFolded(int rank, int size) {
        return rank < 2 * folded(size) && (rank & 1) == 0;
    }

    /** Whether a rank does the part of the one before too. */
    static boolean hasFolded(int rank, int size) {
        return rank < 2 * folded(size) && (rank & 1) != 0;
    }

    /** The number of a rank that goes on, or that of the rank that goes on for it. */
    static int number(int rank, int size) {
        int folded = folded(size);
        return rank < 2 * folded ? rank >> 1 : rank - folded;
    }

    /** The rank that goes on with a number. */
    static int rank(int number, int size) {
        int folded = folded(size);
        return number < folded ? 2 * number + 1 : number + folded;
    }

    /** The first rank that the one with a number stands for; for {@link #size}, past the last. */
    static int firstRank(int number, int size) {
        int folded = folded(size);
        return number < folded ? 2 * number : number + folded;
    }
}
