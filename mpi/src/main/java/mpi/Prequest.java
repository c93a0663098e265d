package mpi;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.message.SendMode;
import org.banteng.engine.process.Process;

/**
 * A persistent request (MPI 4.1, section 3.9): a send or a receive that may be begun again and
 * again. It is null only after {@link #free}.
 */
public final class Prequest extends Request {
    /** How it sends; {@code null} if it receives. */
    private final SendMode mode;

    private final String call;
    private final Object buf;
    private final long offset;
    private final int count;
    private final Datatype type;
    private final int peer;
    private final int tag;
    private boolean freed;

    /**
     * @param mode how it sends, or {@code null} to receive
     * @param offset of the buffer's place, checked
     * @param peer the other rank, checked
     */
    Prequest(
            Communicator communicator,
            SendMode mode,
            String call,
            Object buf,
            long offset,
            int count,
            Datatype type,
            int peer,
            int tag) {
        super(communicator);
        this.mode = mode;
        this.call = call;
        this.buf = buf;
        this.offset = offset;
        this.count = count;
        this.type = type;
        this.peer = peer;
        this.tag = tag;
    }

    @Override
    boolean isPersistent() {
        return !freed;
    }

    /** Begins it. It must not be under way. */
    public void start() throws MPIException {
        Process process = Calls.enter("start");
        try {
            start("start", process);
        } catch (EngineException e) {
            throw Errors.raise(process, communicator(), e);
        } finally {
            process.leave();
        }
    }

    /** Begins several. None of them may be under way. */
    public static void startAll(Prequest[] requests) throws MPIException {
        Process process = Calls.enter("startAll");
        Communicator communicator = process.world();
        try {
            for (Prequest request : Check.notNull("startAll", "requests", requests)) {
                Check.notNull("startAll", "a request", request);
                communicator = request.communicator();
                request.start("startAll", process);
            }
        } catch (EngineException e) {
            throw Errors.raise(process, communicator, e);
        } finally {
            process.leave();
        }
    }

    private void start(String starter, Process process) {
        requireOwner(process, starter);
        if (freed || isActive()) {
            throw new EngineException(
                    ErrorClass.REQUEST,
                    starter
                            + ": the request "
                            + (freed ? "has been freed" : "is active; wait for it first"));
        }
        if (peer == Constants.PROC_NULL) {
            begin(process, Status.procNull());
        } else if (mode == SendMode.BUFFERED) {
            PointToPoint.sendBuffered(
                    process, communicator(), call, buf, offset, count, type, peer, tag);
            begin(process, Status.empty());
        } else if (mode != null) {
            begin(
                    process,
                    communicator()
                            .startSend(
                                    mode,
                                    call,
                                    Buffers.base(buf),
                                    offset,
                                    count,
                                    type,
                                    buf,
                                    peer,
                                    tag));
        } else {
            begin(
                    process,
                    communicator()
                            .startReceive(
                                    call, Buffers.base(buf), offset, count, type, buf, peer, tag));
        }
    }

    @Override
    void freed() {
        freed = true;
    }

    @Override
    public String toString() {
        return "Prequest of " + call;
    }
}
