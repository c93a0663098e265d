package org.banteng.engine.collective;

import org.banteng.engine.board.Board;
import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.op.Op;
import org.banteng.machine.Memory;

/**
 * Collectives of few bytes by the notes of a {@link Board}: each rank writes one at most, and reads
 * those that concern it. More than one rank; places are as those of the other algorithms, elements
 * of reductions are without gaps.
 */
final class OnBoard {
    private OnBoard() {}

    static void barrier(Team team) {
        Board board = team.board();
        board.claim();
        board.post(0);
        int own = team.rank();
        for (int rank = 0; rank < team.size(); rank++) {
            if (rank != own) {
                board.await(rank, 0);
            }
        }
        board.end();
    }

    private static void post(Board board, Object base, long at, long bytes) {
        Memory.copy(base, at, null, board.claim(), bytes);
        board.post((int) bytes);
    }

    private static void take(Board board, int from, Object base, long at, long bytes) {
        int came = board.await(from, (int) bytes);
        Memory.copy(null, board.payload(from), base, at, came);
    }

    /** Takes the caller's block from a note that has one for each rank. */
    private static void takePart(
            Board board, Team team, int from, Object base, long at, long block) {
        int most = (int) Math.min(team.size() * block, Board.MAX_BYTES);
        int part = board.await(from, most) / team.size();
        Memory.copy(null, board.payload(from) + (long) team.rank() * part, base, at, part);
    }

    static void bcast(Team team, Object base, long at, long bytes, int root) {
        Board board = team.board();
        if (team.rank() == root) {
            post(board, base, at, bytes);
        } else {
            take(board, root, base, at, bytes);
        }
        board.end();
    }

    /** The root's own block is in its place. */
    static void gatherAtRoot(Team team, Object base, long at, long block) {
        Board board = team.board();
        takeFromOthers(board, team, base, at, block);
        board.end();
    }

    private static void takeFromOthers(Board board, Team team, Object base, long at, long block) {
        int own = team.rank();
        for (int rank = 0; rank < team.size(); rank++) {
            if (rank != own) {
                take(board, rank, base, at + rank * block, block);
            }
        }
    }

    static void gatherElsewhere(Team team, Object base, long at, long block) {
        Board board = team.board();
        post(board, base, at, block);
        board.end();
    }

    static void scatterAtRoot(Team team, Object base, long at, long block) {
        Board board = team.board();
        post(board, base, at, team.size() * block);
        board.end();
    }

    static void scatterElsewhere(Team team, Object base, long at, long block, int root) {
        Board board = team.board();
        takePart(board, team, root, base, at, block);
        board.end();
    }

    /** Does not bring the caller's own block to its place. */
    static void allGather(Team team, Object ownBase, long own, Object base, long at, long block) {
        Board board = team.board();
        post(board, ownBase, own, block);
        takeFromOthers(board, team, base, at, block);
        board.end();
    }

    /**
     * Does not bring the caller's block for itself to its place.
     *
     * @param out bytes of a block sent
     * @param in bytes of a block received; not less
     */
    static void allToAll(
            Team team, Object sendBase, long sendAt, long out, Object base, long at, long in) {
        Board board = team.board();
        post(board, sendBase, sendAt, team.size() * out);
        int own = team.rank();
        for (int rank = 0; rank < team.size(); rank++) {
            if (rank != own) {
                takePart(board, team, rank, base, at + rank * in, in);
            }
        }
        board.end();
    }

    static void reduce(
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op,
            int root) {
        Board board = team.board();
        post(board, mine, place + type.trueLowerBound(), count * type.size());
        if (team.rank() == root) {
            combine(board, team, mine, place, recvBase, recv, count, type, op);
        }
        board.end();
    }

    static void allReduce(
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op) {
        Board board = team.board();
        post(board, mine, place + type.trueLowerBound(), count * type.size());
        combine(board, team, mine, place, recvBase, recv, count, type, op);
        board.end();
    }

    /** Of two ranks, see {@link AllReduce#isPair}. */
    static void allReducePair(
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op) {
        Board board = team.board();
        post(board, mine, place + type.trueLowerBound(), count * type.size());
        combinePair(board, team, mine, place, recvBase, recv, count, type, op);
        board.end();
    }

    /** What comes is combined with what the rank has, in the result. */
    private static void combinePair(
            Board board,
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op) {
        take(board, 1 - team.rank(), recvBase, recv + type.trueLowerBound(), count * type.size());
        op.apply(type, mine, place, recvBase, recv, count);
    }

    /** x0 op (x1 op (x2 op …)), everywhere with the same bits. */
    private static void combine(
            Board board,
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op) {
        int own = team.rank();
        long first = type.trueLowerBound();
        long bytes = count * type.size();
        if (AllReduce.isPair(team, mine, place, recvBase, recv, type, op)) {
            combinePair(board, team, mine, place, recvBase, recv, count, type, op);
            return;
        }
        int last = team.size() - 1;
        for (int rank = last; rank >= 0; rank--) {
            if (rank != own) {
                board.await(rank, (int) bytes);
            }
            long note = board.payload(rank);
            if (rank == last) {
                Memory.copy(null, note, recvBase, recv + first, bytes);
            } else {
                op.apply(type, null, note - first, recvBase, recv, count);
            }
        }
    }
}
