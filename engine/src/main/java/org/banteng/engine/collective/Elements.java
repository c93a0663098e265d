package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.machine.Memory;

/**
 * Elements as reductions hold them: with their gaps, since operators want them so. On the way
 * between ranks they keep their gaps; only scratch memory receives them. What ends in the program's
 * buffer is copied there without the gaps.
 *
 * <p>A place is, as everywhere, that of the first element, to which its bytes are relative.
 */
final class Elements {
    private Elements() {}

    /** From the first byte that the elements touch to the last. */
    static long bytes(int count, Datatype type) {
        return type.endByte(count) - type.firstByte(count);
    }

    /** Scratch memory for elements; returns their place. */
    static long allocate(Team team, int count, Datatype type) {
        return team.allocate(bytes(count, type)) - type.firstByte(count);
    }

    /** Gives back what {@link #allocate} gave. */
    static void free(Team team, long place, int count, Datatype type) {
        team.free(place + type.firstByte(count));
    }

    static void send(Team team, int to, Object base, long place, int count, Datatype type) {
        team.send(to, base, place + type.firstByte(count), bytes(count, type));
    }

    /** Into scratch, or where there are no gaps. */
    static void receive(Team team, int from, Object base, long place, int count, Datatype type) {
        team.receive(from, base, place + type.firstByte(count), bytes(count, type));
    }

    /** Sends and receives the same number of elements. */
    static void exchange(
            Team team,
            int to,
            Object sendBase,
            long send,
            int from,
            Object recvBase,
            long recv,
            int count,
            Datatype type) {
        long first = type.firstByte(count);
        long bytes = bytes(count, type);
        team.exchange(to, sendBase, send + first, bytes, from, recvBase, recv + first, bytes);
    }

    /** Copies elements, and with them the gaps between, into scratch or where there are none. */
    static void copyWhole(
            Object fromBase, long from, Object toBase, long to, int count, Datatype type) {
        long first = type.firstByte(count);
        Memory.copy(fromBase, from + first, toBase, to + first, bytes(count, type));
    }

    /** Copies elements into the program's buffer, whose gaps stay as they are. */
    static void copy(
            Team team,
            Object fromBase,
            long from,
            Object toBase,
            long to,
            int count,
            Datatype type) {
        Packing.copy(team, "reduction", fromBase, from, count, type, toBase, to, count, type);
    }
}
