package org.banteng.engine.collective;

/** How a vector is divided among the ranks: one part after the other, in the order of ranks. */
final class Parts {
    private final int uniform;
    private final int[] starts;

    private Parts(int uniform, int[] starts) {
        this.uniform = uniform;
        this.starts = starts;
    }

    /** The same number of elements for each rank. */
    static Parts uniform(int count) {
        return new Parts(count, null);
    }

    /** A number of elements for each rank. */
    static Parts of(int[] counts) {
        int[] starts = new int[counts.length + 1];
        for (int rank = 0; rank < counts.length; rank++) {
            starts[rank + 1] = starts[rank] + counts[rank];
        }
        return new Parts(0, starts);
    }

    /** The first element of a rank's part; for the number of ranks, the number of elements. */
    int start(int rank) {
        return starts == null ? rank * uniform : starts[rank];
    }

    /** How many elements a rank's part has. */
    int count(int rank) {
        return start(rank + 1) - start(rank);
    }
}
