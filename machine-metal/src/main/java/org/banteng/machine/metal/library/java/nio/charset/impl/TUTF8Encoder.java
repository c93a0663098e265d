package org.banteng.machine.metal.library.java.nio.charset.impl;

import java.nio.charset.Charset;
import java.nio.charset.CoderResult;

/** Characters to UTF-8 (RFC 3629). */
public final class TUTF8Encoder extends ChunkedEncoder {
    private static final float AVERAGE_BYTES = 1.1f;

    /** Of one {@code char}; a character of four bytes is two of these. */
    private static final int MOST_BYTES = 3;

    /** Bytes of a character, at most. */
    private static final int MOST = 4;

    /** By how many bytes a character takes: the first that takes more. */
    private static final int[] END_OF_LENGTH = {0, 0x80, 0x800, 0x10000};

    /** By how many bytes a character takes: how the first of them begins. */
    private static final int[] FIRST = {0, 0, 0xc0, 0xe0, 0xf0};

    private static final int FOLLOWING = 0x80;
    private static final int FOLLOWING_MASK = 0x3f;
    private static final int BITS = 6;

    /** As {@code UTF_8.newEncoder()} makes it. */
    public TUTF8Encoder(Charset charset) {
        super(charset, AVERAGE_BYTES, MOST_BYTES);
    }

    @Override
    CoderResult encodeChunk(int count, boolean last, int room) {
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
