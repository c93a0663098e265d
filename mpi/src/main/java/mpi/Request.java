package mpi;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.message.Operation;
import org.banteng.engine.process.Process;

/**
 * An operation under way, begun by a call that does not block (MPI 4.1, section 3.7). When a wait
 * or a test has found it done, the request is null.
 *
 * <p>In arrays of requests, those that are null, or {@code null}, count as done long ago.
 */
public class Request implements Freeable {
    /** Of a send: nobody changes it, since nobody gets it. */
    private static final Status SENT = Status.empty();

    /** Of {@link MPI#REQUEST_NULL} {@code null}. */
    private final Communicator communicator;

    /** What is under way; {@code null} if nothing is, or all was done at once. */
    private Operation operation;

    /** What there is to say of an operation that was done at once; {@link #SENT} says nothing. */
    private Status immediate;

    /** The null request. */
    Request() {
        this.communicator = null;
    }

    /** For {@link Prequest}: nothing is under way yet. */
    Request(Communicator communicator) {
        this.communicator = communicator;
    }

    /** An operation of the engine. */
    Request(Process process, Communicator communicator, Operation operation) {
        this.communicator = communicator;
        begin(process, operation);
    }

    /** An operation that was done at once. */
    Request(Process process, Communicator communicator, Status immediate) {
        this.communicator = communicator;
        begin(process, immediate);
    }

    /** A send that was done at once. */
    static Request sent(Process process, Communicator communicator) {
        return new Request(process, communicator, SENT);
    }

    final void begin(Process process, Operation begun) {
        operation = begun;
        record(process);
    }

    final void begin(Process process, Status done) {
        immediate = done;
        record(process);
    }

    private void record(Process process) {
        if (process.control().recordsStatistics()) {
            process.openHandles().add(this);
        }
    }

    final Communicator communicator() {
        return communicator;
    }

    final Operation operation() {
        return operation;
    }

    /** Whether something was begun that no wait or test has found done. */
    final boolean isActive() {
        return operation != null || immediate != null;
    }

    /** Whether it is active and done. */
    final boolean isDone() {
        return immediate != null || (operation != null && operation.isDone());
    }

    /**
     * Checks that the calling rank is the one that began it.
     *
     * @throws EngineException if it is not
     */
    final void requireOwner(Process process, String call) {
        if (communicator != null && communicator.endpoint() != process.endpoint()) {
            throw new EngineException(
                    ErrorClass.REQUEST,
                    call
                            + ": the request belongs to rank "
                            + communicator.endpoint().world()
                            + " of COMM_WORLD, the caller is rank "
                            + process.rank());
        }
    }

    /** What there is to say of an operation that is done. */
    final Status status() {
        if (immediate == null) {
            return new Status(operation);
        }
        return immediate == SENT ? Status.empty() : immediate;
    }

    /**
     * Lets go of an operation that is done.
     *
     * @return what went wrong with it, or {@code null}
     */
    final EngineException finish(Process process) {
        EngineException error = null;
        if (operation != null) {
            error = operation.error();
            process.endpoint().recycle(operation);
        }
        letGo(process);
        return error;
    }

    private void letGo(Process process) {
        operation = null;
        immediate = null;
        if (process.control().recordsStatistics()) {
            process.openHandles().remove(this);
        }
    }

    /**
     * Gives the request back. What is under way goes on to its end; no error of it is told. Without
     * effect on a null request.
     */
    @Override
    public void free() throws MPIException {
        Process process = Calls.enter("free");
        try {
            release(process);
            freed();
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        } finally {
            process.leave();
        }
    }

    /** The program has given it back. */
    void freed() {
        // A request that cannot begin again is null by now.
    }

    /** Leaves what is under way to itself. */
    private void release(Process process) {
        if (!isActive()) {
            return;
        }
        requireOwner(process, "free");
        if (operation != null) {
            if (operation.kind() == Operation.Kind.COLLECTIVE && !operation.isDone()) {
                throw new EngineException(
                        ErrorClass.REQUEST,
                        "free: "
                                + operation.name()
                                + " is under way, and a collective operation must be waited for");
            }
            operation.freeWhenDone();
        }
        letGo(process);
    }

