package org.banteng.machine.metal.library.java.nio;

import org.banteng.machine.Memory;
import org.banteng.machine.metal.library.BufferText;
import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.library.Original;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
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
    public static ByteBuffer alignedSlice(ByteBuffer buffer, int unit) {
        int rest = buffer.alignmentOffset(buffer.position(), unit);
        int start = rest == 0 ? buffer.position() : buffer.position() + unit - rest;
        int end = buffer.limit() - buffer.alignmentOffset(buffer.limit(), unit);
        boolean isEmpty = start > buffer.limit() || end < start;
        return isEmpty ? buffer.slice(buffer.position(), 0) : buffer.slice(start, end - start);
    }

    @OfObject
    public static int alignmentOffset(ByteBuffer buffer, int index, int unit) {
        if (index < 0) {
            throw new IllegalArgumentException("Index less than zero: " + index);
        }
        if (unit < 1 || (unit & (unit - 1)) != 0) {
            throw new IllegalArgumentException("Unit size not a power of two: " + unit);
        }
        if (unit > 1 && !buffer.isDirect()) {
            throw new UnsupportedOperationException(
                    "Unit size unsupported for non-direct buffers: " + unit);
        }
        return unit == 1 ? 0 : (int) (Memory.address(buffer) + index) & (unit - 1);
    }

    @OfObject
    public static int mismatch(ByteBuffer buffer, ByteBuffer other) {
        int length = Math.min(buffer.remaining(), other.remaining());
        for (int i = 0; i < length; i++) {
            byte one = buffer.get(buffer.position() + i);
            byte two = other.get(other.position() + i);
            if (one != two) {
                return i;
            }
        }
        return buffer.remaining() == other.remaining() ? -1 : length;
    }

    @OfObject
    public static int compareTo(ByteBuffer buffer, ByteBuffer other) {
        int at = buffer.mismatch(other);
        return at >= 0 && at < Math.min(buffer.remaining(), other.remaining())
                ? Byte.compare(buffer.get(buffer.position() + at), other.get(other.position() + at))
                : buffer.remaining() - other.remaining();
    }

    @OfObject
    public static int hashCode(ByteBuffer buffer) {
        int hash = 1;
        for (int i = buffer.limit() - 1; i >= buffer.position(); i--) {
            hash = 31 * hash + buffer.get(i);
        }
        return hash;
    }

    @OfObject
    public static String toString(ByteBuffer buffer) {
        return BufferText.of(buffer, "ByteBuffer", originalHasArray(buffer));
    }

    @OfObject
    public static boolean hasArray(ByteBuffer buffer) {
        return originalHasArray(buffer) && !buffer.isReadOnly();
    }

    @OfObject
    @Original
    private static native boolean originalHasArray(ByteBuffer buffer);

    @OfObject
    public static byte[] array(ByteBuffer buffer) {
        checkWritable(buffer);
        return originalArray(buffer);
    }

    @OfObject
    @Original
    private static native byte[] originalArray(ByteBuffer buffer);

    @OfObject
    public static int arrayOffset(ByteBuffer buffer) {
        checkWritable(buffer);
        return originalArrayOffset(buffer);
    }

    @OfObject
    @Original
    private static native int originalArrayOffset(ByteBuffer buffer);

    private static void checkWritable(ByteBuffer buffer) {
        if (originalHasArray(buffer) && buffer.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
    }
}
