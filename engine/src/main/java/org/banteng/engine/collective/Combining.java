package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.message.Operation;
import org.banteng.engine.op.Op;

/**
 * Transfers of elements that are combined as they come.
 *
 * <p>What a predefined operator combines comes in one message, which is combined piece by piece
 * while it is copied ({@link CombiningPieces}); where the program's code or gaps have a part in it,
 * in a message for each segment.
 *
 * <p>The receiver has elements of its own at a place, {@code mine}, and leaves the combination at
 * another, {@code sum}, which may be the same. What comes stands for ranks that are all before, or
 * all after, those that {@code mine} stands for: it is the left operand, or the right. Where it can
 * be, it is received straight into {@code sum}.
 */
final class Combining {
    private Combining() {}

    /** Sends elements to a rank that calls {@link #receive}, or {@link #exchange}. */
    static void send(Team team, int to, Object base, long place, int count, Datatype type, Op op) {
        if (CombiningPieces.isPossible(type, op)) {
            Elements.send(team, to, base, place, count, type);
        } else {
            sendSegments(team, to, base, place, count, type);
        }
    }

    /** Sends elements, a message for each segment. */
    static void sendSegments(Team team, int to, Object base, long place, int count, Datatype type) {
        int segment = Segments.elements(type);
        for (long start = 0; start < count; start += segment) {
            int length = (int) Math.min(segment, count - start);
            Elements.send(team, to, base, place + start * type.extent(), length, type);
        }
    }

    /** Receives {@code count} elements and combines them. */
    static void receive(
            Team team,
            int from,
            Object mineBase,
            long mine,
            Object sumBase,
            long sum,
            int count,
            Datatype type,
            Op op,
            boolean comesAfter) {
        exchange(
                team,
                from,
                null,
                0,
                0,
                from,
                mineBase,
                mine,
                sumBase,
                sum,
                count,
                type,
                op,
                comesAfter);
    }

    /** Sends {@code outCount} elements to one rank, while it receives and combines others. */
    static void exchange(
            Team team,
            int to,
            Object outBase,
            long out,
            int outCount,
            int from,
            Object mineBase,
            long mine,
            Object sumBase,
            long sum,
            int count,
            Datatype type,
            Op op,
            boolean comesAfter) {
        boolean apart = mineBase != sumBase || mine != sum;
        if (CombiningPieces.isPossible(type, op)) {
            exchangeWhole(
                    team, to, outBase, out, outCount, from, mineBase, mine, sumBase, sum, count,
                    type, op);
            return;
        }
        boolean direct = apart && (comesAfter || op.isCommutative()) && Packing.isDense(type);
        int segment = Segments.elements(type);
        int room = Math.min(segment, count);
        long scratch = direct ? 0 : Elements.allocate(team, room, type);
        try {
            for (long start = 0; start < Math.max(count, outCount); start += segment) {
                long at = start * type.extent();
                int length = (int) Math.min(segment, count - start);
                Object into = direct ? sumBase : null;
                long place = direct ? sum + at : scratch;
                Operation receive = null;
                if (length > 0) {
                    receive =
                            team.startReceive(
                                    from,
                                    into,
                                    place + type.firstByte(length),
                                    Elements.bytes(length, type));
                }
                if (start < outCount) {
                    int outLength = (int) Math.min(segment, outCount - start);
                    Elements.send(team, to, outBase, out + at, outLength, type);
                }
                if (receive != null) {
                    team.finish(receive);
                    combine(
                            team,
                            into,
                            place,
                            mineBase,
                            mine + at,
                            sumBase,
                            sum + at,
                            length,
                            type,
                            op,
                            comesAfter);
                }
            }
        } finally {
            if (!direct) {
                Elements.free(team, scratch, room, type);
            }
        }
    }

    /** One message each way; what comes is combined piece by piece. */
    private static void exchangeWhole(
            Team team,
            int to,
            Object outBase,
            long out,
            int outCount,
            int from,
            Object mineBase,
            long mine,
            Object sumBase,
            long sum,
            int count,
            Datatype type,
            Op op) {
        boolean apart = mineBase != sumBase || mine != sum;
        int room = Math.min(Segments.elements(type), count);
        long scratch = apart ? 0 : Elements.allocate(team, room, type);
        try {
            Object into = apart ? sumBase : null;
            long place = apart ? sum : scratch;
            boolean isSmall = count <= room;
            Operation receive = null;
            if (count > 0) {
                long bytes = Elements.bytes(count, type);
                long first = place + type.firstByte(count);
                receive =
                        isSmall
                                ? team.startReceive(from, into, first, bytes)
                                : team.startReceive(
                                        from,
                                        into,
                                        first,
                                        bytes,
                                        new CombiningPieces(
                                                into, place, mineBase, mine, sumBase, sum, type,
                                                op));
            }
            if (outCount > 0) {
                Elements.send(team, to, outBase, out, outCount, type);
            }
            if (receive != null) {
                team.finish(receive);
                if (isSmall) {
                    combine(team, into, place, mineBase, mine, sumBase, sum, count, type, op, true);
                }
            }
        } finally {
            if (!apart) {
                Elements.free(team, scratch, room, type);
            }
        }
    }

    private static void combine(
            Team team,
            Object cameBase,
            long came,
            Object mineBase,
            long mine,
            Object sumBase,
            long sum,
            int count,
            Datatype type,
            Op op,
            boolean comesAfter) {
        if (cameBase == sumBase && came == sum) {
            op.apply(type, mineBase, mine, sumBase, sum, count);
        } else if (comesAfter && !op.isCommutative()) {
            op.apply(type, mineBase, mine, cameBase, came, count);
            Elements.copy(team, cameBase, came, sumBase, sum, count, type);
        } else {
            if (mineBase != sumBase || mine != sum) {
                Elements.copy(team, mineBase, mine, sumBase, sum, count, type);
            }
            op.apply(type, cameBase, came, sumBase, sum, count);
        }
    }
}
