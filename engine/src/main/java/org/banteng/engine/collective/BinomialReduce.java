package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.op.Op;

/**
 * Reduction up a binomial tree: each node combines what comes from its children, which stand for
 * the ranks after it in order, with what it has. The tree's root is the root of the call, or, where
 * the order of ranks counts, rank 0, which then passes the result on.
 */
final class BinomialReduce {
    private BinomialReduce() {}

    /** The parameters are those of {@link Reduce#move}. */
    static void run(
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op,
            int root) {
        int size = team.size();
        int top = op.isCommutative() ? root : 0;
        int node = Ranks.before(team.rank(), top, size);
        if (Ranks.span(node, size) > 1) {
            combine(team, mine, place, recvBase, recv, count, type, op, root, top);
        } else {
            int parent = Ranks.after(Ranks.parent(node), top, size);
            Elements.send(team, parent, mine, place, count, type);
        }
        if (top != root && team.rank() == root) {
            takeResult(team, recvBase, recv, count, type);
        }
    }

    private static void combine(
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op,
            int root,
            int top) {
        int size = team.size();
        int node = Ranks.before(team.rank(), top, size);
        int span = Ranks.span(node, size);
        boolean finish = team.rank() == top && top == root;
        boolean inPlace = mine == recvBase && place == recv;
        boolean intoRecv = finish && !inPlace && op.isCommutative() && Packing.isDense(type);
        long first = intoRecv ? 0 : Elements.allocate(team, count, type);
        long second = span > 2 ? Elements.allocate(team, count, type) : 0;
        try {
            Object sumBase = intoRecv ? recvBase : null;
            long sum = intoRecv ? recv : first;
            long next = second;
            Elements.receive(team, Ranks.after(team.rank(), 1, size), sumBase, sum, count, type);
            op.apply(type, mine, place, sumBase, sum, count);
            for (int child = 2; child < span; child <<= 1) {
                int rank = Ranks.after(team.rank(), child, size);
                Elements.receive(team, rank, null, next, count, type);
                if (op.isCommutative()) {
                    op.apply(type, null, next, sumBase, sum, count);
                } else {
                    op.apply(type, null, sum, null, next, count);
                    long free = sum;
                    sum = next;
                    next = free;
                }
            }
            if (node != 0) {
                int parent = Ranks.after(Ranks.parent(node), top, size);
                Elements.send(team, parent, sumBase, sum, count, type);
            } else if (!finish) {
                Elements.send(team, root, sumBase, sum, count, type);
            } else if (!intoRecv) {
                Elements.copy(team, sumBase, sum, recvBase, recv, count, type);
            }
        } finally {
            if (!intoRecv) {
                Elements.free(team, first, count, type);
            }
            if (span > 2) {
                Elements.free(team, second, count, type);
            }
        }
    }

    private static void takeResult(
            Team team, Object recvBase, long recv, int count, Datatype type) {
        if (Packing.isDense(type)) {
            Elements.receive(team, 0, recvBase, recv, count, type);
            return;
        }
        long result = Elements.allocate(team, count, type);
        try {
            Elements.receive(team, 0, null, result, count, type);
            Elements.copy(team, null, result, recvBase, recv, count, type);
        } finally {
            Elements.free(team, result, count, type);
        }
    }
}
