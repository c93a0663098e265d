package mpi;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.message.Arrival;
import org.banteng.engine.process.Process;

/**
 * A message that a matching probe has taken out: nobody else can receive it any more (MPI 4.1,
 * section 3.8.2). Null until a probe fills it, and again when it has been received.
 */
public final class Message {
    private Communicator communicator;

    /** {@code null} if it is from nobody. */
    private Arrival arrival;

    private boolean noProc;

    /** None yet. */
    public Message() {}

    /** Whether it holds no message. */
    public boolean isNull() {
        return arrival == null && !noProc;
    }

    /** Whether it is the message of {@link MPI#PROC_NULL}, which has no data. */
    public boolean isNoProc() {
        return noProc;
    }

    /**
     * Waits for a message and takes it out.
     *
     * @param source a rank, or {@link MPI#ANY_SOURCE} or {@link MPI#PROC_NULL}
     * @param tag or {@link MPI#ANY_TAG}
     * @return what a receive would return
     */
    public Status mProbe(int source, int tag, Comm comm) throws MPIException {
        return probe("mProbe", source, tag, comm, true);
    }

    /**
     * Takes a message out if one has come.
     *
     * @param source a rank, or {@link MPI#ANY_SOURCE} or {@link MPI#PROC_NULL}
     * @param tag or {@link MPI#ANY_TAG}
     * @return {@code null} if none has
     */
    public Status imProbe(int source, int tag, Comm comm) throws MPIException {
        return probe("imProbe", source, tag, comm, false);
    }

    private Status probe(String call, int source, int tag, Comm comm, boolean waits)
            throws MPIException {
        Process process = Calls.enter(call);
        try {
            Communicator resolved = comm.resolve(process, call);
            Check.anyTag(call, "tag", tag);
            Check.source(call, resolved, source);
            if (arrival != null) {
                throw new EngineException(
                        ErrorClass.REQUEST,
                        call
                                + ": this Message holds one that has not been received; call mRecv"
                                + " first, or use another Message");
            }
            if (source == Constants.PROC_NULL) {
                communicator = resolved;
                noProc = true;
                return Status.procNull();
            }
            noProc = false;
            Arrival found =
                    waits ? resolved.awaitMessage(source, tag) : resolved.probe(source, tag);
            if (found == null) {
                return null;
            }
            process.endpoint().take(found);
            communicator = resolved;
            arrival = found;
            return PointToPoint.statusOf(found);
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    /** Receives it. */
    public Status mRecv(Object buf, int count, Datatype type) throws MPIException {
        return receive("mRecv", buf, count, type).waitStatus();
    }

    /** Begins to receive it. */
    public Request imRecv(Object buf, int count, Datatype type) throws MPIException {
        return receive("imRecv", buf, count, type);
    }

    /** As {@link #imRecv(Object, int, Datatype)}. */
    public Request imRecv(java.nio.Buffer buf, int count, Datatype type) throws MPIException {
        return receive("imRecv", buf, count, type);
    }

    private Request receive(String call, Object buf, int count, Datatype type) throws MPIException {
        Process process = Calls.enter(call);
        try {
            if (isNull()) {
                throw new EngineException(
                        ErrorClass.REQUEST,
                        call + ": this Message is null; let mProbe or imProbe fill it first");
            }
            if (communicator.endpoint() != process.endpoint()) {
                throw new EngineException(
                        ErrorClass.REQUEST,
                        call
                                + ": the Message belongs to rank "
                                + communicator.endpoint().world()
                                + " of COMM_WORLD");
            }
            Check.count(call, "count", count);
            org.banteng.engine.datatype.Datatype map = Datatype.map(type, call, "type");
            if (noProc) {
                noProc = false;
                return new Request(process, communicator, Status.procNull());
            }
            long offset = Buffers.toWrite(call, "buf", buf, map, count);
            Arrival taken = arrival;
            arrival = null;
            return new Request(
                    process,
                    communicator,
                    communicator.startReceiveMatched(
                            call, taken, Buffers.base(buf), offset, count, map, buf));
        } catch (EngineException e) {
            Communicator decides = communicator == null ? process.world() : communicator;
            throw Errors.raise(process, decides, e);
        } finally {
            process.leave();
        }
    }
}
