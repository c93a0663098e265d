package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.op.Op;

/**
 * The elements of all ranks, combined, everywhere. Every algorithm gives every rank the same bits:
 * each element is either combined once, or by all with the same operands in the same order.
 */
final class AllReduce {
    private static final long HALF_ALIGNMENT = 16;

    private AllReduce() {}

    static void run(
            Team team,
            Object sendBase,
            long sendOffset,
            Object recvBase,
            long recvOffset,
            int count,
            Datatype type,
            Op op) {
        if (count == 0) {
            return;
        }
        boolean inPlace = sendBase == Collectives.IN_PLACE;
        Object mine = inPlace ? recvBase : sendBase;
        long place = inPlace ? recvOffset : sendOffset;
        if (team.size() > 1) {
            move(team, mine, place, recvBase, recvOffset, count, type, op);
        } else if (!inPlace) {
            Elements.copy(team, mine, place, recvBase, recvOffset, count, type);
        }
    }

    private static void move(
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op) {
        if (Packing.isDense(type) && Algorithms.ALL_REDUCE.isOnBoard(team, count * type.size())) {
            OnBoard.allReduce(team, mine, place, recvBase, recv, count, type, op);
        } else {
            byMessages(team, mine, place, recvBase, recv, count, type, op);
        }
    }

    private static void byMessages(
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op) {
        switch (Algorithms.ALL_REDUCE.of(team, Elements.bytes(count, type))) {
            case RECURSIVE_DOUBLING -> {
                if (isPair(team, mine, place, recvBase, recv, type, op)) {
                    pair(team, mine, place, recvBase, recv, count, type, op);
                } else {
                    recursiveDoubling(team, mine, place, recvBase, recv, count, type, op);
                }
            }
            case REDUCE_BCAST -> reduceAndBcast(team, mine, place, recvBase, recv, count, type, op);
            case RABENSEIFNER -> {
                if (Halving.isPossible(team.size(), count, type)) {
                    Rabenseifner.allReduce(team, mine, place, recvBase, recv, count, type, op);
                } else {
                    reduceAndBcast(team, mine, place, recvBase, recv, count, type, op);
                }
            }
            case RING -> {
                if (RingAllReduce.isPossible(team.size(), count, type, op)) {
                    RingAllReduce.run(team, mine, place, recvBase, recv, count, type, op);
                } else {
                    reduceAndBcast(team, mine, place, recvBase, recv, count, type, op);
                }
            }
            case BY_CORE -> {
                if (ByCore.canReduce(team, type, op)) {
                    ByCore.allReduce(team, mine, place, recvBase, recv, count, type, op);
                } else {
                    reduceAndBcast(team, mine, place, recvBase, recv, count, type, op);
                }
            }
            default -> throw Algorithms.ALL_REDUCE.unknown();
        }
    }

    private static void reduceAndBcast(
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op) {
        Reduce.move(team, mine, place, recvBase, recv, count, type, op, 0);
        Bcast.run(team, recvBase, recv, count, type, 0);
    }

    /** Whether two ranks may each combine what comes with what they have, the two swapped. */
    static boolean isPair(
            Team team, Object mine, long place, Object recvBase, long recv, Datatype type, Op op) {
        return team.size() == 2
                && (mine != recvBase || place != recv)
                && op.isSymmetric()
                && Packing.isDense(type);
    }

    /** One exchange, straight into the result, and no scratch. */
    private static void pair(
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op) {
        int partner = 1 - team.rank();
        Elements.exchange(team, partner, mine, place, partner, recvBase, recv, count, type);
        op.apply(type, mine, place, recvBase, recv, count);
    }

    /**
     * Two halves of scratch take turns: one has the sum so far, the other what the partner has.
     * Ranks beyond a power of two are folded into their neighbours first, see {@link Fold}.
     */
    private static void recursiveDoubling(
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op) {
        long half = (Elements.bytes(count, type) + HALF_ALIGNMENT - 1) & -HALF_ALIGNMENT;
        long halves = team.allocate(2 * half);
        long sum = halves - type.firstByte(count);
        long next = sum + half;
        try {
            Elements.copyWhole(mine, place, null, sum, count, type);
            int rank = team.rank();
            int size = team.size();
            if (Fold.isFolded(rank, size)) {
                Elements.send(team, rank + 1, null, sum, count, type);
                Elements.receive(team, rank + 1, null, sum, count, type);
            } else {
                if (Fold.hasFolded(rank, size)) {
                    Elements.receive(team, rank - 1, null, next, count, type);
                    op.apply(type, null, next, null, sum, count);
                }
                int number = Fold.number(rank, size);
                for (int distance = 1; distance < Fold.size(size); distance <<= 1) {
                    int partner = Fold.rank(number ^ distance, size);
                    Elements.exchange(team, partner, null, sum, partner, null, next, count, type);
                    if (partner < rank) {
                        op.apply(type, null, next, null, sum, count);
                    } else {
                        op.apply(type, null, sum, null, next, count);
                        long free = sum;
                        sum = next;
                        next = free;
                    }
                }
                if (Fold.hasFolded(rank, size)) {
                    Elements.send(team, rank - 1, null, sum, count, type);
                }
            }
            Elements.copy(team, null, sum, recvBase, recv, count, type);
        } finally {
            team.free(halves);
        }
    }
}
