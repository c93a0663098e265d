package org.banteng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Passes on what a stream has, as soon as it has it, until its end. What nobody takes is lost; but
 * it is read all the same, or whoever writes it would wait for ever.
 */
final class Pump {
    private static final int BYTES = 64 << 10;

    private final InputStream from;
    private final OutputStream to;
    private final boolean closing;
    private final Thread thread;

    /** Seen by others once the thread has ended. */
    private IOException failure;

    private Pump(String name, InputStream from, OutputStream to, boolean closing) {
        this.from = from;
        this.to = to;
        this.closing = closing;
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** Starts a thread that does so, and leaves {@code to} open. */
    static Pump start(String name, InputStream from, OutputStream to) {
        return new Pump(name, from, to, false).started();
    }

    /** Starts a thread that does so, and closes {@code to} at the end, which tells of that. */
    static Pump startClosing(String name, InputStream from, OutputStream to) {
        return new Pump(name, from, to, true).started();
    }

    private Pump started() {
        thread.start();
        return this;
    }

    /**
     * Waits for the end.
     *
     * @return why something could not be passed on; {@code null}: all was
     */
    IOException await() throws InterruptedException {
        thread.join();
        return failure;
    }

    private void run() {
        byte[] bytes = new byte[BYTES];
        try {
            for (int count = from.read(bytes); count >= 0; count = from.read(bytes)) {
                pass(bytes, count);
            }
            if (closing) {
                to.close();
            }
        } catch (IOException e) {
            // There is no more to be read: the process has ended.
        }
    }

    private void pass(byte[] bytes, int count) {
        if (failure == null) {
            try {
                to.write(bytes, 0, count);
                to.flush();
            } catch (IOException e) {
                failure = e;
            }
        }
    }
}
