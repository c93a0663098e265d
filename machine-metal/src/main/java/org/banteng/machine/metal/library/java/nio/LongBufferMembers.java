package org.banteng.machine.metal.library.java.nio;

import org.banteng.machine.metal.library.OfObject;

import java.nio.LongBuffer;
import java.util.Objects;

/** Of {@link LongBuffer}. */
final class LongBufferMembers {
    private LongBufferMembers() {}

    @OfObject
    public static LongBuffer slice(LongBuffer buffer, int index, int length) {
        Objects.checkFromIndexSize(index, length, buffer.limit());
        LongBuffer part = buffer.duplicate();
        part.limit(index + length);
        part.position(index);
        return part.slice();
    }

    @OfObject
    public static int mismatch(LongBuffer buffer, LongBuffer other) {
        int length = Math.min(buffer.remaining(), other.remaining());
        for (int i = 0; i < length; i++) {
            if (buffer.get(buffer.position() + i) != other.get(other.position() + i)) {
                return i;
            }
        }
        return buffer.remaining() == other.remaining() ? -1 : length;
    }
}
