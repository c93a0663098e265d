package org.banteng.engine.collective;

/** Counts and displacements of a call whose blocks differ. */
final class VectorLayout {
    final int[] counts;
    final int[] displs;

    /** Elements from the first to the last. */
    final int total;

    private VectorLayout(int[] counts, int[] displs, int total) {
        this.counts = counts;
        this.displs = displs;
        this.total = total;
    }

    /**
     * Rank r has {@code count + r % 3} elements, but every fifth rank none. The last rank's come
     * first, and after each block there is a hole of one element.
     */
    static VectorLayout reversed(int ranks, int count) {
        int[] counts = new int[ranks];
        for (int rank = 0; rank < ranks; rank++) {
            counts[rank] = rank % 5 == 4 ? 0 : count + rank % 3;
        }
        return of(counts);
    }

    /** The given counts, laid out so. */
    static VectorLayout of(int[] counts) {
        int[] displs = new int[counts.length];
        int at = 0;
        for (int rank = counts.length - 1; rank >= 0; rank--) {
            displs[rank] = at;
            at += counts[rank] + 1;
        }
        return new VectorLayout(counts, displs, at);
    }
}
