package org.banteng.machine.metal.instance;

import org.teavm.interop.Address;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A standard stream of this instance. What it prints goes out in whole lines, so that those of
 * several ranks do not run into each other.
 */
final class Console extends OutputStream {
    private static final int STDOUT = 1;
    private static final int STDERR = 2;

    /** A line that grows beyond this goes out in pieces: it is data, not text. */
    private static final int LONGEST = 1 << 20;

    private final int file;
    private final byte[] prefix;
    private byte[] held = new byte[256];
    private int length;

    /** So much of it are whole lines. */
    private int complete;

    private boolean inLine;

    private Console(int file, byte[] prefix) {
        this.file = file;
        this.prefix = prefix;
    }

    /**
     * Makes {@code System.out} and {@code System.err} the job's own.
     *
     * @param tag goes before each line; may be empty
     */
    static void install(String tag) {
        byte[] prefix = tag.getBytes(StandardCharsets.UTF_8);
        System.setOut(new PrintStream(new Console(STDOUT, prefix)));
        System.setErr(new PrintStream(new Console(STDERR, prefix)));
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] from, int start, int count) throws IOException {
        int end = start + count;
        for (int at = start; at < end; ) {
            int next = lineEnd(from, at, end);
            if (!inLine) {
                hold(prefix, 0, prefix.length);
            }
            hold(from, at, next - at);
            inLine = from[next - 1] != '\n';
            if (!inLine) {
                complete = length;
            }
            at = next;
        }
        show(length > LONGEST ? length : complete);
    }

    /** Shows the unfinished line. */
    @Override
    public void flush() throws IOException {
        show(length);
    }

    private static int lineEnd(byte[] from, int start, int end) {
        int at = start;
        while (at < end && from[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, end);
    }

    private void hold(byte[] from, int start, int count) {
        if (count > held.length - length) {
            held = Arrays.copyOf(held, Math.max(length + count, 2 * held.length));
        }
        System.arraycopy(from, start, held, length, count);
        length += count;
    }

    private void show(int count) throws IOException {
        if (count > 0) {
            int result = MachineCalls.write(file, Address.ofData(held), count);
            length -= count;
            complete = 0;
            System.arraycopy(held, count, held, 0, length);
            if (result != 0) {
                throw new IOException("standard stream " + file + " is closed");
            }
        }
    }
}
