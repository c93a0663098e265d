package org.banteng.machine.metal.library.java.nio;

import org.banteng.machine.metal.library.BufferText;
import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.library.Original;

import java.nio.LongBuffer;
import java.nio.ReadOnlyBufferException;
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
            long one = buffer.get(buffer.position() + i);
            long two = other.get(other.position() + i);
            if (one != two) {
                return i;
            }
        }
        return buffer.remaining() == other.remaining() ? -1 : length;
    }

    @OfObject
    public static int compareTo(LongBuffer buffer, LongBuffer other) {
        int at = buffer.mismatch(other);
        return at >= 0 && at < Math.min(buffer.remaining(), other.remaining())
                ? Long.compare(buffer.get(buffer.position() + at), other.get(other.position() + at))
                : buffer.remaining() - other.remaining();
    }

    @OfObject
    public static int hashCode(LongBuffer buffer) {
        int hash = 1;
        for (int i = buffer.limit() - 1; i >= buffer.position(); i--) {
            hash = 31 * hash + (int) buffer.get(i);
        }
        return hash;
    }

    @OfObject
    public static String toString(LongBuffer buffer) {
        return BufferText.of(buffer, "LongBuffer", originalHasArray(buffer), buffer.order());
    }

    @OfObject
    public static boolean hasArray(LongBuffer buffer) {
        return originalHasArray(buffer) && !buffer.isReadOnly();
    }

    @OfObject
    @Original
    private static native boolean originalHasArray(LongBuffer buffer);

    @OfObject
    public static long[] array(LongBuffer buffer) {
        checkWritable(buffer);
        return originalArray(buffer);
    }

    @OfObject
    @Original
    private static native long[] originalArray(LongBuffer buffer);

    @OfObject
    public static int arrayOffset(LongBuffer buffer) {
        checkWritable(buffer);
        return originalArrayOffset(buffer);
    }

    @OfObject
    @Original
    private static native int originalArrayOffset(LongBuffer buffer);

    private static void checkWritable(LongBuffer buffer) {
        if (originalHasArray(buffer) && buffer.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
    }
}
