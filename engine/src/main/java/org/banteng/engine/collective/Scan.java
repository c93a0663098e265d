package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.op.Op;

/**
 * Prefixes: at each rank, the elements of the ranks up to it, combined in the order of ranks; with
 * or without its own.
 */
final class Scan {
    private Scan() {}

    static void inclusive(
            Team team,
            Object sendBase,
            long sendOffset,
            Object recvBase,
            long recvOffset,
            int count,
            Datatype type,
            Op op) {
        if (count == 0) {
            return;
        }
        boolean inPlace = sendBase == Collectives.IN_PLACE;
        Object mine = inPlace ? recvBase : sendBase;
        long place = inPlace ? recvOffset : sendOffset;
        long sum = Elements.allocate(team, count, type);
        long next = Elements.allocate(team, count, type);
        try {
            Elements.copyWhole(mine, place, null, sum, count, type);
            switch (Algorithms.SCAN.of(team, Elements.bytes(count, type))) {
                case LINEAR -> chain(team, sum, next, count, type, op);
                case RECURSIVE_DOUBLING -> doubling(team, 0, sum, next, count, type, op);
                default -> throw Algorithms.SCAN.unknown();
            }
            if (!inPlace || team.rank() > 0) {
                Elements.copy(team, null, sum, recvBase, recvOffset, count, type);
            }
        } finally {
            Elements.free(team, sum, count, type);
            Elements.free(team, next, count, type);
        }
    }

    /** Rank 0 gets nothing: its receive buffer stays as it is. */
    static void exclusive(
            Team team,
            Object sendBase,
            long sendOffset,
            Object recvBase,
            long recvOffset,
            int count,
            Datatype type,
            Op op) {
        if (count == 0 || team.size() == 1) {
            return;
        }
        boolean inPlace = sendBase == Collectives.IN_PLACE;
        Object mine = inPlace ? recvBase : sendBase;
        long place = inPlace ? recvOffset : sendOffset;
        long sum = Elements.allocate(team, count, type);
        long next = Elements.allocate(team, count, type);
        try {
            switch (Algorithms.EX_SCAN.of(team, Elements.bytes(count, type))) {
                case LINEAR -> exclusiveChain(team, mine, place, sum, next, count, type, op);
                case RECURSIVE_DOUBLING ->
                        exclusiveDoubling(team, mine, place, sum, next, count, type, op);
                default -> throw Algorithms.EX_SCAN.unknown();
            }
            if (team.rank() > 0) {
                Elements.copy(team, null, sum, recvBase, recvOffset, count, type);
            }
        } finally {
            Elements.free(team, sum, count, type);
            Elements.free(team, next, count, type);
        }
    }

    /** Each rank waits for the prefix of the one before, and passes its own on. */
    private static void chain(Team team, long sum, long next, int count, Datatype type, Op op) {
        int rank = team.rank();
        if (rank > 0) {
            Elements.receive(team, rank - 1, null, next, count, type);
            op.apply(type, null, next, null, sum, count);
        }
        if (rank < team.size() - 1) {
            Elements.send(team, rank + 1, null, sum, count, type);
        }
    }

    /** The prefix of the one before is the result; combined with the rank's own, it goes on. */
    private static void exclusiveChain(
            Team team,
            Object mine,
            long place,
            long sum,
            long next,
            int count,
            Datatype type,
            Op op) {
        int rank = team.rank();
        if (rank == 0) {
            Elements.send(team, 1, mine, place, count, type);
            return;
        }
        Elements.receive(team, rank - 1, null, sum, count, type);
        if (rank < team.size() - 1) {
            Elements.copyWhole(mine, place, null, next, count, type);
            op.apply(type, null, sum, null, next, count);
            Elements.send(team, rank + 1, null, next, count, type);
        }
    }

    /**
     * Before the step at distance d, {@code sum} combines the d ranks that end with the caller, or
     * all from {@code first} on; the rank d before has those that end there (Hillis, Steele 1986).
     */
    private static void doubling(
            Team team, int first, long sum, long next, int count, Datatype type, Op op) {
        int rank = team.rank();
        for (int distance = 1; distance < team.size() - first; distance <<= 1) {
            int before = rank - distance;
            int after = rank + distance;
            if (before >= first && after < team.size()) {
                Elements.exchange(team, after, null, sum, before, null, next, count, type);
            } else if (after < team.size()) {
                Elements.send(team, after, null, sum, count, type);
            } else if (before >= first) {
                Elements.receive(team, before, null, next, count, type);
            }
            if (before >= first) {
                op.apply(type, null, next, null, sum, count);
            }
        }
    }

    /** Everybody hands its elements to the next rank; then the scan with them is that without. */
    private static void exclusiveDoubling(
            Team team,
            Object mine,
            long place,
            long sum,
            long next,
            int count,
            Datatype type,
            Op op) {
        int rank = team.rank();
        if (rank == 0) {
            Elements.send(team, 1, mine, place, count, type);
            return;
        }
        if (rank < team.size() - 1) {
            Elements.exchange(team, rank + 1, mine, place, rank - 1, null, sum, count, type);
        } else {
            Elements.receive(team, rank - 1, null, sum, count, type);
        }
        doubling(team, 1, sum, next, count, type, op);
    }
}
