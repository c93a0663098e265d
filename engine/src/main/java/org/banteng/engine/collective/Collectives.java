package org.banteng.engine.collective;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.op.Op;

/**
 * The collective operations (MPI 4.1, chapter 6). Each is called by all ranks of a team, on a fiber
 * of the rank, and returns when that rank's part is done and its buffers may be used again.
 *
 * <p>Arguments are checked above, in package mpi. Buffers, counts and types that the standard calls
 * not significant at a rank are not looked at there. "In place" ({@link #IN_PLACE}) is as in
 * section 6.2.1 of the standard: where a rank's send buffer is {@code IN_PLACE}, its input is in
 * the receive buffer, for gathering operations in the block that belongs to it, for reductions from
 * the start; for {@code scatter} it is the root's receive buffer that may be {@code IN_PLACE}.
 *
 * <p>Errors: {@code ERR_TRUNCATE} if more comes from a rank than it is expected to send; and what
 * an operator of the program's own throws. What the buffers hold then, here and at other ranks, is
 * undefined.
 */
public final class Collectives {
    /** Instead of a buffer's base: see above. */
    public static final Object IN_PLACE = new Object();

    private Collectives() {}

    /** Section 6.3. */
    public static void barrier(Team team) {
        Barrier.run(team);
    }

    /** Section 6.4. */
    public static void bcast(
            Team team, Object base, long offset, int count, Datatype type, int root) {
        Bcast.run(team, base, offset, count, type, root);
    }

    /**
     * Section 6.5.
     *
     * @param recvCount elements from each rank
     */
    public static void gather(
            Team team,
            Object sendBase,
            long sendOffset,
            int sendCount,
            Datatype sendType,
            Object recvBase,
            long recvOffset,
            int recvCount,
            Datatype recvType,
            int root) {
        Gather.run(
                team,
                sendBase,
                sendOffset,
                sendCount,
                sendType,
                recvBase,
                recvOffset,
                recvCount,
                recvType,
                root);
    }

    /**
     * Section 6.5.
     *
     * @param displs where each rank's block begins, in extents; as {@code recvCounts}, significant
     *     at the root only
     */
    public static void gatherv(
            Team team,
            Object sendBase,
            long sendOffset,
            int sendCount,
            Datatype sendType,
            Object recvBase,
            long recvOffset,
            int[] recvCounts,
            int[] displs,
            Datatype recvType,
            int root) {
        if (team.rank() == root) {
            Gatherv.atRoot(
                    team,
                    sendBase,
                    sendOffset,
                    sendCount,
                    sendType,
                    recvBase,
                    recvOffset,
                    recvCounts,
                    displs,
                    recvType);
        } else {
            Gatherv.elsewhere(team, sendBase, sendOffset, sendCount, sendType, root);
        }
    }

    /**
     * Section 6.6.
     *
     * @param sendCount elements to each rank
     */
    public static void scatter(
            Team team,
            Object sendBase,
            long sendOffset,
            int sendCount,
            Datatype sendType,
            Object recvBase,
            long recvOffset,
            int recvCount,
            Datatype recvType,
            int root) {
        Scatter.run(
                team,
                sendBase,
                sendOffset,
                sendCount,
                sendType,
                recvBase,
                recvOffset,
                recvCount,
                recvType,
                root);
    }

    /**
     * Section 6.6.
     *
     * @param displs where each rank's block begins, in extents; as {@code sendCounts}, significant
     *     at the root only
     */
    public static void scatterv(
            Team team,
            Object sendBase,
            long sendOffset,
            int[] sendCounts,
            int[] displs,
            Datatype sendType,
            Object recvBase,
            long recvOffset,
            int recvCount,
            Datatype recvType,
            int root) {
        if (team.rank() == root) {
            Scatterv.atRoot(
                    team,
                    sendBase,
                    sendOffset,
                    sendCounts,
                    displs,
                    sendType,
                    recvBase,
                    recvOffset,
                    recvCount,
                    recvType);
        } else {
            Scatterv.elsewhere(team, recvBase, recvOffset, recvCount, recvType, root);
        }
    }

    /** Section 6.7. */
    public static void allGather(
            Team team,
            Object sendBase,
            long sendOffset,
            int sendCount,
            Datatype sendType,
            Object recvBase,
            long recvOffset,
            int recvCount,
            Datatype recvType) {
        AllGather.run(
                team,
                sendBase,
                sendOffset,
                sendCount,
                sendType,
                recvBase,
                recvOffset,
                recvCount,
                recvType);
    }

