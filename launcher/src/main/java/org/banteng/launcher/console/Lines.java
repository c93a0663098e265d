package org.banteng.launcher.console;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * What one rank prints on one stream: complete lines go on to the {@link Sink}, the unfinished one
 * stays here. It is shown unfinished when the rank ends, reads its input, or has asked for it with
 * {@code flush()} and does not finish it soon.
 *
 * <p>Any thread; they are those of one rank, so they hardly ever meet.
 */
final class Lines {
    private static final byte[] NOTHING = {};
    private static final byte[] NEW_LINE =
            System.lineSeparator().getBytes(Charset.defaultCharset());

    /** A rank need not keep more than this from one line to the next. */
    private static final int KEPT = 1 << 10;

    /** A line that grows beyond this is shown in pieces: it is data, not text. */
    private static final int LONGEST = 1 << 20;

    private final Sink sink;
    private final Charset charset;
    private final byte[] prefix;
    private byte[] held = NOTHING;
    private int length;

    /** The first half of a character that came alone; 0 if none. */
    private char highSurrogate;

    private boolean flushAsked;

    /**
     * @param prefix goes before each line, or {@code null}
     */
    Lines(Sink sink, Charset charset, byte[] prefix) {
        this.sink = sink;
        this.charset = charset;
        this.prefix = prefix;
    }

    byte[] prefix() {
        return prefix;
    }

    /** Text. */
    synchronized void print(String text) {
        write(encode(text));
    }

    /** Text and the end of the line, never apart. */
    synchronized void println(String text) {
        byte[] bytes = encode(text);
        hold(bytes, 0, bytes.length);
        write(NEW_LINE);
    }

    private byte[] encode(String text) {
        String whole = highSurrogate == 0 ? text : highSurrogate + text;
        highSurrogate = 0;
        int last = whole.length() - 1;
        if (last >= 0 && Character.isHighSurrogate(whole.charAt(last))) {
            highSurrogate = whole.charAt(last);
            whole = whole.substring(0, last);
        }
        return whole.getBytes(charset);
    }

    /** Bytes as they are. */
    void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    /** Bytes as they are. */
    synchronized void write(byte[] bytes, int offset, int count) {
        int end = offset + count;
        while (end > offset && bytes[end - 1] != '\n') {
            end--;
        }
        int complete = end - offset;
        if (complete > 0) {
            if (length == 0) {
                sink.write(this, bytes, offset, complete);
            } else {
                hold(bytes, offset, complete);
                showHeld();
            }
            flushAsked = false;
        }
        hold(bytes, end, count - complete);
        if (length > LONGEST) {
            showHeld();
        }
    }

    private void hold(byte[] bytes, int offset, int count) {
        if (count > held.length - length) {
            held = Arrays.copyOf(held, Math.max(length + count, 2 * held.length));
        }
        System.arraycopy(bytes, offset, held, length, count);
        length += count;
    }

    private void showHeld() {
        sink.write(this, held, 0, length);
        length = 0;
        if (held.length > KEPT) {
            held = NOTHING;
        }
    }

    /** Shows the unfinished line now. */
    synchronized void show() {
        flushAsked = false;
        if (length > 0) {
            showHeld();
        }
    }

    /**
     * The rank wants its unfinished line to be seen.
     *
     * @return whether somebody is to call {@link #showIfAsked} in a while
     */
    synchronized boolean askFlush() {
        boolean first = length > 0 && !flushAsked;
        flushAsked |= first;
        return first;
    }

    /** Shows the line of which the rank wanted that, unless it has been finished meanwhile. */
    synchronized void showIfAsked() {
        if (flushAsked) {
            show();
        }
    }

    /** Whether the real stream has failed. */
    boolean hasFailed() {
        return sink.hasFailed();
    }
}
