package org.banteng.conformance.kit;

import mpi.Intracomm;
import mpi.MPI;

/** What a case knows of the rank that runs it. */
public final class Here {
    private final int rank;
    private final int size;
    private final Storage storage;

    /**
     * @param rank that runs the case
     * @param size how many ranks run it
     */
    public Here(int rank, int size, Storage storage) {
        this.rank = rank;
        this.size = size;
        this.storage = storage;
    }

    /** The communicator of all ranks, {@code COMM_WORLD}. */
    public Intracomm comm() {
        return MPI.COMM_WORLD;
    }

    /** The rank in {@link #comm}. */
    public int rank() {
        return rank;
    }

    /** How many ranks there are. */
    public int size() {
        return size;
    }

    /** The rank after this one, in a ring. */
    public int next() {
        return (rank + 1) % size;
    }

    /** The rank before this one, in a ring. */
    public int previous() {
        return (rank + size - 1) % size;
    }

    /** The kind of buffer with which the case is run. */
    public Storage storage() {
        return storage;
    }

    /** Data of that kind, zero. */
    public Cells cells(Kind kind, int count) {
        return Cells.of(storage, kind, count);
    }
}