    /**
     * Tries to undo the operation. It must still be waited for; its status tells whether it was
     * cancelled.
     */
    public final void cancel() throws MPIException {
        Process process = Calls.enter("cancel");
        try {
            requireOwner(process, "cancel");
            if (!isActive()) {
                throw new EngineException(
                        ErrorClass.REQUEST,
                        "cancel: the request is null, there is nothing to undo");
            }
            if (operation != null) {
                if (operation.kind() == Operation.Kind.COLLECTIVE) {
                    throw new EngineException(
                            ErrorClass.REQUEST,
                            "cancel: "
                                    + operation.name()
                                    + " is a collective operation, which cannot be undone");
                }
                process.endpoint().cancel(operation);
            }
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        } finally {
            process.leave();
        }
    }

    /** Whether nothing is to be waited for. */
    public final boolean isNull() {
        return !isActive() && !isPersistent();
    }

    /** Whether it may be begun again. */
    boolean isPersistent() {
        return false;
    }

    /** Waits until it is done. */
    public final Status waitStatus() throws MPIException {
        return Completion.await("waitStatus", this, true);
    }

    /** Waits until it is done. */
    public final void waitFor() throws MPIException {
        Completion.await("waitFor", this, false);
    }

    /** Whether it is done: {@code null} if not. */
    public final Status testStatus() throws MPIException {
        return Completion.test("testStatus", this, true);
    }

    /** Whether it is done: {@code null} if not. The request stays as it is. */
    public final Status getStatus() throws MPIException {
        return Completion.look(this);
    }

    /** Whether it is done. */
    public final boolean test() throws MPIException {
        return Completion.test("test", this, false) != null;
    }

    /**
     * Waits until one of several is done.
     *
     * @return its status, with its index; the index is {@link MPI#UNDEFINED} if all are null
     */
    public static Status waitAnyStatus(Request[] requests) throws MPIException {
        Status[] status = new Status[1];
        Completion.awaitAny("waitAnyStatus", requests, status);
        return status[0];
    }

    /**
     * Waits until one of several is done.
     *
     * @return its index; {@link MPI#UNDEFINED} if all are null
     */
    public static int waitAny(Request[] requests) throws MPIException {
        return Completion.awaitAny("waitAny", requests, null);
    }

    /**
     * Whether one of several is done.
     *
     * @return as {@link #waitAnyStatus}; {@code null} if none is done
     */
    public static Status testAnyStatus(Request[] requests) throws MPIException {
        Status[] status = new Status[1];
        Completion.testAny("testAnyStatus", requests, status);
        return status[0];
    }

    /**
     * Whether one of several is done.
     *
     * @return its index; {@link MPI#UNDEFINED} if none is done, or all are null
     */
    public static int testAny(Request[] requests) throws MPIException {
        return Completion.testAny("testAny", requests, null);
    }

    /** Waits until all of several are done. */
    public static Status[] waitAllStatus(Request[] requests) throws MPIException {
        return Completion.awaitAll("waitAllStatus", requests, true);
    }

    /** Waits until all of several are done. */
    public static void waitAll(Request[] requests) throws MPIException {
        Completion.awaitAll("waitAll", requests, false);
    }

    /** Whether all of several are done: {@code null} if not. */
    public static Status[] testAllStatus(Request[] requests) throws MPIException {
        return Completion.testAll("testAllStatus", requests, true);
    }

    /** Whether all of several are done. */
    public static boolean testAll(Request[] requests) throws MPIException {
        return Completion.testAll("testAll", requests, false) != null;
    }

    /**
     * Waits until at least one of several is done.
     *
     * @return the statuses of those that are, with their indices; {@code null} if all are null
     */
    public static Status[] waitSomeStatus(Request[] requests) throws MPIException {
        return Completion.some("waitSomeStatus", requests, true);
    }

    /**
     * Waits until at least one of several is done.
     *
     * @return the indices of those that are; {@code null} if all are null
     */
    public static int[] waitSome(Request[] requests) throws MPIException {
        return indices(Completion.some("waitSome", requests, true));
    }

    /**
     * Which of several are done.
     *
     * @return their statuses, with their indices; {@code null} if all are null
     */
    public static Status[] testSomeStatus(Request[] requests) throws MPIException {
        return Completion.some("testSomeStatus", requests, false);
    }

    /**
     * Which of several are done.
     *
     * @return their indices; {@code null} if all are null
     */
    public static int[] testSome(Request[] requests) throws MPIException {
        return indices(Completion.some("testSome", requests, false));
    }

    private static int[] indices(Status[] statuses) {
        if (statuses == null) {
            return null;
        }
        int[] indices = new int[statuses.length];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = statuses[i].getIndex();
        }
        return indices;
    }

    @Override
    public String toString() {
        if (operation != null) {
            return "Request of " + operation.name();
        }
        return isNull() ? "Request (null)" : "Request";
    }
}
