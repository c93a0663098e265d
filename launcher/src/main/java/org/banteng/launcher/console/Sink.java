package org.banteng.launcher.console;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A real output stream that all ranks share. It is given lines, and pieces of lines; it never puts
 * text of two ranks on one line.
 *
 * <p>A line that comes after a pause is written at once. Lines that come in quick succession are
 * gathered, and written after at most {@link #BURST_NANOS} by the {@link Flusher}: a rank that
 * prints a lot does not pay a system call for each line.
 *
 * <p>Any thread. Errors of the real stream are remembered, as {@code PrintStream} does.
 */
final class Sink {
    /** Two writes closer than this are a burst. */
    static final long BURST_NANOS = 2_000_000;

    private static final int CAPACITY = 64 << 10;

    private final OutputStream real;
    private final Sink before;
    private final ReentrantLock lock = new ReentrantLock();
    private final byte[] batch = new byte[CAPACITY];
    private int batched;
    private long lastWrite = System.nanoTime() - BURST_NANOS;
    private Flusher flusher;
    private volatile IOException failure;

    /** Whose unfinished line the end of the stream is; {@code null} at the start of a line. */
    private Lines unfinished;

    /**
     * @param real is written whole lines
     * @param before what is printed there earlier is to appear earlier: written out first, if not
     *     {@code null}
     */
    Sink(OutputStream real, Sink before) {
        this.real = real;
        this.before = before;
    }

    /** From now on bursts are gathered, and this thread writes them. */
    void gatherBursts(Flusher flusher) {
        this.flusher = flusher;
    }

    /** From now on everything is written at once. */
    void writeThrough() {
        lock.lock();
        try {
            flusher = null;
            writeBatch();
        } finally {
            lock.unlock();
        }
    }

    /** Writes complete lines, or a piece of one, of one rank. */
    void write(Lines owner, byte[] bytes, int offset, int length) {
        if (before != null) {
            before.flush();
        }
        lock.lock();
        try {
            if (unfinished != null && unfinished != owner) {
                add((byte) '\n');
                unfinished = null;
            }
            if (owner.prefix() == null) {
                add(bytes, offset, length);
            } else {
                addPrefixed(owner, bytes, offset, length);
            }
            unfinished = bytes[offset + length - 1] == '\n' ? null : owner;
            if (flusher == null || System.nanoTime() - lastWrite > BURST_NANOS) {
                writeBatch();
            } else {
                flusher.wake();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Writes out what has been gathered, and ends a line that is unfinished. */
    void endLine() {
        lock.lock();
        try {
            if (unfinished != null) {
                add((byte) '\n');
                unfinished = null;
            }
            writeBatch();
        } finally {
            lock.unlock();
        }
    }

    /** Writes out what has been gathered. */
    void flush() {
        lock.lock();
        try {
            writeBatch();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the real stream has ever failed. */
    boolean hasFailed() {
        return failure != null;
    }

    /** Why the real stream last failed, or {@code null} if it never did. */
    IOException failure() {
        return failure;
    }

    private void addPrefixed(Lines owner, byte[] bytes, int offset, int length) {
        boolean lineStart = unfinished == null;
        int end = offset + length;
        for (int from = offset; from < end; ) {
            int to = from;
            while (to < end && bytes[to] != '\n') {
                to++;
            }
            to = Math.min(to + 1, end);
            if (lineStart) {
                add(owner.prefix(), 0, owner.prefix().length);
            }
            add(bytes, from, to - from);
            lineStart = true;
            from = to;
        }
    }

    private void add(byte value) {
        if (batched == CAPACITY) {
            writeBatch();
        }
        batch[batched++] = value;
    }

    private void add(byte[] bytes, int offset, int length) {
        if (length > CAPACITY - batched) {
            writeBatch();
        }
        if (length > CAPACITY) {
            writeReal(bytes, offset, length);
        } else {
            System.arraycopy(bytes, offset, batch, batched, length);
            batched += length;
        }
    }

    private void writeBatch() {
        if (batched > 0) {
            writeReal(batch, 0, batched);
            batched = 0;
        }
    }

    private void writeReal(byte[] bytes, int offset, int length) {
        try {
            real.write(bytes, offset, length);
            real.flush();
        } catch (IOException e) {
            failure = e;
        }
        lastWrite = System.nanoTime();
    }
}
