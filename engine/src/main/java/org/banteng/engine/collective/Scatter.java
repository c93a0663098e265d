package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.machine.Memory;

/** The root's blocks, one to each rank. */
final class Scatter {
    private Scatter() {}

    static void run(
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
        if (team.rank() == root) {
            send(team, sendBase, sendOffset, sendCount, sendType);
            // Nobody waits for this.
            if (recvBase != Collectives.IN_PLACE) {
                long own = sendOffset + (long) root * sendCount * sendType.extent();
                Packing.copy(
                        team,
                        "scatter",
                        sendBase,
                        own,
                        sendCount,
                        sendType,
                        recvBase,
                        recvOffset,
                        recvCount,
                        recvType);
            }
        } else {
            receive(team, recvBase, recvOffset, recvCount, recvType, root);
        }
    }

    private static void send(Team team, Object base, long offset, int count, Datatype type) {
        long block = count * type.size();
        if (team.size() == 1 || block == 0) {
            return;
        }
        if (Packing.isDense(type)) {
            atRoot(team, base, offset + type.trueLowerBound(), block);
            return;
        }
        long packed = team.allocate(team.size() * block);
        try {
            for (int rank = 0; rank < team.size(); rank++) {
                long from = offset + (long) rank * count * type.extent();
                type.pack(base, from, count, null, packed + rank * block);
            }
            atRoot(team, null, packed, block);
        } finally {
            team.free(packed);
        }
    }

    private static void receive(
            Team team, Object base, long offset, int count, Datatype type, int root) {
        long block = count * type.size();
        if (block == 0) {
            return;
        }
        if (type.isContiguous(count)) {
            elsewhere(team, base, offset + type.trueLowerBound(), block, root);
            return;
        }
        long packed = team.allocate(block);
        try {
            elsewhere(team, null, packed, block, root);
            type.unpack(null, packed, block, base, offset);
        } finally {
            team.free(packed);
        }
    }

    /** The root's part, all but its own block. */
    private static void atRoot(Team team, Object base, long at, long block) {
        if (Algorithms.SCATTER.isOnBoard(team, team.size() * block)) {
            OnBoard.scatterAtRoot(team, base, at, block);
            return;
        }
        switch (Algorithms.SCATTER.of(team, block)) {
            case LINEAR -> linearAtRoot(team, base, at, block);
            case BINOMIAL -> binomialAtRoot(team, base, at, block);
            default -> throw Algorithms.SCATTER.unknown();
        }
    }

    /** The part of the others. */
    private static void elsewhere(Team team, Object base, long at, long block, int root) {
        if (Algorithms.SCATTER.isOnBoard(team, team.size() * block)) {
            OnBoard.scatterElsewhere(team, base, at, block, root);
            return;
        }
        switch (Algorithms.SCATTER.of(team, block)) {
            case LINEAR -> team.receive(root, base, at, block);
            case BINOMIAL -> binomialElsewhere(team, base, at, block, root);
            default -> throw Algorithms.SCATTER.unknown();
        }
    }

    private static void linearAtRoot(Team team, Object base, long at, long block) {
        int root = team.rank();
        try (Pending sends = new Pending(team, team.size() - 1)) {
            for (int rank = 0; rank < team.size(); rank++) {
                if (rank != root) {
                    sends.send(rank, base, at + rank * block, block);
                }
            }
        }
    }

    /** As in {@link Gather}, the blocks under a child may go on at rank 0. */
    private static void binomialAtRoot(Team team, Object base, long at, long block) {
        int root = team.rank();
        int size = team.size();
        for (int child = Ranks.farthestChild(0, size); child > 0; child >>= 1) {
            int first = Ranks.after(child, root, size);
            int span = Ranks.span(child, size);
            int part = Gather.firstPart(first, span, size);
            team.send(first, base, at + first * block, part * block);
            if (part < span) {
                team.send(first, base, at, (span - part) * block);
            }
        }
    }

    private static void binomialElsewhere(Team team, Object base, long at, long block, int root) {
        int size = team.size();
        int node = Ranks.before(team.rank(), root, size);
        int span = Ranks.span(node, size);
        if (span == 1) {
            team.receive(Ranks.after(Ranks.parent(node), root, size), base, at, block);
            return;
        }
        long blocks = team.allocate(span * block);
        try {
            takeFromParent(team, blocks, block, root, node, span);
            for (int child = Ranks.farthestChild(node, size); child > 0; child >>= 1) {
                int under = Math.min(child, span - child);
                int rank = Ranks.after(node + child, root, size);
                team.send(rank, null, blocks + child * block, under * block);
            }
            Memory.copy(null, blocks, base, at, block);
        } finally {
            team.free(blocks);
        }
    }

    private static void takeFromParent(
            Team team, long blocks, long block, int root, int node, int span) {
        int size = team.size();
        int parent = Ranks.after(Ranks.parent(node), root, size);
        int part = parent == root ? Gather.firstPart(team.rank(), span, size) : span;
        team.receive(parent, null, blocks, part * block);
        if (part < span) {
            team.receive(parent, null, blocks + part * block, (span - part) * block);
        }
    }
}
