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
        switch (Algorithms.SCAN.of(team, Elements.bytes(count, type))) {
            case LINEAR -> chain(team, mine, place, recvBase, recvOffset, count, type, op);
            case RECURSIVE_DOUBLING ->
                    doubling(team, mine, place, recvBase, recvOffset, count, type, op, true);
            default -> throw Algorithms.SCAN.unknown();
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
        switch (Algorithms.EX_SCAN.of(team, Elements.bytes(count, type))) {
            case LINEAR -> exclusiveChain(team, mine, place, recvBase, recvOffset, count, type, op);
            case RECURSIVE_DOUBLING ->
                    doubling(team, mine, place, recvBase, recvOffset, count, type, op, false);
            default -> throw Algorithms.EX_SCAN.unknown();
        }
    }

    /**
     * Each rank waits for the prefix of the one before and passes its own on, in segments, so that
     * many ranks are at work on a large vector.
     */
    private static void chain(
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op) {
        int segment = Math.min(count, Segments.elements(type));
        long sum = Elements.allocate(team, segment, type);
        long before = Elements.allocate(team, segment, type);
        try {
            for (long start = 0; start < count; start += segment) {
                long at = start * type.extent();
                int length = (int) Math.min(segment, count - start);
                Elements.copyWhole(mine, place + at, null, sum, length, type);
                if (team.rank() > 0) {
                    Elements.receive(team, team.rank() - 1, null, before, length, type);
                    op.apply(type, null, before, null, sum, length);
                }
                if (team.rank() < team.size() - 1) {
                    Elements.send(team, team.rank() + 1, null, sum, length, type);
                }
                Elements.copy(team, null, sum, recvBase, recv + at, length, type);
            }
        } finally {
            Elements.free(team, sum, segment, type);
            Elements.free(team, before, segment, type);
        }
    }

    /** The prefix of the rank before is the result; combined with the rank's own, it goes on. */
    private static void exclusiveChain(
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op) {
        if (team.rank() == 0) {
            Combining.sendSegments(team, 1, mine, place, count, type);
            return;
        }
        int segment = Math.min(count, Segments.elements(type));
        long sum = Elements.allocate(team, segment, type);
        long before = Elements.allocate(team, segment, type);
        try {
            for (long start = 0; start < count; start += segment) {
                long at = start * type.extent();
                int length = (int) Math.min(segment, count - start);
                Elements.receive(team, team.rank() - 1, null, before, length, type);
                if (team.rank() < team.size() - 1) {
                    Elements.copyWhole(mine, place + at, null, sum, length, type);
                    op.apply(type, null, before, null, sum, length);
                    Elements.send(team, team.rank() + 1, null, sum, length, type);
                }
                Elements.copy(team, null, before, recvBase, recv + at, length, type);
            }
        } finally {
            Elements.free(team, sum, segment, type);
            Elements.free(team, before, segment, type);
        }
    }

    /**
     * Without its own: every rank hands its elements to the next one; then the scan with them,
     * among the ranks from 1 on, is the one without.
     */
    private static void doubling(
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op,
            boolean withOwn) {
        if (team.rank() == 0 && !withOwn) {
            Elements.send(team, 1, mine, place, count, type);
            return;
        }
        long sum = Elements.allocate(team, count, type);
        long next = Elements.allocate(team, count, type);
        try {
            if (withOwn) {
                Elements.copyWhole(mine, place, null, sum, count, type);
            } else {
                shift(team, mine, place, sum, count, type);
            }
            doubling(team, withOwn ? 0 : 1, sum, next, count, type, op);
            Elements.copy(team, null, sum, recvBase, recv, count, type);
        } finally {
            Elements.free(team, sum, count, type);
            Elements.free(team, next, count, type);
        }
    }

    private static void shift(
            Team team, Object mine, long place, long before, int count, Datatype type) {
        int rank = team.rank();
        if (rank < team.size() - 1) {
            Elements.exchange(team, rank + 1, mine, place, rank - 1, null, before, count, type);
        } else {
            Elements.receive(team, rank - 1, null, before, count, type);
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
}
