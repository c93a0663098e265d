package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.op.Op;

/**
 * Reduction of large vectors: the ranks halve the vector among them and each combines its part only
 * (reduce-scatter), then the parts are put together again (R. Rabenseifner, Optimization of
 * collective reduction operations, ICCS 2004). For types without gaps.
 */
final class Rabenseifner {
    private final Team team;
    private final Object sumBase;
    private final long sum;
    private final int count;
    private final Datatype type;
    private final Op op;
    private final int rank;
    private final int size;
    private final int number;
    private final Halving part;

    /**
     * @param sumBase with {@code sum} the place of a whole vector, which collects the result
     */
    private Rabenseifner(Team team, Object sumBase, long sum, int count, Datatype type, Op op) {
        this.team = team;
        this.sumBase = sumBase;
        this.sum = sum;
        this.count = count;
        this.type = type;
        this.op = op;
        this.rank = team.rank();
        this.size = team.size();
        this.number = Fold.number(rank, size);
        this.part = new Halving(number, count);
    }

    /** The parameters are those of {@link AllReduce}. */
    static void allReduce(
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op) {
        Rabenseifner work = new Rabenseifner(team, recvBase, recv, count, type, op);
        if (Fold.isFolded(work.rank, work.size)) {
            Combining.send(team, work.rank + 1, mine, place, count, type, op);
            Elements.receive(team, work.rank + 1, recvBase, recv, count, type);
            return;
        }
        work.halve(mine, place);
        work.gatherEverywhere();
        if (Fold.hasFolded(work.rank, work.size)) {
            Elements.send(team, work.rank - 1, recvBase, recv, count, type);
        }
    }

    /** The parameters are those of {@link Reduce#move}. */
    static void reduce(
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op,
            int root) {
        if (Fold.isFolded(team.rank(), team.size())) {
            Combining.send(team, team.rank() + 1, mine, place, count, type, op);
            if (team.rank() == root) {
                Elements.receive(team, root + 1, recvBase, recv, count, type);
            }
            return;
        }
        boolean atRoot = team.rank() == root;
        long scratch = atRoot ? 0 : Elements.allocate(team, count, type);
        try {
            Object sumBase = atRoot ? recvBase : null;
            long sum = atRoot ? recv : scratch;
            Rabenseifner work = new Rabenseifner(team, sumBase, sum, count, type, op);
            work.halve(mine, place);
            work.gatherAt(Fold.number(root, work.size));
            if (Fold.isFolded(root, work.size) && work.rank == root + 1) {
                Elements.send(team, root, sumBase, sum, count, type);
            }
        } finally {
            if (!atRoot) {
                Elements.free(team, scratch, count, type);
            }
        }
    }

    /** Leaves in {@code sum}, of this rank's part of the vector, the combination of all ranks. */
    private void halve(Object mine, long place) {
        Object have = mine;
        long havePlace = place;
        if (Fold.hasFolded(rank, size)) {
            Combining.receive(
                    team, rank - 1, have, havePlace, sumBase, sum, count, type, op, false);
            have = sumBase;
            havePlace = sum;
        }
        for (int distance = 1; distance < Fold.size(size); distance <<= 1) {
            int partner = Fold.rank(number ^ distance, size);
            part.goTo(distance);
            int keep = part.keepStart(distance);
            Combining.exchange(
                    team,
                    partner,
                    have,
                    at(havePlace, part.giveStart(distance)),
                    part.giveCount(distance),
                    partner,
                    have,
                    at(havePlace, keep),
                    sumBase,
                    at(sum, keep),
                    part.keepCount(distance),
                    type,
                    op,
                    partner > rank);
            have = sumBase;
            havePlace = sum;
        }
    }

    /** Undoes the halving step by step: partners give each other what they have. */
    private void gatherEverywhere() {
        for (int distance = Fold.size(size) >> 1; distance > 0; distance >>= 1) {
            int partner = Fold.rank(number ^ distance, size);
            part.goTo(distance);
            team.exchange(
                    partner,
                    sumBase,
                    at(sum, part.keepStart(distance)) + type.trueLowerBound(),
                    part.keepCount(distance) * type.size(),
                    partner,
                    sumBase,
                    at(sum, part.giveStart(distance)) + type.trueLowerBound(),
                    part.giveCount(distance) * type.size());
        }
    }

    /**
     * As {@link #gatherEverywhere}, but of two partners only the one nearer to the root goes on.
     */
    private void gatherAt(int root) {
        for (int distance = Fold.size(size) >> 1; distance > 0; distance >>= 1) {
            int partner = Fold.rank(number ^ distance, size);
            part.goTo(distance);
            if ((number & distance) != (root & distance)) {
                long from = at(sum, part.keepStart(distance));
                Elements.send(team, partner, sumBase, from, part.keepCount(distance), type);
                return;
            }
            long to = at(sum, part.giveStart(distance));
            Elements.receive(team, partner, sumBase, to, part.giveCount(distance), type);
        }
    }

    private long at(long place, int element) {
        return place + element * type.extent();
    }
}
