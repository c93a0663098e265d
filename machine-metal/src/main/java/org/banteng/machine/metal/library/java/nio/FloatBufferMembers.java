package org.banteng.machine.metal.library.java.nio;

import org.banteng.machine.metal.library.BufferText;
import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.library.Original;

import java.nio.FloatBuffer;
import java.nio.ReadOnlyBufferException;
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
            float one = buffer.get(buffer.position() + i);
            float two = other.get(other.position() + i);
            if (one != two && !(Float.isNaN(one) && Float.isNaN(two))) {
                return i;
            }
        }
        return buffer.remaining() == other.remaining() ? -1 : length;
    }

    @OfObject
    public static boolean equals(FloatBuffer buffer, Object other) {
        return other instanceof FloatBuffer same
                && same.remaining() == buffer.remaining()
                && buffer.mismatch(same) < 0;
    }

    @OfObject
    public static int compareTo(FloatBuffer buffer, FloatBuffer other) {
        int at = buffer.mismatch(other);
        return at >= 0 && at < Math.min(buffer.remaining(), other.remaining())
                ? Float.compare(
                        buffer.get(buffer.position() + at), other.get(other.position() + at))
                : buffer.remaining() - other.remaining();
    }

    @OfObject
    public static int hashCode(FloatBuffer buffer) {
        int hash = 1;
        for (int i = buffer.limit() - 1; i >= buffer.position(); i--) {
            hash = 31 * hash + (int) buffer.get(i);
        }
        return hash;
    }

    @OfObject
    public static String toString(FloatBuffer buffer) {
        return BufferText.of(buffer, "FloatBuffer", originalHasArray(buffer), buffer.order());
    }

    @OfObject
    public static boolean hasArray(FloatBuffer buffer) {
        return originalHasArray(buffer) && !buffer.isReadOnly();
    }

    @OfObject
    @Original
    private static native boolean originalHasArray(FloatBuffer buffer);

    @OfObject
    public static float[] array(FloatBuffer buffer) {
        checkWritable(buffer);
        return originalArray(buffer);
    }

    @OfObject
    @Original
    private static native float[] originalArray(FloatBuffer buffer);

    @OfObject
    public static int arrayOffset(FloatBuffer buffer) {
        checkWritable(buffer);
        return originalArrayOffset(buffer);
    }

    @OfObject
    @Original
    private static native int originalArrayOffset(FloatBuffer buffer);

    private static void checkWritable(FloatBuffer buffer) {
        if (originalHasArray(buffer) && buffer.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
    }
}
