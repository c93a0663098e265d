package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.machine.Memory;

/** The root's blocks of different sizes, one to each rank. Only the root knows all sizes. */
final class Scatterv {
    private Scatterv() {}

    static void atRoot(
            Team team,
            Object sendBase,
            long sendOffset,
            int[] sendCounts,
            int[] displs,
            Datatype sendType,
            Object recvBase,
            long recvOffset,
            int recvCount,
            Datatype recvType) {
        try (Blocks blocks = new Blocks(team, sendBase, sendOffset, sendCounts, displs, sendType)) {
            if (recvBase != Collectives.IN_PLACE) {
                blocks.copyOut("scatterv", recvBase, recvOffset, recvCount, recvType);
            }
            blocks.packAll();
            switch (Algorithms.SCATTERV.of(team, 0)) {
                case LINEAR -> linearAtRoot(team, blocks);
                case BINOMIAL -> binomialAtRoot(team, blocks);
                default -> throw Algorithms.SCATTERV.unknown();
            }
        }
    }

    static void elsewhere(Team team, Object base, long offset, int count, Datatype type, int root) {
        long bytes = count * type.size();
        if (type.isContiguous(count)) {
            elsewhere(team, base, offset + type.trueLowerBound(), bytes, root);
            return;
        }
        long packed = team.allocate(bytes);
        try {
            long came = elsewhere(team, null, packed, bytes, root);
            type.unpack(null, packed, came, base, offset);
        } finally {
            team.free(packed);
        }
    }

    /** Returns how many bytes came. */
    private static long elsewhere(Team team, Object base, long at, long bytes, int root) {
        return switch (Algorithms.SCATTERV.of(team, 0)) {
            case LINEAR -> receive(team, root, base, at, bytes);
            case BINOMIAL -> binomialElsewhere(team, base, at, bytes, root);
            default -> throw Algorithms.SCATTERV.unknown();
        };
    }

    /** Both sides know when there is nothing to send. */
    private static void send(Team team, int to, Object base, long at, long bytes) {
        if (bytes > 0) {
            team.send(to, base, at, bytes);
        }
    }

    private static long receive(Team team, int from, Object base, long at, long bytes) {
        if (bytes > 0) {
            team.receive(from, base, at, bytes);
        }
        return bytes;
    }

    private static void linearAtRoot(Team team, Blocks blocks) {
        try (Pending sends = new Pending(team, team.size())) {
            for (int rank = 0; rank < team.size(); rank++) {
                if (rank != team.rank() && blocks.bytes(rank) > 0) {
                    sends.send(rank, blocks.base(), blocks.at(rank), blocks.bytes(rank));
                }
            }
        }
    }

    private static void binomialAtRoot(Team team, Blocks blocks) {
        int size = team.size();
        for (int child = Ranks.farthestChild(0, size); child > 0; child >>= 1) {
            int first = Ranks.after(child, team.rank(), size);
            Sizes sizes = new Sizes(Ranks.span(child, size));
            for (int i = 0; i < sizes.count(); i++) {
                sizes.set(i, blocks.bytes(Ranks.after(first, i, size)));
            }
            if (sizes.count() > 1) {
                sizes.send(team, first, 0, sizes.count());
            }
            long bytes = sizes.sum(0, sizes.count());
            long together = team.allocate(bytes);
            try {
                collect(blocks, together, first, sizes.count(), size);
                send(team, first, null, together, bytes);
            } finally {
                team.free(together);
            }
        }
    }

    private static void collect(Blocks blocks, long together, int first, int span, int size) {
        long to = together;
        for (int i = 0; i < span; i++) {
            int rank = Ranks.after(first, i, size);
            Memory.copy(blocks.base(), blocks.at(rank), null, to, blocks.bytes(rank));
            to += blocks.bytes(rank);
        }
    }

    /** Sizes come first, then data; a node without children knows its size. */
    private static long binomialElsewhere(Team team, Object base, long at, long room, int root) {
        int size = team.size();
        int node = Ranks.before(team.rank(), root, size);
        int parent = Ranks.after(Ranks.parent(node), root, size);
        Sizes sizes = new Sizes(Ranks.span(node, size));
        if (sizes.count() == 1) {
            return receive(team, parent, base, at, room);
        }
        sizes.receive(team, parent, 0, sizes.count());
        long bytes = sizes.sum(0, sizes.count());
        long together = team.allocate(bytes);
        try {
            receive(team, parent, null, together, bytes);
            for (int child = Ranks.farthestChild(node, size); child > 0; child >>= 1) {
                int rank = Ranks.after(node + child, root, size);
                int under = Math.min(child, sizes.count() - child);
                if (under > 1) {
                    sizes.send(team, rank, child, under);
                }
                long from = together + sizes.sum(0, child);
                send(team, rank, null, from, sizes.sum(child, under));
            }
            checkRoom(team, sizes.get(0), room);
            Memory.copy(null, together, base, at, sizes.get(0));
        } finally {
            team.free(together);
        }
        return sizes.get(0);
    }

    private static void checkRoom(Team team, long bytes, long room) {
        if (bytes > room) {
            throw new EngineException(
                    ErrorClass.TRUNCATE,
                    "scatterv: the "
                            + bytes
                            + " bytes for rank "
                            + team.rank()
                            + " do not fit into "
                            + room
                            + " bytes; receive with a larger count");
        }
    }
}
