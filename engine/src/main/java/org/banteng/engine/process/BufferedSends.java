package org.banteng.engine.process;

import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;

/**
 * The buffer that a program attaches for buffered sends (MPI 4.1, section 3.6). The copies stand in
 * the core's pool; of the program's array only the size counts. Without an attached buffer there is
 * no limit.
 */
public final class BufferedSends {
    /** What each message takes besides its bytes: {@code MPI.BSEND_OVERHEAD}. */
    public static final int OVERHEAD = 128;

    private byte[] attached;
    private long used;

    BufferedSends() {}

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

    /** Detaches it; all messages in it have been sent. */
    public byte[] detach() {
        byte[] buffer = attached;
        attached = null;
        return buffer;
    }

    /** Whether a buffer is attached. */
    public boolean isAttached() {
        return attached != null;
    }

    /** Whether messages are under way from it. */
    public boolean isInUse() {
        return used > 0;
    }

    /** Takes room for a message. */
    public void reserve(String call, long bytes) {
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
        used += bytes + OVERHEAD;
    }

    /** Gives room back: the message has been sent. */
    public void release(long bytes) {
        used -= bytes + OVERHEAD;
    }
}
