package mpi;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.message.Arrival;
import org.banteng.engine.message.Operation;
import org.banteng.engine.message.SendMode;
import org.banteng.engine.process.Process;

/**
 * Point-to-point communication (MPI 4.1, chapter 3): see {@link Comm}. The most used calls come
 * here if {@link Express} does not take them.
 */
final class PointToPoint {
    private PointToPoint() {}

    static void send(
            Comm comm,
            SendMode mode,
            String call,
            Object buf,
            int count,
            Datatype type,
            int dest,
            int tag)
            throws MPIException {
        Process process = Calls.enter(call);
        try {
            checkAndSend(process, comm, mode, call, buf, count, type, dest, tag);
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    private static void checkAndSend(
            Process process,
            Comm comm,
            SendMode mode,
            String call,
            Object buf,
            int count,
            Datatype type,
            int dest,
            int tag) {
        Communicator communicator = comm.resolve(process, call);
        Check.count(call, "count", count);
        org.banteng.engine.datatype.Datatype map = Datatype.map(type, call, "type");
        Check.tag(call, "tag", tag);
        Check.destination(call, communicator, dest);
        if (dest == Constants.PROC_NULL) {
            return;
        }
        long offset = Buffers.toRead(call, "buf", buf, map, count);
        if (mode == SendMode.BUFFERED) {
            sendBuffered(process, communicator, call, buf, offset, count, map, dest, tag);
        } else {
            Object base = Buffers.base(buf);
            communicator.send(mode, call, base, offset, count, map, buf, dest, tag);
        }
    }

    /** Sends from a copy; done as soon as it is begun. */
    static void sendBuffered(
            Process process,
            Communicator communicator,
            String call,
            Object buf,
            long offset,
            int count,
            org.banteng.engine.datatype.Datatype map,
            int dest,
            int tag) {
        process.bufferedSends().reserve(call, count * map.size());
        process.bufferedSends()
                .add(
                        communicator.startSend(
                                SendMode.BUFFERED,
                                call,
                                Buffers.base(buf),
                                offset,
                                count,
                                map,
                                buf,
                                dest,
                                tag));
    }

    static Request startSend(
            Comm comm,
            SendMode mode,
            String call,
            Object buf,
            int count,
            Datatype type,
            int dest,
            int tag)
            throws MPIException {
        Process process = Calls.enter(call);
        try {
            return checkAndStartSend(process, comm, mode, call, buf, count, type, dest, tag);
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    private static Request checkAndStartSend(
            Process process,
            Comm comm,
            SendMode mode,
            String call,
            Object buf,
            int count,
            Datatype type,
            int dest,
            int tag) {
        Communicator communicator = comm.resolve(process, call);
        Check.count(call, "count", count);
        org.banteng.engine.datatype.Datatype map = Datatype.map(type, call, "type");
        Check.tag(call, "tag", tag);
        Check.destination(call, communicator, dest);
        if (dest == Constants.PROC_NULL) {
            return new Request(process, communicator, Status.procNull());
        }
        long offset = Buffers.toRead(call, "buf", buf, map, count);
        if (mode == SendMode.BUFFERED) {
            sendBuffered(process, communicator, call, buf, offset, count, map, dest, tag);
            return Request.sent(process, communicator);
        }
        Object base = Buffers.base(buf);
        if (mode == SendMode.STANDARD
                && communicator.trySend(base, offset, count, map, buf, dest, tag)) {
            return Request.sent(process, communicator);
        }
        return new Request(
                process,
                communicator,
                communicator.startSend(mode, call, base, offset, count, map, buf, dest, tag));
    }

    /**
     * Receives.
     *
     * @return the operation, which is done, for {@link Status#ofReceive}; {@code null} for a
     *     message from nobody
     */
    static Operation receive(Comm comm, Object buf, int count, Datatype type, int source, int tag)
            throws MPIException {
        String call = "recv";
        Process process = Calls.enter(call);
        try {
            Operation receive =
                    checkAndStartReceive(process, comm, call, buf, count, type, source, tag);
            if (receive != null) {
                await(process, receive);
            }
            return receive;
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    /**
     * Begins a receive.
     *
     * @return {@code null} for one from nobody
     */
    private static Operation checkAndStartReceive(
            Process process,
            Comm comm,
            String call,
            Object buf,
            int count,
            Datatype type,
            int source,
            int tag) {
        Communicator communicator = comm.resolve(process, call);
        Check.count(call, "count", count);
        org.banteng.engine.datatype.Datatype map = Datatype.map(type, call, "type");
        Check.anyTag(call, "tag", tag);
        Check.source(call, communicator, source);
        if (source == Constants.PROC_NULL) {
            return null;
        }
        long offset = Buffers.toWrite(call, "buf", buf, map, count);
        Object base = Buffers.base(buf);
        return communicator.startReceive(call, base, offset, count, map, buf, source, tag);
    }

    /** Waits for an operation that nobody will ask for again. */
    static Status finish(Process process, Operation operation) {
        await(process, operation);
        Status status = new Status(operation);
        process.endpoint().recycle(operation);
        return status;
    }

    private static void await(Process process, Operation operation) {
        process.endpoint().waits().await(operation);
        EngineException error = operation.error();
        if (error != null) {
            process.endpoint().recycle(operation);
            throw error;
        }
    }

    static Request startReceive(
            Comm comm, Object buf, int count, Datatype type, int source, int tag)
            throws MPIException {
        String call = "iRecv";
        Process process = Calls.enter(call);
        try {
            Operation receive =
                    checkAndStartReceive(process, comm, call, buf, count, type, source, tag);
            Communicator communicator = comm.resolve(process, call);
            return receive == null
                    ? new Request(process, communicator, Status.procNull())
                    : new Request(process, communicator, receive);
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    static Prequest sendInit(
            Comm comm,
            SendMode mode,
            String call,
            Object buf,
            int count,
            Datatype type,
            int dest,
            int tag)
            throws MPIException {
        Process process = Calls.enter(call);
        try {
            Communicator communicator = comm.resolve(process, call);
            Check.count(call, "count", count);
            org.banteng.engine.datatype.Datatype map = Datatype.map(type, call, "type");
            Check.tag(call, "tag", tag);
            Check.destination(call, communicator, dest);
            boolean transfers = dest != Constants.PROC_NULL;
            long offset = transfers ? Buffers.toRead(call, "buf", buf, map, count) : 0;
            return new Prequest(communicator, mode, call, buf, offset, count, map, dest, tag);
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    static Prequest receiveInit(
            Comm comm, Object buf, int count, Datatype type, int source, int tag)
            throws MPIException {
        String call = "recvInit";
        Process process = Calls.enter(call);
        try {
            Communicator communicator = comm.resolve(process, call);
            Check.count(call, "count", count);
            org.banteng.engine.datatype.Datatype map = Datatype.map(type, call, "type");
            Check.anyTag(call, "tag", tag);
            Check.source(call, communicator, source);
            boolean transfers = source != Constants.PROC_NULL;
            long offset = transfers ? Buffers.toWrite(call, "buf", buf, map, count) : 0;
            return new Prequest(communicator, null, call, buf, offset, count, map, source, tag);
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    static Status probe(Comm comm, int source, int tag) throws MPIException {
        Process process = Calls.enter("probe");
        try {
            Communicator communicator = comm.resolve(process, "probe");
            Check.anyTag("probe", "tag", tag);
            Check.source("probe", communicator, source);
            return source == Constants.PROC_NULL
                    ? Status.procNull()
                    : statusOf(communicator.awaitMessage(source, tag));
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    /** As {@link #probe}, without waiting: {@code null} if no message has come. */
    static Status probeNow(Comm comm, int source, int tag) throws MPIException {
        Process process = Calls.enter("iProbe");
        try {
            Communicator communicator = comm.resolve(process, "iProbe");
            Check.anyTag("iProbe", "tag", tag);
            Check.source("iProbe", communicator, source);
            if (source == Constants.PROC_NULL) {
                return Status.procNull();
            }
            Arrival arrival = communicator.probe(source, tag);
            return arrival == null ? null : statusOf(arrival);
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    /** What a receive of a message would say. */
    static Status statusOf(Arrival arrival) {
        return new Status(arrival.source(), arrival.tag(), arrival.bytes());
    }
}
