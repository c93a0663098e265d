package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;

/**
 * The blocks of a buffer, one for each rank, each with its count and displacement, as the bytes
 * without gaps that algorithms move: in the program's buffer where the type has no gaps, otherwise
 * in scratch memory, from and to which the program's elements are packed.
 */
final class Blocks implements AutoCloseable {
    private final Team team;
    private final Object base;
    private final long offset;
    private final int[] counts;
    private final int[] displs;
    private final Datatype type;

    /** Where each block is in scratch, from its start; {@code null} without scratch. */
    private final long[] starts;

    private final long scratch;

    /**
     * @param counts of elements, by rank
     * @param displs where each block begins, in extents of the type
     */
    Blocks(Team team, Object base, long offset, int[] counts, int[] displs, Datatype type) {
        this.team = team;
        this.base = base;
        this.offset = offset;
        this.counts = counts;
        this.displs = displs;
        this.type = type;
        if (Packing.isDense(type)) {
            starts = null;
            scratch = 0;
        } else {
            starts = new long[team.size() + 1];
            for (int rank = 0; rank < team.size(); rank++) {
                starts[rank + 1] = starts[rank] + bytes(rank);
            }
            scratch = team.allocate(starts[team.size()]);
        }
    }

    /** The bytes of a rank's block. */
    long bytes(int rank) {
        return counts[rank] * type.size();
    }

    /** The bytes of all. */
    long bytes() {
        long sum = 0;
        for (int rank = 0; rank < team.size(); rank++) {
            sum += bytes(rank);
        }
        return sum;
    }

    /** The bytes of the largest. */
    long largest() {
        long most = 0;
        for (int rank = 0; rank < team.size(); rank++) {
            most = Math.max(most, bytes(rank));
        }
        return most;
    }

    /** With {@link #at}, the place of a block's bytes. */
    Object base() {
        return starts == null ? base : null;
    }

    /** See {@link #base}. */
    long at(int rank) {
        return starts == null ? place(rank) + type.trueLowerBound() : scratch + starts[rank];
    }

    private long place(int rank) {
        return offset + displs[rank] * type.extent();
    }

    /** Copies elements into a rank's block, which is the caller's own. */
    void copyIn(String call, Object fromBase, long from, int count, Datatype fromType) {
        int rank = team.rank();
        Packing.copy(
                team, call, fromBase, from, count, fromType, base, place(rank), counts[rank], type);
    }

    /** Copies the caller's own block out. */
    void copyOut(String call, Object toBase, long to, int count, Datatype toType) {
        int rank = team.rank();
        Packing.copy(team, call, base, place(rank), counts[rank], type, toBase, to, count, toType);
    }

    /** Brings a block from the program's buffer to where its bytes are moved from. */
    void pack(int rank) {
        if (starts != null) {
            type.pack(base, place(rank), counts[rank], null, at(rank));
        }
    }

    /** As {@link #pack}, for all. */
    void packAll() {
        for (int rank = 0; starts != null && rank < team.size(); rank++) {
            pack(rank);
        }
    }

    /** Brings all blocks but one from where their bytes were moved to into the program's buffer. */
    void unpackAllBut(int exempt) {
        for (int rank = 0; starts != null && rank < team.size(); rank++) {
            if (rank != exempt) {
                type.unpack(null, at(rank), bytes(rank), base, place(rank));
            }
        }
    }

    @Override
    public void close() {
        if (starts != null) {
            team.free(scratch);
        }
    }
}
