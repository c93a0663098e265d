package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.op.Op;

/**
 * Reduction up a binomial tree: each node combines what it has with what comes from its children,
 * which stand for the ranks after it. The tree's root is the root of the call, or, where the order
 * of ranks counts, rank 0, which then passes the result on.
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
        if (team.rank() == root && top == root && Packing.isDense(type)) {
            combine(team, node, mine, place, recvBase, recv, count, type, op);
        } else if (Ranks.span(node, size) > 1) {
            throughScratch(team, node, mine, place, recvBase, recv, count, type, op, root, top);
        } else {
            int parent = Ranks.after(Ranks.parent(node), top, size);
            Combining.send(team, parent, mine, place, count, type, op);
        }
        if (team.rank() == root && top != root) {
            takeResult(team, recvBase, recv, count, type);
        }
    }

    private static void throughScratch(
            Team team,
            int node,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op,
            int root,
            int top) {
        long sum = Elements.allocate(team, count, type);
        try {
            combine(team, node, mine, place, null, sum, count, type, op);
            if (node != 0) {
                int parent = Ranks.after(Ranks.parent(node), top, team.size());
                Combining.send(team, parent, null, sum, count, type, op);
            } else if (top != root) {
                Elements.send(team, root, null, sum, count, type);
            } else {
                Elements.copy(team, null, sum, recvBase, recv, count, type);
            }
        } finally {
            Elements.free(team, sum, count, type);
        }
    }

    /** Leaves in {@code sum} what the nodes under this one make. */
    private static void combine(
            Team team,
            int node,
            Object mine,
            long place,
            Object sumBase,
            long sum,
            int count,
            Datatype type,
            Op op) {
        int size = team.size();
        int span = Ranks.span(node, size);
        Object haveBase = mine;
        long have = place;
        for (int child = 1; child < span; child <<= 1) {
            int from = Ranks.after(team.rank(), child, size);
            Combining.receive(team, from, haveBase, have, sumBase, sum, count, type, op, true);
            haveBase = sumBase;
            have = sum;
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
