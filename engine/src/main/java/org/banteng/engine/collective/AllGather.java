package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.message.Operation;
import org.banteng.machine.Memory;

/** A block of each rank, to all ranks, in the order of ranks. */
final class AllGather {
    private AllGather() {}

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
        long block = recvCount * recvType.size();
        if (block == 0) {
            return;
        }
        int rank = team.rank();
        boolean inPlace = sendBase == Collectives.IN_PLACE;
        long own = recvOffset + (long) rank * recvCount * recvType.extent();
        if (!inPlace
                && team.size() > 1
                && Packing.isDense(recvType)
                && sendType.isContiguous(sendCount)
                && sendCount * sendType.size() == block) {
            long from = sendOffset + sendType.trueLowerBound();
            move(team, sendBase, from, recvBase, recvOffset + recvType.trueLowerBound(), block);
            return;
        }
        if (!inPlace) {
            Packing.copy(
                    team,
                    "allGather",
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
            moveInPlace(team, recvBase, recvOffset + recvType.trueLowerBound(), block);
            return;
        }
        long packed = team.allocate(team.size() * block);
        try {
            recvType.pack(recvBase, own, recvCount, null, packed + rank * block);
            moveInPlace(team, null, packed, block);
            recvType.unpack(null, packed, team.size() * block, recvBase, recvOffset);
        } finally {
            team.free(packed);
        }
    }

    /** Fills the blocks at a place, where the caller's own is already; more than one rank. */
    static void moveInPlace(Team team, Object base, long at, long block) {
        move(team, base, at + team.rank() * block, base, at, block);
    }

    /**
     * Fills the blocks at a place; more than one rank.
     *
     * @param ownBase with {@code own} the place of the caller's own block, which may be where it is
     *     to go: algorithms that send it to all send it from there, and copy it meanwhile
     */
    private static void move(
            Team team, Object ownBase, long own, Object base, long at, long block) {
        if (Algorithms.ALL_GATHER.isOnBoard(team, block)) {
            OnBoard.allGather(team, ownBase, own, base, at, block);
            copyOwn(team, ownBase, own, base, at, block);
            return;
        }
        switch (Algorithms.ALL_GATHER.of(team, block)) {
            case LINEAR -> linear(team, ownBase, own, base, at, block);
            case RECURSIVE_DOUBLING -> {
                if (Ranks.isPowerOfTwo(team.size())) {
                    recursiveDoubling(team, ownBase, own, base, at, block);
                } else {
                    bruck(team, ownBase, own, base, at, block);
                }
            }
            case BRUCK -> bruck(team, ownBase, own, base, at, block);
            case RING -> {
                copyOwn(team, ownBase, own, base, at, block);
                ring(team, base, at, block);
            }
            case GATHER_BCAST -> {
                copyOwn(team, ownBase, own, base, at, block);
                gatherAndBcast(team, base, at, block);
            }
            default -> throw Algorithms.ALL_GATHER.unknown();
        }
    }

    /** Brings the caller's own block where it is to go, if it is not there. */
    private static void copyOwn(
            Team team, Object ownBase, long own, Object base, long at, long block) {
        long to = at + team.rank() * block;
        if (ownBase != base || own != to) {
            Memory.copy(ownBase, own, base, to, block);
        }
    }

    private static void ring(Team team, Object base, long at, long block) {
        int size = team.size();
        int next = Ranks.after(team.rank(), 1, size);
        int previous = Ranks.before(team.rank(), 1, size);
        int out = team.rank();
        for (int step = 1; step < size; step++) {
            int in = Ranks.before(out, 1, size);
            team.exchange(
                    next, base, at + out * block, block, previous, base, at + in * block, block);
            out = in;
        }
    }

    private static void linear(
            Team team, Object ownBase, long own, Object base, long at, long block) {
        int rank = team.rank();
        int size = team.size();
        try (Pending pending = new Pending(team, 2 * (size - 1))) {
            for (int step = 1; step < size; step++) {
                int from = Ranks.before(rank, step, size);
                pending.receive(from, base, at + from * block, block);
            }
            for (int step = 1; step < size; step++) {
                pending.send(Ranks.after(rank, step, size), ownBase, own, block);
            }
            copyOwn(team, ownBase, own, base, at, block);
        }
    }

    private static void recursiveDoubling(
            Team team, Object ownBase, long own, Object base, long at, long block) {
        int rank = team.rank();
        int first = rank ^ 1;
        Operation receive = team.startReceive(first, base, at + first * block, block);
        team.send(first, ownBase, own, block);
        copyOwn(team, ownBase, own, base, at, block);
        team.finish(receive);
        for (int distance = 2; distance < team.size(); distance <<= 1) {
            int partner = rank ^ distance;
            long out = at + (rank & -distance) * block;
            long in = at + (partner & -distance) * block;
            long bytes = distance * block;
            team.exchange(partner, base, out, bytes, partner, base, in, bytes);
        }
    }

    /** In scratch, block i is that of rank (rank + i) modulo the number of ranks. */
    private static void bruck(
            Team team, Object ownBase, long own, Object base, long at, long block) {
        int rank = team.rank();
        int size = team.size();
        long blocks = team.allocate(size * block);
        try {
            Memory.copy(ownBase, own, null, blocks, block);
            for (int have = 1; have < size; have <<= 1) {
                long bytes = Math.min(have, size - have) * block;
                int to = Ranks.before(rank, have, size);
                int from = Ranks.after(rank, have, size);
                team.exchange(to, null, blocks, bytes, from, null, blocks + have * block, bytes);
            }
            long tail = (size - rank) * block;
            Memory.copy(null, blocks, base, at + rank * block, tail);
            Memory.copy(null, blocks + tail, base, at, rank * block);
        } finally {
            team.free(blocks);
        }
    }

    private static void gatherAndBcast(Team team, Object base, long at, long block) {
        if (team.rank() == 0) {
            Gather.atRoot(team, base, at, block);
        } else {
            Gather.elsewhere(team, base, at + team.rank() * block, block, 0);
        }
        Bcast.move(team, base, at, team.size() * block, 0);
    }
}
