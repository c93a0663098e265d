package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.machine.Memory;

/** Elements with gaps between the program's buffer and the gapless bytes that algorithms move. */
final class Packing {
    private Packing() {}

    /** Whether elements of a type, however many, follow each other without gaps. */
    static boolean isDense(Datatype type) {
        return type.isContiguous(2);
    }

    /** Packs elements into new memory, which the caller frees. */
    static long pack(Team team, Object base, long offset, int count, Datatype type) {
        long block = team.allocate(count * type.size());
        type.pack(base, offset, count, null, block);
        return block;
    }

    /** Copies a rank's own part of an operation; leaves the receiver's gaps as they are. */
    static void copy(
            Team team,
            String call,
            Object sendBase,
            long sendOffset,
            int sendCount,
            Datatype sendType,
            Object recvBase,
            long recvOffset,
            int recvCount,
            Datatype recvType) {
        long bytes = sendCount * sendType.size();
        long room = recvCount * recvType.size();
        if (bytes > room) {
            throw truncated(call, team, bytes, room);
        }
        if (recvType.isContiguous(recvCount)) {
            pack(sendBase, sendOffset, sendCount, sendType, recvBase, recvOffset, recvType);
        } else if (sendType.isContiguous(sendCount)) {
            long from = sendOffset + sendType.trueLowerBound();
            recvType.unpack(sendBase, from, bytes, recvBase, recvOffset);
        } else {
            long packed = pack(team, sendBase, sendOffset, sendCount, sendType);
            recvType.unpack(null, packed, bytes, recvBase, recvOffset);
            team.free(packed);
        }
    }

    private static void pack(
            Object sendBase,
            long sendOffset,
            int sendCount,
            Datatype sendType,
            Object recvBase,
            long recvOffset,
            Datatype recvType) {
        long to = recvOffset + recvType.trueLowerBound();
        if (sendType.isContiguous(sendCount)) {
            long from = sendOffset + sendType.trueLowerBound();
            Memory.copy(sendBase, from, recvBase, to, sendCount * sendType.size());
        } else {
            sendType.pack(sendBase, sendOffset, sendCount, recvBase, to);
        }
    }

    private static EngineException truncated(String call, Team team, long bytes, long room) {
        return new EngineException(
                ErrorClass.TRUNCATE,
                call
                        + ": the "
                        + bytes
                        + " bytes that rank "
                        + team.rank()
                        + " sends to itself do not fit into "
                        + room
                        + " bytes; receive with a larger count");
    }
}
