package org.banteng.machine.metal.library.java.nio;

import org.banteng.machine.metal.library.OfObject;

import java.nio.FloatBuffer;
import java.util.Objects;

/** Of {@link FloatBuffer}. */
final class FloatBufferMembers {
    private FloatBufferMembers() {}

    @OfObject
    public static FloatBuffer slice(FloatBuffer buffer, int index, int length) {
        Objects.checkFromIndexSize(index, length, buffer.limit());
        FloatBuffer part = buffer.duplicate();
        part.limit(index + length);
        part.position(index);
        return part.slice();
    }

    @OfObject
    public static int mismatch(FloatBuffer buffer, FloatBuffer other) {
        int length = Math.min(buffer.remaining(), other.remaining());
        for (int i = 0; i < length; i++) {
            if (Float.compare(buffer.get(buffer.position() + i), other.get(other.position() + i))
                    != 0) {
                return i;
            }
        }
        return buffer.remaining() == other.remaining() ? -1 : length;
    }
}
