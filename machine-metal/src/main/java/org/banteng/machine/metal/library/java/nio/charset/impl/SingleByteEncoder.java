package org.banteng.machine.metal.library.java.nio.charset.impl;

import java.nio.charset.Charset;
import java.nio.charset.CoderResult;

/** The first characters of Unicode, to a byte each. */
abstract class SingleByteEncoder extends ChunkedEncoder {
    private final int end;
    private final boolean asksForRoomFirst;

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
    CoderResult encodeChunk(int count, boolean last, int room) {
        for (; made < count; made++, taken++) {
            char character = chars[taken];
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
        if (!Character.isSurrogate(chars[taken])) {
            return CoderResult.unmappableForLength(1);
        }
        if (Character.isLowSurrogate(chars[taken])) {
            return CoderResult.malformedForLength(1);
        }
        if (taken + 1 == count) {
            return last ? CoderResult.UNDERFLOW : null;
        }
        return Character.isLowSurrogate(chars[taken + 1])
                ? CoderResult.unmappableForLength(2)
                : CoderResult.malformedForLength(1);
    }
}
