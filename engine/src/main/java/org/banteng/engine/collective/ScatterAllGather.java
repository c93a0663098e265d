package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;

/**
 * Broadcast of a large message: a piece to each rank along a binomial tree, then the pieces around
 * a ring. The root sends the message twice, however many ranks there are.
 */
final class ScatterAllGather {
    private ScatterAllGather() {}

    static void bcast(Team team, Object base, long at, long bytes, int root) {
        int node = Ranks.before(team.rank(), root, team.size());
        long piece = (bytes + team.size() - 1) / team.size();
        scatter(team, base, at, bytes, root, node, piece);
        ring(team, base, at, bytes, node, piece);
    }

    /** Leaves each node of the tree with its own piece and those of the nodes under it. */
    private static void scatter(
            Team team, Object base, long at, long bytes, int root, int node, long piece) {
        int size = team.size();
        if (node != 0) {
            long from = start(node, piece, bytes);
            long end = start(node + Ranks.span(node, size), piece, bytes);
            int parent = Ranks.after(Ranks.parent(node), root, size);
            team.receive(parent, base, at + from, end - from);
        }
        int end = node + Ranks.span(node, size);
        try (Pending sends = new Pending(team, Integer.SIZE)) {
            for (int child = Ranks.farthestChild(node, size); child > 0; child >>= 1) {
                long from = start(node + child, piece, bytes);
                long to = start(Math.min(node + 2 * child, end), piece, bytes);
                sends.send(Ranks.after(node + child, root, size), base, at + from, to - from);
            }
        }
    }

    /** The root has everything, so nobody sends to it. */
    private static void ring(Team team, Object base, long at, long bytes, int node, long piece) {
        int size = team.size();
        int next = Ranks.after(team.rank(), 1, size);
        int previous = Ranks.before(team.rank(), 1, size);
        for (int step = 0; step < size - 1; step++) {
            int out = Ranks.before(node, step, size);
            int in = Ranks.before(out, 1, size);
            long outAt = start(out, piece, bytes);
            long outBytes = start(out + 1, piece, bytes) - outAt;
            long inAt = start(in, piece, bytes);
            long inBytes = start(in + 1, piece, bytes) - inAt;
            if (node == 0) {
                team.send(next, base, at + outAt, outBytes);
            } else if (node == size - 1) {
                team.receive(previous, base, at + inAt, inBytes);
            } else {
                team.exchange(next, base, at + outAt, outBytes, previous, base, at + inAt, inBytes);
            }
        }
    }

    private static long start(int node, long piece, long bytes) {
        return Math.min(node * piece, bytes);
    }
}
