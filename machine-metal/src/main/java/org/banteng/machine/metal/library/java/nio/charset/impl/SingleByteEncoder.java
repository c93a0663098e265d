package org.banteng.machine.metal.library.java.nio.charset.impl;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/**
 * The first characters of Unicode, to a byte each. TeaVM's own encoders lose the first half of a
 * character that is cut by the end of their buffer of 512.
 */
abstract class SingleByteEncoder extends CharsetEncoder {
    /** At least two, so that a character in two halves fits in whole. */
    private static final int CHUNK = 512;

    private final char[] chars = new char[CHUNK];
    private final byte[] bytes = new byte[CHUNK];
    private final int end;
    private final boolean asksForRoomFirst;
    private int made;

    /**
     * @param end the first character that it does not have
     * @param asksForRoomFirst which of two things is said of a character that it does not have, and
     *     for which there would be no room: that, or that
     */
    SingleByteEncoder(Charset charset, int end, boolean asksForRoomFirst) {
        super(charset, 1, 1);
        this.end = end;
        this.asksForRoomFirst = asksForRoomFirst;
    }

    @Override
    protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
        while (in.hasRemaining()) {
            int from = in.position();
            int count = Math.min(in.remaining(), CHUNK);
            boolean last = count == in.remaining();
            in.get(chars, 0, count);
            CoderResult result = encodeChunk(count, last, out.remaining());
            out.put(bytes, 0, made);
            in.position(from + made);
            if (result != null) {
                return result;
            }
        }
        return CoderResult.UNDERFLOW;
    }

    /**
     * Encodes as many characters as can be.
     *
     * @param last whether no more come after this chunk
     * @param room in bytes
     * @return why it ended early; {@code null} if it did not, or only because the next character
     *     goes on in the next chunk
     */
    private CoderResult encodeChunk(int count, boolean last, int room) {
        for (made = 0; made < count; made++) {
            char character = chars[made];
            boolean isThere = character < end;
            if (made == room && (isThere || asksForRoomFirst)) {
                return CoderResult.OVERFLOW;
            }
            if (!isThere) {
                return notThere(count, last);
            }
            bytes[made] = (byte) character;
        }
        return null;
    }

    private CoderResult notThere(int count, boolean last) {
        if (!Character.isSurrogate(chars[made])) {
            return CoderResult.unmappableForLength(1);
        }
        if (Character.isLowSurrogate(chars[made])) {
            return CoderResult.malformedForLength(1);
        }
        if (made + 1 == count) {
            return last ? CoderResult.UNDERFLOW : null;
        }
        return Character.isLowSurrogate(chars[made + 1])
                ? CoderResult.unmappableForLength(2)
                : CoderResult.malformedForLength(1);
    }
}
