package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.message.Operation;
import org.banteng.machine.Memory;

/** A block from each rank to each rank. */
final class AllToAll {
    private AllToAll() {}

    static void run(
            Team team,
            Object sendBase,
            long sendOffset,
            int sendCount,
            Datatype sendType,
            Object recvBase,
            long recvOffset,
            int recvCount,
            Datatype recvType) {
        long in = recvCount * recvType.size();
        long out = sendBase == Collectives.IN_PLACE ? in : sendCount * sendType.size();
        if (out > in) {
            throw truncated(team, out, in);
        }
        if (out == 0) {
            return;
        }
        if (Packing.isDense(recvType)) {
            long at = recvOffset + recvType.trueLowerBound();
            into(team, sendBase, sendOffset, sendCount, sendType, recvBase, at, in);
            return;
        }
        long packed = team.allocate(team.size() * in);
        try {
            if (sendBase == Collectives.IN_PLACE) {
                packBlocks(recvBase, recvOffset, recvCount, recvType, packed, team.size());
            }
            into(team, sendBase, sendOffset, sendCount, sendType, null, packed, in);
            recvType.unpack(null, packed, team.size() * in, recvBase, recvOffset);
        } finally {
            team.free(packed);
        }
    }

    /**
     * @param base with {@code at} the place of blocks without gaps, {@code in} bytes each
     */
    private static void into(
            Team team,
            Object sendBase,
            long sendOffset,
            int sendCount,
            Datatype sendType,
            Object base,
            long at,
            long in) {
        if (sendBase == Collectives.IN_PLACE) {
            exchangeInPlace(team, base, at, in);
            return;
        }
        long out = sendCount * sendType.size();
        if (Packing.isDense(sendType)) {
            move(team, sendBase, sendOffset + sendType.trueLowerBound(), out, base, at, in);
            return;
        }
        long packed = team.allocate(team.size() * out);
        try {
            packBlocks(sendBase, sendOffset, sendCount, sendType, packed, team.size());
            move(team, null, packed, out, base, at, in);
        } finally {
            team.free(packed);
        }
    }

    private static void packBlocks(
            Object base, long offset, int count, Datatype type, long to, int size) {
        for (int rank = 0; rank < size; rank++) {
            long from = offset + (long) rank * count * type.extent();
            type.pack(base, from, count, null, to + (long) rank * count * type.size());
        }
    }

    private static EngineException truncated(Team team, long out, long in) {
        return new EngineException(
                ErrorClass.TRUNCATE,
                "allToAll: rank "
                        + team.rank()
                        + " sends blocks of "
                        + out
                        + " bytes and receives blocks of "
                        + in
                        + "; receive with a larger count");
    }

    /**
     * @param out bytes of a block sent
     * @param in bytes of a block received; not less
     */
    private static void move(
            Team team, Object sendBase, long sendAt, long out, Object base, long at, long in) {
        if (team.size() == 1) {
            copyOwn(team, sendBase, sendAt, out, base, at, in);
            return;
        }
        if (Algorithms.ALL_TO_ALL.isOnBoard(team, team.size() * out)) {
            OnBoard.allToAll(team, sendBase, sendAt, out, base, at, in);
            copyOwn(team, sendBase, sendAt, out, base, at, in);
            return;
        }
        switch (Algorithms.ALL_TO_ALL.of(team, out)) {
            case LINEAR -> linear(team, sendBase, sendAt, out, base, at, in);
            case PAIRWISE -> pairwise(team, sendBase, sendAt, out, base, at, in);
            case BRUCK -> {
                copyOwn(team, sendBase, sendAt, out, base, at, in);
                Bruck.allToAll(team, sendBase, sendAt, out, base, at, in);
            }
            default -> throw Algorithms.ALL_TO_ALL.unknown();
        }
    }

    private static void copyOwn(
            Team team, Object sendBase, long sendAt, long out, Object base, long at, long in) {
        int rank = team.rank();
        Memory.copy(sendBase, sendAt + rank * out, base, at + rank * in, out);
    }

    private static void linear(
            Team team, Object sendBase, long sendAt, long out, Object base, long at, long in) {
        int rank = team.rank();
        int size = team.size();
        try (Pending pending = new Pending(team, 2 * (size - 1))) {
            for (int step = 1; step < size; step++) {
                int from = Ranks.before(rank, step, size);
                pending.receive(from, base, at + from * in, in);
            }
            for (int step = 1; step < size; step++) {
                int to = Ranks.after(rank, step, size);
                pending.send(to, sendBase, sendAt + to * out, out);
            }
            copyOwn(team, sendBase, sendAt, out, base, at, in);
        }
    }

    private static void pairwise(
            Team team, Object sendBase, long sendAt, long out, Object base, long at, long in) {
        int rank = team.rank();
        int size = team.size();
        for (int step = 1; step < size; step++) {
            int to = Ranks.after(rank, step, size);
            int from = Ranks.before(rank, step, size);
            Operation receive = team.startReceive(from, base, at + from * in, in);
            team.send(to, sendBase, sendAt + to * out, out);
            if (step == 1) {
                // While the others' blocks are under way.
                copyOwn(team, sendBase, sendAt, out, base, at, in);
            }
            team.finish(receive);
        }
    }

    /** In each step, two ranks whose sum is the step exchange; only one block is copied aside. */
    private static void exchangeInPlace(Team team, Object base, long at, long block) {
        int size = team.size();
        long aside = team.allocate(block);
        try {
            for (int step = 0; step < size; step++) {
                int peer = Ranks.partner(step, team.rank(), size);
                if (peer != team.rank()) {
                    long place = at + peer * block;
                    Memory.copy(base, place, null, aside, block);
                    team.exchange(peer, null, aside, block, peer, base, place, block);
                }
            }
        } finally {
            team.free(aside);
        }
    }
}
