package org.banteng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Passes on what a stream has, as soon as it has it, until its end. */
final class Pump implements Runnable {
    private static final int BYTES = 64 << 10;

    private final InputStream from;
    private final OutputStream to;

    private Pump(InputStream from, OutputStream to) {
        this.from = from;
        this.to = to;
    }

    /** Starts a thread that does so; at the end it closes {@code to}. */
    static Thread start(String name, InputStream from, OutputStream to) {
        Thread thread = new Thread(new Pump(from, to), name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void run() {
        byte[] bytes = new byte[BYTES];
        try (to) {
            for (int count = from.read(bytes); count >= 0; count = from.read(bytes)) {
                to.write(bytes, 0, count);
                to.flush();
            }
        } catch (IOException e) {
            // One of the two is gone: the process has ended, or nobody wants what it says.
        }
    }
}
