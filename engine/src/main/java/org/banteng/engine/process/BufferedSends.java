package org.banteng.engine.process;

import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.message.Endpoint;
import org.banteng.engine.message.Operation;

import java.util.ArrayDeque;

/**
 * The buffer that a program attaches for buffered sends (MPI 4.1, section 3.6), and the sends that
 * are under way. The copies stand in the core's pool; of the program's array only the size counts.
 * Without an attached buffer there is no limit.
 */
public final class BufferedSends {
    /** What each message takes besides its bytes: {@code MPI.BSEND_OVERHEAD}. */
    public static final int OVERHEAD = 128;

    private final Endpoint endpoint;
    private final ArrayDeque<Pending> pending = new ArrayDeque<>(0);
    private byte[] attached;
    private long used;

    BufferedSends(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Attaches a buffer. */
    public void attach(byte[] buffer) {
        if (attached != null) {
            throw new EngineException(
                    ErrorClass.BUFFER,
                    "attachBuffer: a buffer of "
                            + attached.length
                            + " bytes is attached already; detach it first");
        }
        attached = buffer;
    }

    /** Detaches it, when all messages in it have been sent. */
    public byte[] detach() {
        if (attached == null) {
            throw new EngineException(
                    ErrorClass.BUFFER, "detachBuffer: no buffer is attached; attach one first");
        }
        awaitAll();
        byte[] buffer = attached;
        attached = null;
        return buffer;
    }

    /**
     * Finds room for a message.
     *
     * @param call for the error
     * @throws EngineException if the attached buffer has too little left
     */
    public void reserve(String call, long bytes) {
        settle();
        if (attached != null && used + bytes + OVERHEAD > attached.length) {
            throw new EngineException(
                    ErrorClass.BUFFER,
                    call
                            + ": the attached buffer of "
                            + attached.length
                            + " bytes has "
                            + (attached.length - used)
                            + " left, the message needs "
                            + (bytes + OVERHEAD)
                            + "; attach a larger one");
        }
    }

    /** Takes over a send for which room was reserved: nobody else waits for it. */
    public void add(Operation send) {
        if (send.isDone()) {
            endpoint.recycle(send);
        } else {
            long room = attached == null ? 0 : send.bytes() + OVERHEAD;
            used += room;
            pending.add(new Pending(send, room));
        }
    }

    /** Waits until all have been sent. */
    public void awaitAll() {
        while (!pending.isEmpty()) {
            endpoint.waits().await(pending.peekFirst().send);
            settle();
        }
    }

    /** Lets go of those that have been sent. Receivers may take them in any order. */
    private void settle() {
        pending.removeIf(
                entry -> {
                    boolean done = entry.send.isDone();
                    if (done) {
                        used -= entry.room;
                        endpoint.recycle(entry.send);
                    }
                    return done;
                });
    }

    /** One that is under way, and what it takes of the attached buffer. */
    private record Pending(Operation send, long room) {}
}
