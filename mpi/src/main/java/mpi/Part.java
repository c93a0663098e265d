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
     * The map of a buffer's elements.
     *
     * @param countName as {@code typeName}, for errors
     */
    static org.banteng.engine.datatype.Datatype map(
            String call, String countName, int count, String typeName, Datatype type) {
        Check.count(call, countName, count);
        return Datatype.map(type, call, typeName);
    }

    /** A send buffer. */
    static Part toRead(String call, Object buf, int count, Datatype type) {
        org.banteng.engine.datatype.Datatype map = map(call, "sendcount", count, "sendtype", type);
        long offset = Buffers.toRead(call, "sendbuf", buf, map, count);
        return new Part(buf, Buffers.base(buf), offset, count, map);
    }

    /** A receive buffer. */
    static Part toWrite(String call, Object buf, int count, Datatype type) {
        org.banteng.engine.datatype.Datatype map = map(call, "recvcount", count, "recvtype", type);
        long offset = Buffers.toWrite(call, "recvbuf", buf, map, count);
        return new Part(buf, Buffers.base(buf), offset, count, map);
    }

    /** A send buffer with a block for each rank. */
    static Part toRead(
            String call,
            Object buf,
            int[] counts,
            int[] displs,
            Datatype type,
            Communicator communicator) {
        return ofBlocks(call, buf, counts, displs, type, communicator, false);
    }

    /** A receive buffer with a block for each rank. */
    static Part toWrite(
            String call,
            Object buf,
            int[] counts,
            int[] displs,
            Datatype type,
            Communicator communicator) {
        return ofBlocks(call, buf, counts, displs, type, communicator, true);
    }

    /** The numbers are copied, so that what was checked stays true while the operation runs. */
    private static Part ofBlocks(
            String call,
            Object buf,
            int[] counts,
            int[] displs,
            Datatype type,
            Communicator communicator,
            boolean write) {
        String countName = write ? "recvcount" : "sendcount";
        Check.entries(call, countName, counts, communicator);
        Check.entries(call, "displs", displs, communicator);
        org.banteng.engine.datatype.Datatype map =
                Datatype.map(type, call, write ? "recvtype" : "sendtype");
        int[] ownCounts = counts.clone();
        int[] ownDispls = displs.clone();
        for (int rank = 0; rank < communicator.size(); rank++) {
            if (ownCounts[rank] < 0) {
                Check.count(call, countName + "[" + rank + "]", ownCounts[rank]);
            }
        }
        String name = write ? "recvbuf" : "sendbuf";
        int ranks = communicator.size();
        long offset = Buffers.ofBlocks(call, name, buf, ownCounts, ownDispls, map, ranks, write);
        return new Part(buf, Buffers.base(buf), offset, 0, ownCounts, ownDispls, map);
    }

    /** Its memory is in use until here. */
    void keepAlive() {
        Memory.keepAlive(buf);
    }
}
