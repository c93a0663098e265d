package mpi;

import org.banteng.engine.collective.Collectives;
import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.datatype.Datatypes;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.process.Process;
import org.banteng.machine.Memory;

/**
 * Collective operations in which one rank has a part of its own, and the barrier (MPI 4.1, sections
 * 6.3 to 6.6): see {@link Comm}.
 *
 * <p>Each method does both forms: it returns {@code null} from the blocking one, and a request from
 * the other. What does not matter at a rank (the receive buffer of a gather elsewhere than at the
 * root, say) is not looked at there.
 *
 * <p>Those with as many elements for each rank call the engine themselves when they block, and keep
 * what they have checked in locals: through {@link Background#run}, whose call serves every
 * collective of a program, no compiler sees, and small ones would take longer.
 */
final class Rooted {
    private Rooted() {}

    static Request barrier(Comm comm, boolean blocks) throws MPIException {
        String call = blocks ? "barrier" : "iBarrier";
        Process process = Calls.enter(call);
        try {
            return meet(process, comm, blocks, call);
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    /** Apart from the {@code try}: the compiler for metal puts nothing into what is inside one. */
    private static Request meet(Process process, Comm comm, boolean blocks, String call) {
        Communicator communicator = comm.resolve(process, call);
        if (blocks) {
            Collectives.barrier(communicator.blockingTeam());
            return null;
        }
        return Background.start(process, communicator, call, null, null, Collectives::barrier);
    }

    static Request bcast(Comm comm, boolean blocks, Object buf, int count, Datatype type, int root)
            throws MPIException {
        String call = blocks ? "bcast" : "iBcast";
        Process process = Calls.enter(call);
        try {
            Communicator communicator = comm.resolve(process, call);
            Check.count(call, "count", count);
            Check.root(call, communicator, root);
            org.banteng.engine.datatype.Datatype map = Datatype.map(type, call, "type");
            long offset =
                    communicator.rank() == root
                            ? Buffers.toRead(call, "buf", buf, map, count)
                            : Buffers.toWrite(call, "buf", buf, map, count);
            Object base = Buffers.base(buf);
            if (blocks) {
                Collectives.bcast(communicator.blockingTeam(), base, offset, count, map, root);
                Memory.keepAlive(buf);
                return null;
            }
            return Background.start(
                    process,
                    communicator,
                    call,
                    buf,
                    null,
                    team -> Collectives.bcast(team, base, offset, count, map, root));
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    /**
     * Collects as many elements from each rank.
     *
     * @param inPlace whether the root's own data stand in the receive buffer already
     */
    static Request gather(
            Comm comm,
            boolean blocks,
            boolean inPlace,
            Object sendbuf,
            int sendcount,
            Datatype sendtype,
            Object recvbuf,
            int recvcount,
            Datatype recvtype,
            int root)
            throws MPIException {
        String call = blocks ? "gather" : "iGather";
        Process process = Calls.enter(call);
        try {
            Communicator communicator = comm.resolve(process, call);
            Check.root(call, communicator, root);
            requireTypes(call, sendtype, recvtype);
            boolean isRoot = communicator.rank() == root;
            int size = communicator.size();
            boolean sends = !(isRoot && inPlace);
            org.banteng.engine.datatype.Datatype sendMap =
                    sends
                            ? Part.map(call, "sendcount", sendcount, "sendtype", sendtype)
                            : Datatypes.BYTE;
            long from = sends ? Buffers.toRead(call, "sendbuf", sendbuf, sendMap, sendcount) : 0;
            Object fromBase = sends ? Buffers.base(sendbuf) : Collectives.IN_PLACE;
            org.banteng.engine.datatype.Datatype recvMap =
                    isRoot
                            ? Part.map(call, "recvcount", recvcount, "recvtype", recvtype)
                            : Datatypes.BYTE;
            long to =
                    isRoot
                            ? Buffers.toWrite(
                                    call, "recvbuf", recvbuf, recvMap, (long) recvcount * size)
                            : 0;
            Object toBase = isRoot ? Buffers.base(recvbuf) : null;
            if (blocks) {
                Collectives.gather(
                        communicator.blockingTeam(),
                        fromBase,
                        from,
                        sendcount,
                        sendMap,
                        toBase,
                        to,
                        recvcount,
                        recvMap,
                        root);
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
                            Collectives.gather(
                                    team, fromBase, from, sendcount, sendMap, toBase, to, recvcount,
                                    recvMap, root));
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    /**
     * Collects from each rank as many elements as the root says.
     *
     * @param form which of the two buffers the caller gave
     */
    static Request gatherv(
            Comm comm,
            boolean blocks,
            Form form,
            Object sendbuf,
            int sendcount,
            Datatype sendtype,
            Object recvbuf,
            int[] recvcount,
            int[] displs,
            Datatype recvtype,
            int root)
            throws MPIException {
        String call = blocks ? "gatherv" : "iGatherv";
        Process process = Calls.enter(call);
        try {
            Communicator communicator = comm.resolve(process, call);
            Check.root(call, communicator, root);
            requireTypes(call, sendtype, recvtype);
            boolean isRoot = communicator.rank() == root;
            form.check(call, isRoot);
            Part send =
                    form == Form.AT_ROOT
                            ? Part.IN_PLACE
                            : Part.toRead(call, sendbuf, sendcount, sendtype);
            Part recv =
                    isRoot
                            ? Part.toWrite(call, recvbuf, recvcount, displs, recvtype, communicator)
                            : Part.UNUSED;
            return Background.run(
                    process,
                    communicator,
                    blocks,
                    call,
                    send,
                    recv,
                    team ->
                            Collectives.gatherv(
                                    team,
                                    send.base,
                                    send.offset,
                                    send.count,
                                    send.map,
                                    recv.base,
                                    recv.offset,
                                    recv.counts,
                                    recv.displs,
                                    recv.map,
                                    root));
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    /**
     * Deals out as many elements to each rank.
     *
     * @param inPlace whether the root's own data stay in the send buffer
     */
    static Request scatter(
            Comm comm,
            boolean blocks,
            boolean inPlace,
            Object sendbuf,
            int sendcount,
            Datatype sendtype,
            Object recvbuf,
            int recvcount,
            Datatype recvtype,
            int root)
            throws MPIException {
        String call = blocks ? "scatter" : "iScatter";
        Process process = Calls.enter(call);
        try {
            Communicator communicator = comm.resolve(process, call);
            Check.root(call, communicator, root);
            requireTypes(call, sendtype, recvtype);
            boolean isRoot = communicator.rank() == root;
            int size = communicator.size();
            boolean receives = !(isRoot && inPlace);
            org.banteng.engine.datatype.Datatype sendMap =
                    isRoot
                            ? Part.map(call, "sendcount", sendcount, "sendtype", sendtype)
                            : Datatypes.BYTE;
            long from =
                    isRoot
                            ? Buffers.toRead(
                                    call, "sendbuf", sendbuf, sendMap, (long) sendcount * size)
                            : 0;
            Object fromBase = isRoot ? Buffers.base(sendbuf) : null;
            org.banteng.engine.datatype.Datatype recvMap =
                    receives
                            ? Part.map(call, "recvcount", recvcount, "recvtype", recvtype)
                            : Datatypes.BYTE;
            long to = receives ? Buffers.toWrite(call, "recvbuf", recvbuf, recvMap, recvcount) : 0;
            Object toBase = receives ? Buffers.base(recvbuf) : Collectives.IN_PLACE;
            if (blocks) {
                Collectives.scatter(
                        communicator.blockingTeam(),
                        fromBase,
                        from,
                        sendcount,
                        sendMap,
                        toBase,
                        to,
                        recvcount,
                        recvMap,
                        root);
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
                            Collectives.scatter(
                                    team, fromBase, from, sendcount, sendMap, toBase, to, recvcount,
                                    recvMap, root));
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    /**
     * Deals out to each rank as many elements as the root says.
     *
     * @param form which of the two buffers the caller gave
     */
    static Request scatterv(
            Comm comm,
            boolean blocks,
            Form form,
            Object sendbuf,
            int[] sendcount,
            int[] displs,
            Datatype sendtype,
            Object recvbuf,
            int recvcount,
            Datatype recvtype,
            int root)
            throws MPIException {
        String call = blocks ? "scatterv" : "iScatterv";
        Process process = Calls.enter(call);
        try {
            Communicator communicator = comm.resolve(process, call);
            Check.root(call, communicator, root);
            requireTypes(call, sendtype, recvtype);
            boolean isRoot = communicator.rank() == root;
            form.check(call, isRoot);
            Part send =
                    isRoot
                            ? Part.toRead(call, sendbuf, sendcount, displs, sendtype, communicator)
                            : Part.UNUSED;
            Part recv =
                    form == Form.AT_ROOT
                            ? Part.IN_PLACE
                            : Part.toWrite(call, recvbuf, recvcount, recvtype);
            return Background.run(
                    process,
                    communicator,
                    blocks,
                    call,
                    send,
                    recv,
                    team ->
                            Collectives.scatterv(
                                    team,
                                    send.base,
                                    send.offset,
                                    send.counts,
                                    send.displs,
                                    send.map,
                                    recv.base,
                                    recv.offset,
                                    recv.count,
                                    recv.map,
                                    root));
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    private static void requireTypes(String call, Datatype sendtype, Datatype recvtype) {
        Check.notNull(call, "sendtype", sendtype);
        Check.notNull(call, "recvtype", recvtype);
    }

    /** The three forms of the calls with a count for each rank. */
    enum Form {
        /** With both buffers. */
        FULL,
        /** At the root, in place. */
        AT_ROOT,
        /** Elsewhere. */
        ELSEWHERE;

        void check(String call, boolean isRoot) {
            if (this == AT_ROOT && !isRoot) {
                throw Errors.argument(
                        call
                                + ": the form with counts and displacements of one buffer is for"
                                + " the root; elsewhere call the form with one count");
            }
            if (this == ELSEWHERE && isRoot) {
                throw Errors.argument(
                        call
                                + ": the form with one buffer and one count is for the other ranks;"
                                + " at the root call a form with counts and displacements");
            }
        }
    }
}
