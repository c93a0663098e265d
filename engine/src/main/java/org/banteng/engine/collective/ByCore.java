package org.banteng.engine.collective;

import org.banteng.engine.communicator.Meeting;
import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.op.Op;

/**
 * Collectives of ranks that share cores: those of one core meet, and the last to come does for all
 * of them what there is to do, first in their memory and then with those of the other cores. On a
 * core only one rank runs at a time, so nothing is lost by leaving the work to one; and instead of
 * messages, each rank but the last costs one change from fiber to fiber. In what order operands are
 * combined does not depend on who comes last.
 */
final class ByCore {
    /** Parts of a vector that stay in the nearest cache while the ranks' inputs are combined. */
    private static final int BLOCK_BYTES = 16 << 10;

    private ByCore() {}

    static void barrier(Team team) {
        Meeting meeting = team.meet(null, 0, null, 0);
        if (meeting == null) {
            return;
        }
        try {
            leadersBarrier(team.leaders());
        } catch (RuntimeException | Error e) {
            meeting.fail(e);
            throw e;
        }
        meeting.end();
    }

    private static void leadersBarrier(Team leaders) {
        if (leaders.size() > 1) {
            Barrier.run(leaders);
        }
    }

    /**
     * Whether the reductions here can do a call: a leader combines for others only what it can
     * without the program's code and without scratch memory.
     */
    static boolean canReduce(Team team, Datatype type, Op op) {
        return team.sharesCores() && op.isPredefined() && Packing.isDense(type);
    }

    static void allReduce(
            Team team,
            Object mine,
            long place,
            Object recvBase,
            long recv,
            int count,
            Datatype type,
            Op op) {
        Meeting meeting = team.meet(mine, place, recvBase, recv);
        if (meeting == null) {
            return;
        }
        try {
            Object sumBase = meeting.output(0);
            long sum = meeting.outputOffset(0);
            combine(meeting, 0, sumBase, sum, count, type, op);
            AllReduce.run(team.leaders(), Collectives.IN_PLACE, 0, sumBase, sum, count, type, op);
            for (int seat = 1; seat < meeting.size(); seat++) {
                Elements.copyWhole(
                        sumBase,
                        sum,
                        meeting.output(seat),
                        meeting.outputOffset(seat),
                        count,
                        type);
            }
        } catch (RuntimeException | Error e) {
            meeting.fail(e);
            throw e;
        }
        meeting.end();
    }

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
        Meeting meeting = team.meet(mine, place, recvBase, recv);
        if (meeting == null) {
            return;
        }
        try {
            Team leaders = team.leaders();
            if (leaders.rank() == team.leaderOf(root)) {
                int seat = team.seatOf(root);
                Object sumBase = meeting.output(seat);
                long sum = meeting.outputOffset(seat);
                combine(meeting, seat, sumBase, sum, count, type, op);
                reduceOfLeaders(leaders, sumBase, sum, count, type, op, team.leaderOf(root));
            } else {
                long sum = Elements.allocate(team, count, type);
                try {
                    combine(meeting, 0, null, sum, count, type, op);
                    reduceOfLeaders(leaders, null, sum, count, type, op, team.leaderOf(root));
                } finally {
                    Elements.free(team, sum, count, type);
                }
            }
        } catch (RuntimeException | Error e) {
            meeting.fail(e);
            throw e;
        }
        meeting.end();
    }

    private static void reduceOfLeaders(
            Team leaders, Object base, long place, int count, Datatype type, Op op, int root) {
        Reduce.run(leaders, Collectives.IN_PLACE, 0, base, place, count, type, op, root);
    }

    /**
     * Combines the inputs of all ranks of a core.
     *
     * @param own the seat whose input may be where the result goes
     */
    private static void combine(
            Meeting meeting, int own, Object sumBase, long sum, int count, Datatype type, Op op) {
        int block = (int) Math.max(1, BLOCK_BYTES / type.extent());
        for (int done = 0; done < count; done += block) {
            int part = Math.min(block, count - done);
            long at = done * type.extent();
            boolean inPlace = meeting.input(own) == sumBase && meeting.inputOffset(own) == sum;
            if (!inPlace) {
                Elements.copyWhole(
                        meeting.input(own),
                        meeting.inputOffset(own) + at,
                        sumBase,
                        sum + at,
                        part,
                        type);
            }
            for (int seat = 0; seat < meeting.size(); seat++) {
                if (seat != own) {
                    op.apply(
                            type,
                            meeting.input(seat),
                            meeting.inputOffset(seat) + at,
                            sumBase,
                            sum + at,
                            part);
                }
            }
        }
    }
}
