package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.machine.Memory;

/** Blocks of different sizes, known to all, to all ranks. */
final class AllGatherv {
    private AllGatherv() {}

    static void run(
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
                blocks.copyIn("allGatherv", sendBase, sendOffset, sendCount, sendType);
            }
            if (team.size() == 1) {
                return;
            }
            blocks.pack(team.rank());
            switch (Algorithms.ALL_GATHERV.of(team, blocks.bytes() / team.size())) {
                case RING -> ring(team, blocks);
                case LINEAR -> linear(team, blocks);
                case GATHER_BCAST -> gatherAndBcast(team, blocks);
                default -> throw Algorithms.ALL_GATHERV.unknown();
            }
            blocks.unpackAllBut(team.rank());
        }
    }

    private static void ring(Team team, Blocks blocks) {
        int size = team.size();
        int next = Ranks.after(team.rank(), 1, size);
        int previous = Ranks.before(team.rank(), 1, size);
        int out = team.rank();
        for (int step = 1; step < size; step++) {
            int in = Ranks.before(out, 1, size);
            team.exchange(
                    next,
                    blocks.base(),
                    blocks.at(out),
                    blocks.bytes(out),
                    previous,
                    blocks.base(),
                    blocks.at(in),
                    blocks.bytes(in));
            out = in;
        }
    }

    private static void linear(Team team, Blocks blocks) {
        int rank = team.rank();
        int size = team.size();
        try (Pending pending = new Pending(team, 2 * size)) {
            for (int step = 1; step < size; step++) {
                int from = Ranks.before(rank, step, size);
                if (blocks.bytes(from) > 0) {
                    pending.receive(from, blocks.base(), blocks.at(from), blocks.bytes(from));
                }
            }
            for (int step = 1; step < size && blocks.bytes(rank) > 0; step++) {
                int to = Ranks.after(rank, step, size);
                pending.send(to, blocks.base(), blocks.at(rank), blocks.bytes(rank));
            }
        }
    }

    /** All blocks travel from rank 0 in one message, which every rank knows how to take apart. */
    private static void gatherAndBcast(Team team, Blocks blocks) {
        long bytes = blocks.bytes();
        if (bytes == 0) {
            return;
        }
        int rank = team.rank();
        long together = team.allocate(bytes);
        try {
            if (rank == 0) {
                Memory.copy(blocks.base(), blocks.at(0), null, together, blocks.bytes(0));
                receiveAll(team, blocks, together);
            } else if (blocks.bytes(rank) > 0) {
                team.send(0, blocks.base(), blocks.at(rank), blocks.bytes(rank));
            }
            Bcast.move(team, null, together, bytes, 0);
            distribute(team, blocks, together);
        } finally {
            team.free(together);
        }
    }

    private static void receiveAll(Team team, Blocks blocks, long together) {
        try (Pending receives = new Pending(team, team.size())) {
            long to = together + blocks.bytes(0);
            for (int rank = 1; rank < team.size(); rank++) {
                long bytes = blocks.bytes(rank);
                if (bytes > 0) {
                    receives.receive(rank, null, to, bytes);
                }
                to += bytes;
            }
        }
    }

    private static void distribute(Team team, Blocks blocks, long together) {
        long from = together;
        for (int rank = 0; rank < team.size(); rank++) {
            Memory.copy(null, from, blocks.base(), blocks.at(rank), blocks.bytes(rank));
            from += blocks.bytes(rank);
        }
    }
}
