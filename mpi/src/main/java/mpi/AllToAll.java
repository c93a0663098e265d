package mpi;

import org.banteng.engine.collective.Collectives;
import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.datatype.Datatypes;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.process.Process;
import org.banteng.machine.Memory;

/**
 * Collective operations in which every rank gets something from every rank (MPI 4.1, sections 6.7
 * and 6.8): see {@link Comm}. Each method does both forms, as those of {@link Rooted}.
 */
final class AllToAll {
    private AllToAll() {}

    /**
     * Collects as many elements from each rank, at all.
     *
     * @param inPlace whether each rank's own data stand in the receive buffer already
     */
    static Request allGather(
            Comm comm,
            boolean blocks,
            boolean inPlace,
            Object sendbuf,
            int sendcount,
            Datatype sendtype,
            Object recvbuf,
            int recvcount,
            Datatype recvtype)
            throws MPIException {
        String call = blocks ? "allGather" : "iAllGather";
        Process process = Calls.enter(call);
        try {
            Communicator communicator = comm.resolve(process, call);
            int size = communicator.size();
            boolean sends = !inPlace;
            org.banteng.engine.datatype.Datatype sendMap =
                    sends
                            ? Part.map(call, "sendcount", sendcount, "sendtype", sendtype)
                            : Datatypes.BYTE;
            long from = sends ? Buffers.toRead(call, "sendbuf", sendbuf, sendMap, sendcount) : 0;
            Object fromBase = sends ? Buffers.base(sendbuf) : Collectives.IN_PLACE;
            org.banteng.engine.datatype.Datatype recvMap =
                    Part.map(call, "recvcount", recvcount, "recvtype", recvtype);
            long to = Buffers.toWrite(call, "recvbuf", recvbuf, recvMap, (long) recvcount * size);
            Object toBase = Buffers.base(recvbuf);
            if (blocks) {
                Collectives.allGather(
                        communicator.blockingTeam(),
                        fromBase,
                        from,
                        sendcount,
                        sendMap,
                        toBase,
                        to,
                        recvcount,
                        recvMap);
                Memory.keepAlive(sendbuf);
                Memory.keepAlive(recvbuf);
                return null;
            }
            return Background.start(
                    process,
                    communicator,
                    call,
                    sendbuf,
                    recvbuf,
                    team ->
                            Collectives.allGather(
                                    team, fromBase, from, sendcount, sendMap, toBase, to, recvcount,
                                    recvMap));
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    /**
     * Collects from each rank as many elements as all say, at all.
     *
     * @param inPlace whether each rank's own data stand in the receive buffer already
     */
    static Request allGatherv(
            Comm comm,
            boolean blocks,
            boolean inPlace,
            Object sendbuf,
            int sendcount,
            Datatype sendtype,
            Object recvbuf,
            int[] recvcount,
            int[] displs,
            Datatype recvtype)
            throws MPIException {
        String call = blocks ? "allGatherv" : "iAllGatherv";
        Process process = Calls.enter(call);
        try {
            Communicator communicator = comm.resolve(process, call);
            Part send = inPlace ? Part.IN_PLACE : Part.toRead(call, sendbuf, sendcount, sendtype);
            Part recv = Part.toWrite(call, recvbuf, recvcount, displs, recvtype, communicator);
            return Background.run(
                    process,
                    communicator,
                    blocks,
                    call,
                    send,
                    recv,
                    team ->
                            Collectives.allGatherv(
                                    team,
                                    send.base,
                                    send.offset,
                                    send.count,
                                    send.map,
                                    recv.base,
                                    recv.offset,
                                    recv.counts,
                                    recv.displs,
                                    recv.map));
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    static Request allToAll(
            Comm comm,
            boolean blocks,
            Object sendbuf,
            int sendcount,
            Datatype sendtype,
            Object recvbuf,
            int recvcount,
            Datatype recvtype)
            throws MPIException {
        String call = blocks ? "allToAll" : "iAllToAll";
        Process process = Calls.enter(call);
        try {
            Communicator communicator = comm.resolve(process, call);
            int size = communicator.size();
            org.banteng.engine.datatype.Datatype sendMap =
                    Part.map(call, "sendcount", sendcount, "sendtype", sendtype);
            long from = Buffers.toRead(call, "sendbuf", sendbuf, sendMap, (long) sendcount * size);
            Object fromBase = Buffers.base(sendbuf);
            org.banteng.engine.datatype.Datatype recvMap =
                    Part.map(call, "recvcount", recvcount, "recvtype", recvtype);
            long to = Buffers.toWrite(call, "recvbuf", recvbuf, recvMap, (long) recvcount * size);
            Object toBase = Buffers.base(recvbuf);
            if (blocks) {
                Collectives.allToAll(
                        communicator.blockingTeam(),
                        fromBase,
                        from,
                        sendcount,
                        sendMap,
                        toBase,
                        to,
                        recvcount,
                        recvMap);
                Memory.keepAlive(sendbuf);
                Memory.keepAlive(recvbuf);
                return null;
            }
            return Background.start(
                    process,
                    communicator,
                    call,
                    sendbuf,
                    recvbuf,
                    team ->
                            Collectives.allToAll(
                                    team, fromBase, from, sendcount, sendMap, toBase, to, recvcount,
                                    recvMap));
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    static Request allToAllv(
            Comm comm,
            boolean blocks,
            Object sendbuf,
            int[] sendcount,
            int[] sdispls,
            Datatype sendtype,
            Object recvbuf,
            int[] recvcount,
            int[] rdispls,
            Datatype recvtype)
            throws MPIException {
        String call = blocks ? "allToAllv" : "iAllToAllv";
        Process process = Calls.enter(call);
        try {
            Communicator communicator = comm.resolve(process, call);
            Part send = Part.toRead(call, sendbuf, sendcount, sdispls, sendtype, communicator);
            Part recv = Part.toWrite(call, recvbuf, recvcount, rdispls, recvtype, communicator);
            return Background.run(
                    process,
                    communicator,
                    blocks,
                    call,
                    send,
                    recv,
                    team ->
                            Collectives.allToAllv(
                                    team,
                                    send.base,
                                    send.offset,
                                    send.counts,
                                    send.displs,
                                    send.map,
                                    recv.base,
                                    recv.offset,
                                    recv.counts,
                                    recv.displs,
                                    recv.map));
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }
}
