package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.message.Operation;
import org.banteng.machine.Memory;

/**
 * A block from each rank to each rank, of different sizes. Both ends know when a block is empty:
 * then nothing is sent.
 */
final class AllToAllv {
    private AllToAllv() {}

    static void run(
            Team team,
            Object sendBase,
            long sendOffset,
            int[] sendCounts,
            int[] sendDispls,
            Datatype sendType,
            Object recvBase,
            long recvOffset,
            int[] recvCounts,
            int[] recvDispls,
            Datatype recvType) {
        int rank = team.rank();
        try (Blocks in = new Blocks(team, recvBase, recvOffset, recvCounts, recvDispls, recvType)) {
            if (sendBase == Collectives.IN_PLACE) {
                in.packAll();
                exchangeInPlace(team, in);
            } else {
                long own = sendOffset + sendDispls[rank] * sendType.extent();
                in.copyIn("allToAllv", sendBase, own, sendCounts[rank], sendType);
                try (Blocks out =
                        new Blocks(team, sendBase, sendOffset, sendCounts, sendDispls, sendType)) {
                    out.packAll();
                    move(team, out, in);
                }
            }
            in.unpackAllBut(rank);
        }
    }

    private static void move(Team team, Blocks out, Blocks in) {
        switch (Algorithms.ALL_TO_ALLV.of(team, 0)) {
            case LINEAR -> linear(team, out, in);
            case PAIRWISE -> pairwise(team, out, in);
            default -> throw Algorithms.ALL_TO_ALLV.unknown();
        }
    }

    private static void linear(Team team, Blocks out, Blocks in) {
        int rank = team.rank();
        int size = team.size();
        try (Pending pending = new Pending(team, 2 * size)) {
            for (int step = 1; step < size; step++) {
                int from = Ranks.before(rank, step, size);
                if (in.bytes(from) > 0) {
                    pending.receive(from, in.base(), in.at(from), in.bytes(from));
                }
            }
            for (int step = 1; step < size; step++) {
                int to = Ranks.after(rank, step, size);
                if (out.bytes(to) > 0) {
                    pending.send(to, out.base(), out.at(to), out.bytes(to));
                }
            }
        }
    }

    private static void pairwise(Team team, Blocks out, Blocks in) {
        int rank = team.rank();
        int size = team.size();
        for (int step = 1; step < size; step++) {
            int to = Ranks.after(rank, step, size);
            int from = Ranks.before(rank, step, size);
            exchange(
                    team,
                    to,
                    out.base(),
                    out.at(to),
                    out.bytes(to),
                    from,
                    in.base(),
                    in.at(from),
                    in.bytes(from));
        }
    }

    private static void exchange(
            Team team,
            int to,
            Object sendBase,
            long sendAt,
            long out,
            int from,
            Object base,
            long at,
            long in) {
        Operation receive = in > 0 ? team.startReceive(from, base, at, in) : null;
        if (out > 0) {
            team.send(to, sendBase, sendAt, out);
        }
        if (receive != null) {
            team.finish(receive);
        }
    }

    /** As in {@link AllToAll}: in each step, two ranks whose sum is the step exchange. */
    private static void exchangeInPlace(Team team, Blocks blocks) {
        int size = team.size();
        long aside = team.allocate(blocks.largest());
        try {
            for (int step = 0; step < size; step++) {
                int peer = Ranks.partner(step, team.rank(), size);
                long bytes = blocks.bytes(peer);
                if (peer != team.rank() && bytes > 0) {
                    long place = blocks.at(peer);
                    Memory.copy(blocks.base(), place, null, aside, bytes);
                    team.exchange(peer, null, aside, bytes, peer, blocks.base(), place, bytes);
                }
            }
        } finally {
            team.free(aside);
        }
    }
}
