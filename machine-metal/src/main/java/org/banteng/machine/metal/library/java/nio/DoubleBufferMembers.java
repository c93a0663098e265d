package org.banteng.machine.metal.library.java.nio;

import org.banteng.machine.metal.library.BufferText;
import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.library.Original;

import java.nio.DoubleBuffer;
import java.nio.ReadOnlyBufferException;
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
            double one = buffer.get(buffer.position() + i);
            double two = other.get(other.position() + i);
            if (one != two && !(Double.isNaN(one) && Double.isNaN(two))) {
                return i;
            }
        }
        return buffer.remaining() == other.remaining() ? -1 : length;
    }

    @OfObject
    public static boolean equals(DoubleBuffer buffer, Object other) {
        return other instanceof DoubleBuffer same
                && same.remaining() == buffer.remaining()
                && buffer.mismatch(same) < 0;
    }

    @OfObject
    public static int compareTo(DoubleBuffer buffer, DoubleBuffer other) {
        int at = buffer.mismatch(other);
        return at >= 0 && at < Math.min(buffer.remaining(), other.remaining())
                ? Double.compare(
                        buffer.get(buffer.position() + at), other.get(other.position() + at))
                : buffer.remaining() - other.remaining();
    }

    @OfObject
    public static int hashCode(DoubleBuffer buffer) {
        int hash = 1;
        for (int i = buffer.limit() - 1; i >= buffer.position(); i--) {
            hash = 31 * hash + (int) buffer.get(i);
        }
        return hash;
    }

    @OfObject
    public static String toString(DoubleBuffer buffer) {
        return BufferText.of(buffer, "DoubleBuffer", originalHasArray(buffer), buffer.order());
    }

    @OfObject
    public static boolean hasArray(DoubleBuffer buffer) {
        return originalHasArray(buffer) && !buffer.isReadOnly();
    }

    @OfObject
    @Original
    private static native boolean originalHasArray(DoubleBuffer buffer);

    @OfObject
    public static double[] array(DoubleBuffer buffer) {
        checkWritable(buffer);
        return originalArray(buffer);
    }

    @OfObject
    @Original
    private static native double[] originalArray(DoubleBuffer buffer);

    @OfObject
    public static int arrayOffset(DoubleBuffer buffer) {
        checkWritable(buffer);
        return originalArrayOffset(buffer);
    }

    @OfObject
    @Original
    private static native int originalArrayOffset(DoubleBuffer buffer);

    private static void checkWritable(DoubleBuffer buffer) {
        if (originalHasArray(buffer) && buffer.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
    }
}
