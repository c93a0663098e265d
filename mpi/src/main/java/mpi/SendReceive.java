package mpi;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.message.Operation;
import org.banteng.engine.message.SendMode;
import org.banteng.engine.process.Process;

/** Sends and receives at once (MPI 4.1, section 3.11): see {@link Comm#sendRecv}. */
final class SendReceive {
    private SendReceive() {}

    static Status exchange(
            Comm comm,
            Object sendbuf,
            int sendcount,
            Datatype sendtype,
            int dest,
            int sendtag,
            Object recvbuf,
            int recvcount,
            Datatype recvtype,
            int source,
            int recvtag)
            throws MPIException {
        String call = "sendRecv";
        Process process = Calls.enter(call);
        try {
            Communicator communicator = comm.resolve(process, call);
            Check.count(call, "sendcount", sendcount);
            Check.count(call, "recvcount", recvcount);
            org.banteng.engine.datatype.Datatype out = Datatype.map(sendtype, call, "sendtype");
            org.banteng.engine.datatype.Datatype in = Datatype.map(recvtype, call, "recvtype");
            Check.tag(call, "sendtag", sendtag);
            Check.anyTag(call, "recvtag", recvtag);
            Check.destination(call, communicator, dest);
            Check.source(call, communicator, source);
            boolean sends = dest != Constants.PROC_NULL;
            boolean receives = source != Constants.PROC_NULL;
            long from = sends ? Buffers.toRead(call, "sendbuf", sendbuf, out, sendcount) : 0;
            long to = receives ? Buffers.toWrite(call, "recvbuf", recvbuf, in, recvcount) : 0;
            Object fromBase = sends ? Buffers.base(sendbuf) : null;
            Object toBase = receives ? Buffers.base(recvbuf) : null;
            if (sends
                    && receives
                    && fromBase == toBase
                    && from + out.firstByte(sendcount) < to + in.endByte(recvcount)
                    && to + in.firstByte(recvcount) < from + out.endByte(sendcount)) {
                return replace(
                        process,
                        communicator,
                        call,
                        new Side(sendbuf, from, sendcount, out, dest, sendtag),
                        new Side(recvbuf, to, recvcount, in, source, recvtag));
            }
            Operation receive =
                    receives
                            ? communicator.startReceive(
                                    call, toBase, to, recvcount, in, recvbuf, source, recvtag)
                            : null;
            if (sends) {
                communicator.send(
                        SendMode.STANDARD,
                        call,
                        fromBase,
                        from,
                        sendcount,
                        out,
                        sendbuf,
                        dest,
                        sendtag);
            }
            return receives ? PointToPoint.finish(process, receive) : Status.procNull();
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    static Status replace(
            Comm comm,
            Object buf,
            int count,
            Datatype type,
            int dest,
            int sendtag,
            int source,
            int recvtag)
            throws MPIException {
        String call = "sendRecvReplace";
        Process process = Calls.enter(call);
        try {
            Communicator communicator = comm.resolve(process, call);
            Check.count(call, "count", count);
            org.banteng.engine.datatype.Datatype map = Datatype.map(type, call, "type");
            Check.tag(call, "sendtag", sendtag);
            Check.anyTag(call, "recvtag", recvtag);
            Check.destination(call, communicator, dest);
            Check.source(call, communicator, source);
            boolean transfers = dest != Constants.PROC_NULL || source != Constants.PROC_NULL;
            long offset = transfers ? Buffers.toWrite(call, "buf", buf, map, count) : 0;
            return replace(
                    process,
                    communicator,
                    call,
                    new Side(buf, offset, count, map, dest, sendtag),
                    new Side(buf, offset, count, map, source, recvtag));
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    /** Sends from a copy, since what is received may come to lie where it stood. */
    private static Status replace(
            Process process, Communicator communicator, String call, Side out, Side in) {
        Operation send = null;
        if (out.peer != Constants.PROC_NULL) {
            send =
                    communicator.startSend(
                            SendMode.BUFFERED,
                            call,
                            Buffers.base(out.buf),
                            out.offset,
                            out.count,
                            out.map,
                            out.buf,
                            out.peer,
                            out.tag);
        }
        Status status = Status.procNull();
        if (in.peer != Constants.PROC_NULL) {
            status =
                    PointToPoint.finish(
                            process,
                            communicator.startReceive(
                                    call,
                                    Buffers.base(in.buf),
                                    in.offset,
                                    in.count,
                                    in.map,
                                    in.buf,
                                    in.peer,
                                    in.tag));
        }
        if (send != null) {
            communicator.finish(send);
        }
        return status;
    }

    /** What goes out, or what comes in. */
    private record Side(
            Object buf,
            long offset,
            int count,
            org.banteng.engine.datatype.Datatype map,
            int peer,
            int tag) {}
}
