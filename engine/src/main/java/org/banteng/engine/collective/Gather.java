package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.machine.Memory;

/** A block of each rank, to the root, in the order of ranks. */
final class Gather {
    private Gather() {}

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
            receive(
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
        } else {
            send(team, sendBase, sendOffset, sendCount, sendType, root);
        }
    }

    private static void receive(
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
        long block = recvCount * recvType.size();
        if (block == 0) {
            return;
        }
        long own = recvOffset + (long) root * recvCount * recvType.extent();
        if (sendBase != Collectives.IN_PLACE) {
            Packing.copy(
                    team,
                    "gather",
                    sendBase,
                    sendOffset,
                    sendCount,
                    sendType,
                    recvBase,
                    own,
                    recvCount,
                    recvType);
        }
        if (team.size() == 1) {
            return;
        }
        if (Packing.isDense(recvType)) {
            atRoot(team, recvBase, recvOffset + recvType.trueLowerBound(), block);
            return;
        }
        long packed = team.allocate(team.size() * block);
        try {
            recvType.pack(recvBase, own, recvCount, null, packed + root * block);
            atRoot(team, null, packed, block);
            recvType.unpack(null, packed, team.size() * block, recvBase, recvOffset);
        } finally {
            team.free(packed);
        }
    }

    private static void send(
            Team team, Object base, long offset, int count, Datatype type, int root) {
        long block = count * type.size();
        if (block == 0) {
            return;
        }
        if (type.isContiguous(count)) {
            elsewhere(team, base, offset + type.trueLowerBound(), block, root);
            return;
        }
        long packed = Packing.pack(team, base, offset, count, type);
        try {
            elsewhere(team, null, packed, block, root);
        } finally {
            team.free(packed);
        }
    }

    /** The root's part; its own block is in its place. */
    static void atRoot(Team team, Object base, long at, long block) {
        if (Algorithms.GATHER.isOnBoard(team, block)) {
            OnBoard.gatherAtRoot(team, base, at, block);
            return;
        }
        switch (Algorithms.GATHER.of(team, block)) {
            case LINEAR -> linearAtRoot(team, base, at, block);
            case BINOMIAL -> binomialAtRoot(team, base, at, block);
            default -> throw Algorithms.GATHER.unknown();
        }
    }

    /** The part of the others. */
    static void elsewhere(Team team, Object base, long at, long block, int root) {
        if (Algorithms.GATHER.isOnBoard(team, block)) {
            OnBoard.gatherElsewhere(team, base, at, block);
            return;
        }
        switch (Algorithms.GATHER.of(team, block)) {
            case LINEAR -> team.send(root, base, at, block);
            case BINOMIAL -> binomialElsewhere(team, base, at, block, root);
            default -> throw Algorithms.GATHER.unknown();
        }
    }

    private static void linearAtRoot(Team team, Object base, long at, long block) {
        int root = team.rank();
        if (team.size() == 2) {
            int other = 1 - root;
            team.receive(other, base, at + other * block, block);
            return;
        }
        try (Pending receives = new Pending(team, team.size() - 1)) {
            for (int rank = 0; rank < team.size(); rank++) {
                if (rank != root) {
                    receives.receive(rank, base, at + rank * block, block);
                }
            }
        }
    }

    /**
     * The blocks under a child follow each other, but may go on at rank 0: see {@link #firstPart}.
     */
    private static void binomialAtRoot(Team team, Object base, long at, long block) {
        int root = team.rank();
        int size = team.size();
        for (int child = 1; child < size; child <<= 1) {
            int first = Ranks.after(child, root, size);
            int span = Ranks.span(child, size);
            int part = firstPart(first, span, size);
            team.receive(first, base, at + first * block, part * block);
            if (part < span) {
                team.receive(first, base, at, (span - part) * block);
            }
        }
    }

    private static void binomialElsewhere(Team team, Object base, long at, long block, int root) {
        int size = team.size();
        int node = Ranks.before(team.rank(), root, size);
        int span = Ranks.span(node, size);
        if (span == 1) {
            team.send(Ranks.after(Ranks.parent(node), root, size), base, at, block);
            return;
        }
        long blocks = team.allocate(span * block);
        try {
            Memory.copy(base, at, null, blocks, block);
            for (int child = 1; child < span; child <<= 1) {
                int under = Math.min(child, span - child);
                int rank = Ranks.after(node + child, root, size);
                team.receive(rank, null, blocks + child * block, under * block);
            }
            passUp(team, blocks, block, root, node, span);
        } finally {
            team.free(blocks);
        }
    }

    private static void passUp(Team team, long blocks, long block, int root, int node, int span) {
        int size = team.size();
        int parent = Ranks.after(Ranks.parent(node), root, size);
        int part = parent == root ? firstPart(team.rank(), span, size) : span;
        team.send(parent, null, blocks, part * block);
        if (part < span) {
            team.send(parent, null, blocks + part * block, (span - part) * block);
        }
    }

    /** How many of {@code span} ranks from {@code first} on come before rank 0 comes again. */
    static int firstPart(int first, int span, int size) {
        return Math.min(span, size - first);
    }
}
