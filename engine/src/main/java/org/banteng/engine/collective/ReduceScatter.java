package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.op.Op;

/** The elements of all ranks, combined, a part of the result to each rank. */
final class ReduceScatter {
    private final Team team;
    private final Object mine;
    private final long place;
    private final Object recvBase;
    private final long recv;
    private final Parts parts;
    private final Datatype type;
    private final Op op;
    private final int rank;
    private final int size;

    private ReduceScatter(
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            Parts parts,
            Datatype type,
            Op op) {
        this.team = team;
        this.mine = mine;
        this.place = place;
        this.recvBase = recvBase;
        this.recv = recv;
        this.parts = parts;
        this.type = type;
        this.op = op;
        this.rank = team.rank();
        this.size = team.size();
    }

    static void run(
            Team team,
            Object sendBase,
            long sendOffset,
            Object recvBase,
            long recvOffset,
            Parts parts,
            Datatype type,
            Op op) {
        int total = parts.start(team.size());
        if (total == 0) {
            return;
        }
        boolean inPlace = sendBase == Collectives.IN_PLACE;
        Object mine = inPlace ? recvBase : sendBase;
        long place = inPlace ? recvOffset : sendOffset;
        if (team.size() > 1) {
            new ReduceScatter(team, mine, place, recvBase, recvOffset, parts, type, op)
                    .move(Elements.bytes(total, type));
        } else if (!inPlace) {
            Elements.copy(team, mine, place, recvBase, recvOffset, total, type);
        }
    }

    private void move(long bytes) {
        Algorithm algorithm = Algorithms.REDUCE_SCATTER.of(team, bytes);
        switch (op.isCommutative() ? algorithm : Algorithm.REDUCE_SCATTERV) {
            case REDUCE_SCATTERV -> reduceAndScatter();
            case PAIRWISE -> pairwise();
            case RECURSIVE_HALVING -> recursiveHalving();
            default -> throw Algorithms.REDUCE_SCATTER.unknown();
        }
    }

    private void reduceAndScatter() {
        int total = parts.start(size);
        if (rank != 0) {
            Reduce.move(team, mine, place, null, 0, total, type, op, 0);
            receiveResult(0);
            return;
        }
        long sum = Elements.allocate(team, total, type);
        try {
            Reduce.move(team, mine, place, null, sum, total, type, op, 0);
            try (Pending sends = new Pending(team, size)) {
                for (int to = 1; to < size; to++) {
                    int count = parts.count(to);
                    long from = at(sum, parts.start(to)) + type.firstByte(count);
                    sends.send(to, null, from, Elements.bytes(count, type));
                }
            }
            Elements.copy(team, null, sum, recvBase, recv, parts.count(0), type);
        } finally {
            Elements.free(team, sum, total, type);
        }
    }

    /** Each rank takes its part from every other rank in turn. */
    private void pairwise() {
        int count = parts.count(rank);
        long sum = Elements.allocate(team, count, type);
        try {
            Object have = mine;
            long havePlace = at(place, parts.start(rank));
            for (int step = 1; step < size; step++) {
                int to = Ranks.after(rank, step, size);
                Combining.exchange(
                        team,
                        to,
                        mine,
                        at(place, parts.start(to)),
                        parts.count(to),
                        Ranks.before(rank, step, size),
                        have,
                        havePlace,
                        null,
                        sum,
                        count,
                        type,
                        op,
                        false);
                have = null;
                havePlace = sum;
            }
            Elements.copy(team, null, sum, recvBase, recv, count, type);
        } finally {
            Elements.free(team, sum, count, type);
        }
    }

    private void recursiveHalving() {
        int total = parts.start(size);
        if (Fold.isFolded(rank, size)) {
            Combining.send(team, rank + 1, mine, place, total, type, op);
            receiveResult(rank + 1);
            return;
        }
        long sum = Elements.allocate(team, total, type);
        try {
            halve(sum);
            if (Fold.hasFolded(rank, size)) {
                long from = at(sum, parts.start(rank - 1));
                Elements.send(team, rank - 1, null, from, parts.count(rank - 1), type);
            }
            long own = at(sum, parts.start(rank));
            Elements.copy(team, null, own, recvBase, recv, parts.count(rank), type);
        } finally {
            Elements.free(team, sum, total, type);
        }
    }

    /**
     * Partners at half the ranks' distance, then a quarter, … each combine the half of what they
     * have in which their own parts are.
     *
     * @param sum scratch for a whole vector; in the end this rank's part of it is the result
     */
    private void halve(long sum) {
        Object have = mine;
        long havePlace = place;
        if (Fold.hasFolded(rank, size)) {
            int total = parts.start(size);
            Combining.receive(team, rank - 1, have, havePlace, null, sum, total, type, op, false);
            have = null;
            havePlace = sum;
        }
        int number = Fold.number(rank, size);
        for (int distance = Fold.size(size) >> 1; distance > 0; distance >>= 1) {
            int partner = Fold.rank(number ^ distance, size);
            int keep = number & -distance;
            int give = keep ^ distance;
            int start = firstElement(keep);
            Combining.exchange(
                    team,
                    partner,
                    have,
                    at(havePlace, firstElement(give)),
                    firstElement(give + distance) - firstElement(give),
                    partner,
                    have,
                    at(havePlace, start),
                    null,
                    at(sum, start),
                    firstElement(keep + distance) - start,
                    type,
                    op,
                    partner > rank);
            have = null;
            havePlace = sum;
        }
    }

    /** The first element of the parts that the rank with a number, see {@link Fold}, stands for. */
    private int firstElement(int number) {
        return parts.start(Fold.firstRank(number, size));
    }

    private void receiveResult(int from) {
        int count = parts.count(rank);
        if (Packing.isDense(type)) {
            Elements.receive(team, from, recvBase, recv, count, type);
            return;
        }
        long part = Elements.allocate(team, count, type);
        try {
            Elements.receive(team, from, null, part, count, type);
            Elements.copy(team, null, part, recvBase, recv, count, type);
        } finally {
            Elements.free(team, part, count, type);
        }
    }

    private long at(long vector, int element) {
        return vector + element * type.extent();
    }
}