    /** Section 6.7; {@code displs} in extents. */
    public static void allGatherv(
            Team team,
            Object sendBase,
            long sendOffset,
            int sendCount,
            Datatype sendType,
            Object recvBase,
            long recvOffset,
            int[] recvCounts,
            int[] displs,
            Datatype recvType) {
        AllGatherv.run(
                team,
                sendBase,
                sendOffset,
                sendCount,
                sendType,
                recvBase,
                recvOffset,
                recvCounts,
                displs,
                recvType);
    }

    /** Section 6.8. In place: what is sent is in the receive buffer, and replaced. */
    public static void allToAll(
            Team team,
            Object sendBase,
            long sendOffset,
            int sendCount,
            Datatype sendType,
            Object recvBase,
            long recvOffset,
            int recvCount,
            Datatype recvType) {
        AllToAll.run(
                team,
                sendBase,
                sendOffset,
                sendCount,
                sendType,
                recvBase,
                recvOffset,
                recvCount,
                recvType);
    }

    /** Section 6.8; displacements in extents. In place as {@link #allToAll}. */
    public static void allToAllv(
            Team team,
            Object sendBase,
            long sendOffset,
            int[] sendCounts,
            int[] sendDispls,
            Datatype sendType,
            Object recvBase,
            long recvOffset,
            int[] recvCounts,
            int[] recvDispls,
            Datatype recvType) {
        AllToAllv.run(
                team,
                sendBase,
                sendOffset,
                sendCounts,
                sendDispls,
                sendType,
                recvBase,
                recvOffset,
                recvCounts,
                recvDispls,
                recvType);
    }

    /**
     * Section 6.9.1. In place: the input is in the receive buffer; the standard has that at the
     * root only, here any rank may.
     */
    public static void reduce(
            Team team,
            Object sendBase,
            long sendOffset,
            Object recvBase,
            long recvOffset,
            int count,
            Datatype type,
            Op op,
            int root) {
        Reduce.run(team, sendBase, sendOffset, recvBase, recvOffset, count, type, op, root);
    }

    /** Section 6.9.6. */
    public static void allReduce(
            Team team,
            Object sendBase,
            long sendOffset,
            Object recvBase,
            long recvOffset,
            int count,
            Datatype type,
            Op op) {
        AllReduce.run(team, sendBase, sendOffset, recvBase, recvOffset, count, type, op);
    }

    /**
     * The short way of {@link #allReduce} for two ranks and a few elements of a basic type, as soon
     * as the ranks have a board.
     *
     * @param op which does not need an order of its operands
     * @return {@code false} if this is no such call: nothing was done
     */
    public static boolean tryAllReduce(
            Communicator communicator,
            Object sendBase,
            long sendOffset,
            Object recvBase,
            long recvOffset,
            int count,
            Datatype type,
            Op op) {
        if (communicator.size() != 2
                || !communicator.hasBoard()
                || !Algorithms.ALL_REDUCE.prefersBoard(2, count * type.size())) {
            return false;
        }
        Team pair = communicator.blockingTeam();
        OnBoard.allReducePair(pair, sendBase, sendOffset, recvBase, recvOffset, count, type, op);
        return true;
    }

    /**
     * Section 6.10.
     *
     * @param counts how many elements of the result each rank gets
     */
    public static void reduceScatter(
            Team team,
            Object sendBase,
            long sendOffset,
            Object recvBase,
            long recvOffset,
            int[] counts,
            Datatype type,
            Op op) {
        ReduceScatter.run(
                team, sendBase, sendOffset, recvBase, recvOffset, Parts.of(counts), type, op);
    }

    /**
     * Section 6.10.
     *
     * @param count how many elements of the result each rank gets
     */
    public static void reduceScatterBlock(
            Team team,
            Object sendBase,
            long sendOffset,
            Object recvBase,
            long recvOffset,
            int count,
            Datatype type,
            Op op) {
        ReduceScatter.run(
                team, sendBase, sendOffset, recvBase, recvOffset, Parts.uniform(count), type, op);
    }

    /** Section 6.11.1. */
    public static void scan(
            Team team,
            Object sendBase,
            long sendOffset,
            Object recvBase,
            long recvOffset,
            int count,
            Datatype type,
            Op op) {
        Scan.inclusive(team, sendBase, sendOffset, recvBase, recvOffset, count, type, op);
    }

    /** Section 6.11.2. The receive buffer of rank 0 is not touched. */
    public static void exScan(
            Team team,
            Object sendBase,
            long sendOffset,
            Object recvBase,
            long recvOffset,
            int count,
            Datatype type,
            Op op) {
        Scan.exclusive(team, sendBase, sendOffset, recvBase, recvOffset, count, type, op);
    }
}
