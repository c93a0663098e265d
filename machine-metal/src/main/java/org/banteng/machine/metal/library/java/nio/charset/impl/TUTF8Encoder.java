package org.banteng.machine.metal.library.java.nio.charset.impl;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/**
 * Characters to UTF-8 (RFC 3629). TeaVM's own loses the first half of a character that is cut by
 * the end of its buffer of 512.
 */
public final class TUTF8Encoder extends CharsetEncoder {
    private static final float AVERAGE_BYTES = 1.1f;

    /** Of one {@code char}; a character of four bytes is two of these. */
    private static final int MOST_BYTES = 3;

    /** At least two, so that a character in two halves fits in whole. */
    private static final int CHUNK = 256;

    /** Bytes of a character, at most. */
    private static final int MOST = 4;

    /** By how many bytes a character takes: the first that takes more. */
    private static final int[] END_OF_LENGTH = {0, 0x80, 0x800, 0x10000};

    /** By how many bytes a character takes: how the first of them begins. */
    private static final int[] FIRST = {0, 0, 0xc0, 0xe0, 0xf0};

    private static final int FOLLOWING = 0x80;
    private static final int FOLLOWING_MASK = 0x3f;
    private static final int BITS = 6;

    private final char[] chars = new char[CHUNK];
    private final byte[] bytes = new byte[CHUNK * MOST_BYTES];
    private int taken;
    private int made;

    /** As {@code UTF_8.newEncoder()} makes it. */
    public TUTF8Encoder(Charset charset) {
        super(charset, AVERAGE_BYTES, MOST_BYTES);
    }

    @Override
    protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
        while (in.hasRemaining()) {
            int from = in.position();
            int count = Math.min(in.remaining(), CHUNK);
            boolean last = count == in.remaining();
            in.get(chars, 0, count);
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
    private CoderResult encodeChunk(int count, boolean last, int room) {
        made = 0;
        taken = 0;
        while (taken < count) {
            int character = chars[taken];
            int halves = 1;
            if (Character.isSurrogate(chars[taken])) {
                if (Character.isHighSurrogate(chars[taken]) && taken + 1 == count) {
                    return last ? CoderResult.UNDERFLOW : null;
                }
                if (!isPair(taken)) {
                    return CoderResult.malformedForLength(1);
                }
                character = Character.toCodePoint(chars[taken], chars[taken + 1]);
                halves = 2;
            }
            int length = length(character);
            if (made + length > room) {
                return CoderResult.OVERFLOW;
            }
            encode(character, length);
            taken += halves;
        }
        return null;
    }

    private boolean isPair(int at) {
        return Character.isHighSurrogate(chars[at]) && Character.isLowSurrogate(chars[at + 1]);
    }

    private static int length(int character) {
        int length = 1;
        while (length < MOST && character >= END_OF_LENGTH[length]) {
            length++;
        }
        return length;
    }

    private void encode(int character, int length) {
        int shift = BITS * (length - 1);
        bytes[made++] = (byte) (FIRST[length] | (character >> shift));
        while (shift > 0) {
            shift -= BITS;
            bytes[made++] = (byte) (FOLLOWING | ((character >> shift) & FOLLOWING_MASK));
        }
    }
}
