package mpi;

import org.banteng.engine.collective.Collectives;
import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.message.Endpoint;
import org.banteng.engine.process.Process;
import org.banteng.machine.Memory;

/**
 * The short way of the calls that programs make most: with ordinary arguments, at a rank whose
 * calls nobody watches. It throws nothing and begins nothing that would have to be ended, so there
 * is no {@code try} around it, for which compiled programs pay at each call. What it does not take
 * (a wrong argument, a full queue, a message that is late) goes the long way by {@link
 * PointToPoint}, which also says what is wrong.
 */
final class Express {
    private Express() {}

    /**
     * Sends.
     *
     * @return whether it did
     */
    static boolean send(Comm comm, Object buf, int count, Datatype type, int dest, int tag) {
        Communicator communicator = communicator(comm);
        org.banteng.engine.datatype.Datatype map = type == null ? null : type.committed();
        if (map == null || !isOrdinary(communicator, count, dest, tag)) {
            return false;
        }
        Object base = buf;
        long place = map.placeInArray(buf, count);
        if (place < 0) {
            base = null;
            place = Buffers.inDirect(buf, map, count, false);
            if (place < 0) {
                return false;
            }
        }
        boolean sent = communicator.trySend(base, place, count * map.size(), dest, tag);
        Memory.keepAlive(buf);
        return sent;
    }

    /**
     * Receives.
     *
     * @return the bytes that came, or {@link Endpoint#NOTHING}
     */
    static int receive(Comm comm, Object buf, int count, Datatype type, int source, int tag) {
        Communicator communicator = communicator(comm);
        org.banteng.engine.datatype.Datatype map = type == null ? null : type.committed();
        if (map == null || !isOrdinary(communicator, count, source, tag)) {
            return Endpoint.NOTHING;
        }
        Object base = buf;
        long place = map.placeInArray(buf, count);
        if (place < 0) {
            base = null;
            place = Buffers.inDirect(buf, map, count, true);
            if (place < 0) {
                return Endpoint.NOTHING;
            }
        }
        int came = communicator.tryReceive(base, place, count * map.size(), source, tag);
        Memory.keepAlive(buf);
        return came;
    }

    /**
     * Combines what stands in two arrays, of a basic type.
     *
     * @return whether it did
     * @throws EngineException if the other ranks have another count
     */
    static boolean allReduce(
            Process process,
            Comm comm,
            Object sendbuf,
            Object recvbuf,
            int count,
            Datatype type,
            Op op) {
        Communicator communicator = comm.find(process);
        org.banteng.engine.datatype.Datatype map = type == null ? null : type.committed();
        org.banteng.engine.op.Op operator =
                op == null || map == null ? null : op.predefinedFor(map);
        if (communicator == null || operator == null || count <= 0 || sendbuf == recvbuf) {
            return false;
        }
        int from = map.placeInArray(sendbuf, count);
        int to = map.placeInArray(recvbuf, count);
        return (from | to) >= 0
                && operator.isSymmetric()
                && Collectives.tryAllReduce(
                        communicator, sendbuf, from, recvbuf, to, count, map, operator);
    }

    /** The calling rank's form of it; {@code null} if there is none, or calls need more care. */
    private static Communicator communicator(Comm comm) {
        Process process = Process.ofCurrentFiber();
        return process == null || !process.callsFreely() ? null : comm.find(process);
    }

    /** Whether all are what they look like: no wildcards, no {@code PROC_NULL}, nothing wrong. */
    private static boolean isOrdinary(Communicator communicator, int count, int rank, int tag) {
        return communicator != null && (count | rank | tag) >= 0 && rank < communicator.size();
    }
}
