package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.machine.Memory;

/** Blocks of different sizes, to the root. Only the root knows all sizes. */
final class Gatherv {
    private Gatherv() {}

    static void atRoot(
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
        try (Blocks blocks = new Blocks(team, recvBase, recvOffset, recvCounts, displs, recvType)) {
            if (sendBase != Collectives.IN_PLACE) {
                blocks.copyIn("gatherv", sendBase, sendOffset, sendCount, sendType);
            }
            switch (Algorithms.GATHERV.of(team, 0)) {
                case LINEAR -> linearAtRoot(team, blocks);
                case BINOMIAL -> binomialAtRoot(team, blocks);
                default -> throw Algorithms.GATHERV.unknown();
            }
            blocks.unpackAllBut(team.rank());
        }
    }

    static void elsewhere(Team team, Object base, long offset, int count, Datatype type, int root) {
        long bytes = count * type.size();
        if (type.isContiguous(count)) {
            elsewhere(team, base, offset + type.trueLowerBound(), bytes, root);
            return;
        }
        long packed = Packing.pack(team, base, offset, count, type);
        try {
            elsewhere(team, null, packed, bytes, root);
        } finally {
            team.free(packed);
        }
    }

    private static void elsewhere(Team team, Object base, long at, long bytes, int root) {
        switch (Algorithms.GATHERV.of(team, 0)) {
            case LINEAR -> send(team, root, base, at, bytes);
            case BINOMIAL -> binomialElsewhere(team, base, at, bytes, root);
            default -> throw Algorithms.GATHERV.unknown();
        }
    }

    /** Both sides know when there is nothing to send. */
    private static void send(Team team, int to, Object base, long at, long bytes) {
        if (bytes > 0) {
            team.send(to, base, at, bytes);
        }
    }

    private static void receive(Team team, int from, Object base, long at, long bytes) {
        if (bytes > 0) {
            team.receive(from, base, at, bytes);
        }
    }

    private static void linearAtRoot(Team team, Blocks blocks) {
        try (Pending receives = new Pending(team, team.size())) {
            for (int rank = 0; rank < team.size(); rank++) {
                if (rank != team.rank() && blocks.bytes(rank) > 0) {
                    receives.receive(rank, blocks.base(), blocks.at(rank), blocks.bytes(rank));
                }
            }
        }
    }

    private static void binomialAtRoot(Team team, Blocks blocks) {
        int size = team.size();
        for (int child = 1; child < size; child <<= 1) {
            int first = Ranks.after(child, team.rank(), size);
            int span = Ranks.span(child, size);
            long bytes = 0;
            for (int i = 0; i < span; i++) {
                bytes += blocks.bytes(Ranks.after(first, i, size));
            }
            long together = team.allocate(bytes);
            try {
                receive(team, first, null, together, bytes);
                distribute(blocks, together, first, span, size);
            } finally {
                team.free(together);
            }
        }
    }

    private static void distribute(Blocks blocks, long together, int first, int span, int size) {
        long from = together;
        for (int i = 0; i < span; i++) {
            int rank = Ranks.after(first, i, size);
            Memory.copy(null, from, blocks.base(), blocks.at(rank), blocks.bytes(rank));
            from += blocks.bytes(rank);
        }
    }

    /** Sizes come first, then data; the root needs no sizes. */
    private static void binomialElsewhere(Team team, Object base, long at, long bytes, int root) {
        int size = team.size();
        int node = Ranks.before(team.rank(), root, size);
        int parent = Ranks.after(Ranks.parent(node), root, size);
        Sizes sizes = new Sizes(Ranks.span(node, size));
        sizes.set(0, bytes);
        for (int child = 1; child < sizes.count(); child <<= 1) {
            int rank = Ranks.after(node + child, root, size);
            sizes.receive(team, rank, child, Math.min(child, sizes.count() - child));
        }
        if (parent != root) {
            sizes.send(team, parent, 0, sizes.count());
        }
        if (sizes.count() == 1) {
            send(team, parent, base, at, bytes);
            return;
        }
        long together = team.allocate(sizes.sum(0, sizes.count()));
        try {
            Memory.copy(base, at, null, together, bytes);
            for (int child = 1; child < sizes.count(); child <<= 1) {
                int rank = Ranks.after(node + child, root, size);
                int under = Math.min(child, sizes.count() - child);
                long from = together + sizes.sum(0, child);
                receive(team, rank, null, from, sizes.sum(child, under));
            }
            send(team, parent, null, together, sizes.sum(0, sizes.count()));
        } finally {
            team.free(together);
        }
    }
}
