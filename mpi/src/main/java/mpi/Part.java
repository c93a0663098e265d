package mpi;

import org.banteng.engine.collective.Collectives;
import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.datatype.Datatypes;
import org.banteng.machine.Memory;

/**
 * One of the two buffers of a collective operation, checked: where it is and what is in it. Of an
 * operation with as many elements for each rank, {@link #count} of them; else {@link #counts} of
 * them, {@link #displs} extents from the start.
 */
final class Part {
    private static final int[] NONE_COUNTED = {};

    /** A buffer that does not matter at this rank. */
    static final Part UNUSED = new Part(null, null, 0, 0, Datatypes.BYTE);

    /** The send or receive buffer of an operation in place. */
    static final Part IN_PLACE = new Part(null, Collectives.IN_PLACE, 0, 0, Datatypes.BYTE);

    private final Object buf;
    final Object base;
    final long offset;
    final int count;
    final int[] counts;
    final int[] displs;
    final org.banteng.engine.datatype.Datatype map;

    private Part(
            Object buf,
            Object base,
            long offset,
            int count,
            org.banteng.engine.datatype.Datatype map) {
        this(buf, base, offset, count, NONE_COUNTED, NONE_COUNTED, map);
    }

    private Part(
            Object buf,
            Object base,
            long offset,
            int count,
            int[] counts,
            int[] displs,
            org.banteng.engine.datatype.Datatype map) {
        this.buf = buf;
        this.base = base;
        this.offset = offset;
        this.count = count;
        this.counts = counts;
        this.displs = displs;
        this.map = map;
    }

    /**
     * A buffer to read.
     *
     * @param side {@code send} or {@code recv}, for errors
     * @param blocks how many times {@code count} elements there are
     */
    static Part toRead(String call, String side, Object buf, int count, int blocks, Datatype type) {
        Check.count(call, side + "count", count);
        org.banteng.engine.datatype.Datatype map = Datatype.map(type, call, side + "type");
        long offset = Buffers.toRead(call, side + "buf", buf, map, (long) count * blocks);
        return new Part(buf, Buffers.base(buf), offset, count, map);
    }

    /** As {@link #toRead}, a buffer to write. */
    static Part toWrite(
            String call, String side, Object buf, int count, int blocks, Datatype type) {
        Check.count(call, side + "count", count);
        org.banteng.engine.datatype.Datatype map = Datatype.map(type, call, side + "type");
        long offset = Buffers.toWrite(call, side + "buf", buf, map, (long) count * blocks);
        return new Part(buf, Buffers.base(buf), offset, count, map);
    }

    /**
     * A buffer to read, of a block for each rank.
     *
     * @param side {@code send} or {@code recv}, for errors
     */
    static Part toRead(
            String call,
            String side,
            Object buf,
            int[] counts,
            int[] displs,
            Datatype type,
            Communicator communicator) {
        return ofBlocks(call, side, buf, counts, displs, type, communicator, false);
    }

    /** As {@link #toRead}, a buffer to write. */
    static Part toWrite(
            String call,
            String side,
            Object buf,
            int[] counts,
            int[] displs,
            Datatype type,
            Communicator communicator) {
        return ofBlocks(call, side, buf, counts, displs, type, communicator, true);
    }

    /** The numbers are copied, so that what was checked stays true while the operation runs. */
    private static Part ofBlocks(
            String call,
            String side,
            Object buf,
            int[] counts,
            int[] displs,
            Datatype type,
            Communicator communicator,
            boolean write) {
        Check.entries(call, side + "count", counts, communicator);
        Check.entries(call, "displs", displs, communicator);
        org.banteng.engine.datatype.Datatype map = Datatype.map(type, call, side + "type");
        int[] ownCounts = counts.clone();
        int[] ownDispls = displs.clone();
        for (int rank = 0; rank < communicator.size(); rank++) {
            Check.count(call, side + "count[" + rank + "]", ownCounts[rank]);
        }
        String name = side + "buf";
        int ranks = communicator.size();
        long offset = Buffers.ofBlocks(call, name, buf, ownCounts, ownDispls, map, ranks, write);
        return new Part(buf, Buffers.base(buf), offset, 0, ownCounts, ownDispls, map);
    }

    /** Its memory is in use until here. */
    void keepAlive() {
        Memory.keepAlive(buf);
    }
}
