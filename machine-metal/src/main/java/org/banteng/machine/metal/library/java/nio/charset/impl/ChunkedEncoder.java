package org.banteng.machine.metal.library.java.nio.charset.impl;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/**
 * Encodes a few hundred characters at a time, from array to array. TeaVM's own encoders do so too,
 * and lose the first half of a character that is cut by the end of their array.
 */
abstract class ChunkedEncoder extends CharsetEncoder {
    /** At least two, so that a character in two halves fits in whole. */
    private static final int CHUNK = 256;

    final char[] chars = new char[CHUNK];
    final byte[] bytes;

    /** How much of {@link #chars} has been encoded, and of {@link #bytes} made of that. */
    int taken;

    int made;

    /**
     * @param averageBytes of a {@code char}
     * @param mostBytes of a {@code char}
     */
    ChunkedEncoder(Charset charset, float averageBytes, int mostBytes) {
        super(charset, averageBytes, mostBytes);
        this.bytes = new byte[CHUNK * mostBytes];
    }

    @Override
    protected final CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
        while (in.hasRemaining()) {
            int from = in.position();
            int count = Math.min(in.remaining(), CHUNK);
            boolean last = count == in.remaining();
            in.get(chars, 0, count);
            taken = 0;
            made = 0;
            CoderResult result = encodeChunk(count, last, Math.min(out.remaining(), bytes.length));
            out.put(bytes, 0, made);
            in.position(from + taken);
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
    abstract CoderResult encodeChunk(int count, boolean last, int room);
}
