package org.banteng.conformance.collective;

import org.banteng.conformance.kit.Cells;

import java.util.Arrays;

/**
 * How the blocks of a call lie, one for each rank. Those of calls with a count for each rank are
 * here of different lengths, some of them empty, the last rank's first, with gaps between.
 */
final class Uneven {
    private static final int GAP = 2;
    private static final int LENGTHS = 4;

    private final int[] counts;
    private final int[] displs;
    private final int total;

    private Uneven(int[] counts, int[] displs, int total) {
        this.counts = counts;
        this.displs = displs;
        this.total = total;
    }

    private static Uneven reversed(int[] counts, int gap) {
        int[] displs = new int[counts.length];
        int at = gap;
        for (int rank = counts.length - 1; rank >= 0; rank--) {
            displs[rank] = at;
            at += counts[rank] + gap;
        }
        return new Uneven(counts, displs, at);
    }

    /**
     * For so many ranks.
     *
     * @param longest elements in the longest block; every fourth block is empty
     */
    static Uneven of(int ranks, int longest) {
        int[] counts = new int[ranks];
        for (int rank = 0; rank < ranks; rank++) {
            int quarter = (rank + 3) % LENGTHS;
            counts[rank] = (int) ((long) longest * quarter / (LENGTHS - 1));
        }
        return spaced(counts);
    }

    /** With these lengths, the last rank's block first, and gaps between. */
    static Uneven spaced(int... counts) {
        return reversed(counts, GAP);
    }

    /** With these lengths, the last rank's block first, one right after the other. */
    static Uneven dense(int... counts) {
        return reversed(counts, 0);
    }

    /** Of the same length, in the order of ranks: as in calls with one count. */
    static Uneven equal(int ranks, int count) {
        int[] counts = new int[ranks];
        int[] displs = new int[ranks];
        for (int rank = 0; rank < ranks; rank++) {
            counts[rank] = count;
            displs[rank] = rank * count;
        }
        return new Uneven(counts, displs, ranks * count);
    }

    int[] counts() {
        return counts;
    }

    int count(int rank) {
        return counts[rank];
    }

    /** Where the blocks begin, in elements. */
    int[] displs() {
        return displs;
    }

    int displ(int rank) {
        return displs[rank];
    }

    /** Elements from the start to the end, gaps included. */
    int total() {
        return total;
    }

    /** Checks that what is in no block is zero, as it was made. */
    void expectGaps(Cells all) {
        boolean[] taken = new boolean[total];
        for (int rank = 0; rank < counts.length; rank++) {
            Arrays.fill(taken, displs[rank], displs[rank] + counts[rank], true);
        }
        for (int i = 0; i < total; i++) {
            if (!taken[i]) {
                all.expectZero(i, 1);
            }
        }
    }
}
