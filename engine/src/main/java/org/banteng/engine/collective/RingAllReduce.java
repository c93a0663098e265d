package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.op.Op;

/**
 * Reduction of large vectors around a ring: each piece of the vector goes once around and collects
 * the elements of every rank, then once more to tell them. Each rank sends the vector twice,
 * however many ranks there are. For commutative operators and types without gaps.
 */
final class RingAllReduce {
    private final Team team;
    private final Object mine;
    private final long place;
    private final Object recvBase;
    private final long recv;
    private final int count;
    private final Datatype type;
    private final Op op;
    private final int next;
    private final int previous;

    private RingAllReduce(
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op) {
        this.team = team;
        this.mine = mine;
        this.place = place;
        this.recvBase = recvBase;
        this.recv = recv;
        this.count = count;
        this.type = type;
        this.op = op;
        this.next = Ranks.after(team.rank(), 1, team.size());
        this.previous = Ranks.before(team.rank(), 1, team.size());
    }

    static boolean isPossible(int size, int count, Datatype type, Op op) {
        return op.isCommutative() && count >= size && Packing.isDense(type);
    }

    /** The parameters are those of {@link AllReduce}. */
    static void run(
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op) {
        RingAllReduce work = new RingAllReduce(team, mine, place, recvBase, recv, count, type, op);
        if (mine == recvBase && place == recv) {
            work.reduceInPlace();
        } else {
            work.reduce();
        }
        work.gather();
    }

    /** After it, this rank has the result of the piece that is its successor's number. */
    private void reduce() {
        Object from = mine;
        long fromPlace = place;
        for (int step = 1; step < team.size(); step++) {
            int in = piece(step);
            pass(from, fromPlace, piece(step - 1), recvBase, recv + start(in) * type.extent(), in);
            op.apply(
                    type,
                    mine,
                    place + start(in) * type.extent(),
                    recvBase,
                    recv + start(in) * type.extent(),
                    length(in));
            from = recvBase;
            fromPlace = recv;
        }
    }

    private void reduceInPlace() {
        int most = (int) (((long) count + team.size() - 1) / team.size());
        long came = Elements.allocate(team, most, type);
        try {
            for (int step = 1; step < team.size(); step++) {
                int in = piece(step);
                pass(recvBase, recv, piece(step - 1), null, came, in);
                long to = recv + start(in) * type.extent();
                op.apply(type, null, came, recvBase, to, length(in));
            }
        } finally {
            Elements.free(team, came, most, type);
        }
    }

    private void gather() {
        for (int step = 0; step < team.size() - 1; step++) {
            int in = piece(step);
            int out = Ranks.after(in, 1, team.size());
            pass(recvBase, recv, out, recvBase, recv + start(in) * type.extent(), in);
        }
    }

    /** Sends one piece of a vector to the next rank, while another comes from the previous. */
    private void pass(Object from, long vector, int out, Object to, long toPlace, int in) {
        team.exchange(
                next,
                from,
                vector + start(out) * type.extent() + type.trueLowerBound(),
                length(out) * type.size(),
                previous,
                to,
                toPlace + type.trueLowerBound(),
                length(in) * type.size());
    }

    /** The piece that arrives in a step of the reduction. */
    private int piece(int step) {
        return Ranks.before(team.rank(), step, team.size());
    }

    private long start(int piece) {
        return (long) count * piece / team.size();
    }

    private int length(int piece) {
        return (int) (start(piece + 1) - start(piece));
    }
}
