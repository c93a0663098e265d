package org.banteng.machine.metal.library.java.nio;

import org.banteng.machine.metal.library.OfObject;

import java.nio.DoubleBuffer;
import java.util.Objects;

/** Of {@link DoubleBuffer}. */
final class DoubleBufferMembers {
    private DoubleBufferMembers() {}

    @OfObject
    public static DoubleBuffer slice(DoubleBuffer buffer, int index, int length) {
        Objects.checkFromIndexSize(index, length, buffer.limit());
        DoubleBuffer part = buffer.duplicate();
        part.limit(index + length);
        part.position(index);
        return part.slice();
    }

    @OfObject
    public static int mismatch(DoubleBuffer buffer, DoubleBuffer other) {
        int length = Math.min(buffer.remaining(), other.remaining());
        for (int i = 0; i < length; i++) {
            if (Double.compare(buffer.get(buffer.position() + i), other.get(other.position() + i))
                    != 0) {
                return i;
            }
        }
        return buffer.remaining() == other.remaining() ? -1 : length;
    }
}
