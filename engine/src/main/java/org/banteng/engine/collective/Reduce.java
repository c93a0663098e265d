package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.op.Op;

/**
 * The elements of all ranks, combined, at the root. Operators that are not commutative combine in
 * the order of ranks, whatever the algorithm.
 */
final class Reduce {
    private Reduce() {}

    static void run(
            Team team,
            Object sendBase,
            long sendOffset,
            Object recvBase,
            long recvOffset,
            int count,
            Datatype type,
            Op op,
            int root) {
        if (count == 0) {
            return;
        }
        boolean inPlace = sendBase == Collectives.IN_PLACE;
        Object mine = inPlace ? recvBase : sendBase;
        long place = inPlace ? recvOffset : sendOffset;
        if (team.size() > 1) {
            move(team, mine, place, recvBase, recvOffset, count, type, op, root);
        } else if (!inPlace) {
            Elements.copy(team, mine, place, recvBase, recvOffset, count, type);
        }
    }

    /**
     * More than one rank, more than 0 elements.
     *
     * @param mine the caller's elements; in place if the same as {@code recvBase} and {@code recv}
     * @param recvBase significant at the root only
     */
    static void move(
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op,
            int root) {
        if (Packing.isDense(type) && Algorithms.REDUCE.isOnBoard(team, count * type.size())) {
            OnBoard.reduce(team, mine, place, recvBase, recv, count, type, op, root);
            return;
        }
        switch (Algorithms.REDUCE.of(team, Elements.bytes(count, type))) {
            case LINEAR -> linear(team, mine, place, recvBase, recv, count, type, op, root);
            case BINOMIAL ->
                    BinomialReduce.run(team, mine, place, recvBase, recv, count, type, op, root);
            case REDUCE_SCATTER_GATHER -> {
                if (Halving.isPossible(team.size(), count, type)) {
                    Rabenseifner.reduce(team, mine, place, recvBase, recv, count, type, op, root);
                } else {
                    BinomialReduce.run(team, mine, place, recvBase, recv, count, type, op, root);
                }
            }
            case BY_CORE -> {
                if (ByCore.canReduce(team, type, op)) {
                    ByCore.reduce(team, mine, place, recvBase, recv, count, type, op, root);
                } else {
                    BinomialReduce.run(team, mine, place, recvBase, recv, count, type, op, root);
                }
            }
            default -> throw Algorithms.REDUCE.unknown();
        }
    }

    /** x0 op (x1 op (x2 op …)): the root takes the ranks from the last to the first. */
    private static void linear(
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op,
            int root) {
        int last = team.size() - 1;
        if (team.rank() != root) {
            if (team.rank() == last) {
                Elements.send(team, root, mine, place, count, type);
            } else {
                Combining.send(team, root, mine, place, count, type, op);
            }
            return;
        }
        boolean inPlace = mine == recvBase && place == recv;
        if (!inPlace && Packing.isDense(type)) {
            linearAtRoot(team, mine, place, recvBase, recv, count, type, op);
            return;
        }
        long sum = Elements.allocate(team, count, type);
        try {
            linearAtRoot(team, mine, place, null, sum, count, type, op);
            Elements.copy(team, null, sum, recvBase, recv, count, type);
        } finally {
            Elements.free(team, sum, count, type);
        }
    }

    private static void linearAtRoot(
            Team team,
            Object mine,
            long place,
            Object sumBase,
            long sum,
            int count,
            Datatype type,
            Op op) {
        int root = team.rank();
        int last = team.size() - 1;
        if (root == last) {
            Elements.copyWhole(mine, place, sumBase, sum, count, type);
        } else {
            Elements.receive(team, last, sumBase, sum, count, type);
        }
        for (int rank = last - 1; rank >= 0; rank--) {
            if (rank == root) {
                op.apply(type, mine, place, sumBase, sum, count);
            } else {
                Combining.receive(team, rank, sumBase, sum, sumBase, sum, count, type, op, false);
            }
        }
    }
}
