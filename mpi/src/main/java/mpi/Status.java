package mpi;

import org.banteng.engine.error.EngineException;
import org.banteng.engine.message.Operation;
import org.banteng.machine.Platform;

/** What a message was that came (MPI 4.1, section 3.2.5). */
public final class Status {
    private final int source;
    private final int tag;
    private int error;
    private int index;
    private long bytes;
    private boolean cancelled;

    Status(int source, int tag, long bytes) {
        this.source = source;
        this.tag = tag;
        this.bytes = bytes;
    }

    /** Of an operation that is done. */
    Status(Operation operation) {
        this(operation.source(), operation.tag(), operation.transferred());
        this.cancelled = operation.isCancelled();
        this.error = operation.error() == null ? 0 : operation.error().errorClass();
    }

    /**
     * Of a blocking receive, which goes back to where operations come from. So short that the
     * compiler puts it into the program, where a status that nobody looks at is never made.
     *
     * @param receive is done and has not failed; {@code null} if it was from nobody
     */
    static Status ofReceive(Operation receive) {
        if (receive == null) {
            return procNull();
        }
        Status status = new Status(receive.source(), receive.tag(), receive.transferred());
        // With threads that call at the same time, one may be in there now.
        if (!Platform.current().allowsThreads()) {
            receive.freeWhenDone();
        }
        return status;
    }

    /** Of what was never begun. */
    static Status empty() {
        return new Status(Constants.ANY_SOURCE, Constants.ANY_TAG, 0);
    }

    /** Of a message from, or to, nobody. */
    static Status procNull() {
        return new Status(Constants.PROC_NULL, Constants.ANY_TAG, 0);
    }

    /** Says which of several requests it is of. */
    Status at(int request) {
        index = request;
        return this;
    }

    /**
     * How many elements of a type came; {@link MPI#UNDEFINED} if the bytes that came are no whole
     * number of them.
     */
    public int getCount(Datatype datatype) throws MPIException {
        long size = signature("getCount", datatype).bytes();
        if (size == 0) {
            return bytes == 0 ? 0 : Constants.UNDEFINED;
        }
        long count = bytes / size;
        return bytes % size == 0 && count <= Integer.MAX_VALUE ? (int) count : Constants.UNDEFINED;
    }

    /** Whether the operation was cancelled before it matched; then nothing else here means much. */
    public boolean isCancelled() throws MPIException {
        Calls.find("isCancelled");
        return cancelled;
    }

    /**
     * How many basic elements came, of which {@code datatype} consists; {@link MPI#UNDEFINED} if
     * the bytes end within one, or if they are more than an {@code int} holds.
     */
    public int getElements(Datatype datatype) throws MPIException {
        long elements = elements("getElements", datatype);
        return elements >= 0 && elements <= Integer.MAX_VALUE
                ? (int) elements
                : Constants.UNDEFINED;
    }

    /** As {@link #getElements}, for more than an {@code int} holds. */
    public Count getElementsX(Datatype datatype) throws MPIException {
        long elements = elements("getElementsX", datatype);
        return new Count(elements >= 0 ? elements : Constants.UNDEFINED);
    }

    private long elements(String call, Datatype datatype) throws MPIException {
        return signature(call, datatype).elementsIn(bytes);
    }

    /** Makes it say that so many basic elements came. */
    public void setElements(Datatype datatype, int count) throws MPIException {
        setElements("setElements", datatype, count);
    }

    /** Makes it say that so many basic elements came. */
    public void setElementsX(Datatype datatype, Count count) throws MPIException {
        long number = Check.notNull("setElementsX", "count", count).getCount();
        setElements("setElementsX", datatype, number);
    }

    private void setElements(String call, Datatype datatype, long count) throws MPIException {
        Signature signature = signature(call, datatype);
        if (count < 0) {
            throw Errors.raise(Calls.find(call), Errors.argument(call + ": count is " + count));
        }
        bytes = signature.bytesOf(count);
    }

    private static Signature signature(String call, Datatype datatype) throws MPIException {
        org.banteng.engine.process.Process process = Calls.find(call);
        try {
            return Datatype.layout(datatype, call, "datatype").signature();
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /** Makes it say that the operation was cancelled, or was not. */
    public void setCancelled(boolean flag) throws MPIException {
        Calls.find("setCancelled");
        cancelled = flag;
    }

    /** The rank in the communicator from which the message came. */
    public int getSource() {
        return source;
    }

    /** The tag with which it was sent. */
    public int getTag() {
        return tag;
    }

    /** The error class of the operation: {@link MPI#SUCCESS}, as a failed one throws. */
    public int getError() {
        return error;
    }

    /** Which of several requests it is of, where a call chose among them; else 0. */
    public int getIndex() {
        return index;
    }

    @Override
    public String toString() {
        return "Status (source " + source + ", tag " + tag + ", " + bytes + " bytes)";
    }
}
