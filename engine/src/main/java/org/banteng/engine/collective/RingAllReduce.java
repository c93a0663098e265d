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
        work.reduce();
        work.gather();
    }

    /** After it, this rank has the result of the piece that is its successor's number. */
    private void reduce() {
        Object have = mine;
        long havePlace = place;
        for (int step = 1; step < team.size(); step++) {
            int out = piece(step - 1);
            int in = piece(step);
            Combining.exchange(
                    team,
                    next,
                    have,
                    at(havePlace, out),
                    length(out),
                    previous,
                    mine,
                    at(place, in),
                    recvBase,
                    at(recv, in),
                    length(in),
                    type,
                    op,
                    false);
            have = recvBase;
            havePlace = recv;
        }
    }

    private void gather() {
        for (int step = 0; step < team.size() - 1; step++) {
            int in = piece(step);
            int out = Ranks.after(in, 1, team.size());
            long first = type.trueLowerBound();
            team.exchange(
                    next,
                    recvBase,
                    at(recv, out) + first,
                    length(out) * type.size(),
                    previous,
                    recvBase,
                    at(recv, in) + first,
                    length(in) * type.size());
        }
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

    private long at(long vector, int piece) {
        return vector + start(piece) * type.extent();
    }
}
