package org.banteng.machine.metal.library.java.nio;

import org.banteng.machine.metal.library.OfObject;

import java.nio.ByteBuffer;
import java.util.Objects;

/** Of {@link ByteBuffer}. */
final class ByteBufferMembers {
    private ByteBufferMembers() {}

    @OfObject
    public static ByteBuffer slice(ByteBuffer buffer, int index, int length) {
        Objects.checkFromIndexSize(index, length, buffer.limit());
        ByteBuffer part = buffer.duplicate();
        part.limit(index + length);
        part.position(index);
        return part.slice();
    }

    @OfObject
    public static int mismatch(ByteBuffer buffer, ByteBuffer other) {
        int length = Math.min(buffer.remaining(), other.remaining());
        for (int i = 0; i < length; i++) {
            if (buffer.get(buffer.position() + i) != other.get(other.position() + i)) {
                return i;
            }
        }
        return buffer.remaining() == other.remaining() ? -1 : length;
    }
}
