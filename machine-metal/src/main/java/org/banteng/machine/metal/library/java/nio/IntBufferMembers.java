package org.banteng.machine.metal.library.java.nio;

import org.banteng.machine.metal.library.BufferText;
import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.library.Original;

import java.nio.IntBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Objects;

/** Of {@link IntBuffer}. */
final class IntBufferMembers {
    private IntBufferMembers() {}

    @OfObject
    public static IntBuffer slice(IntBuffer buffer, int index, int length) {
        Objects.checkFromIndexSize(index, length, buffer.limit());
        IntBuffer part = buffer.duplicate();
        part.limit(index + length);
        part.position(index);
        return part.slice();
    }

    @OfObject
    public static int mismatch(IntBuffer buffer, IntBuffer other) {
        int length = Math.min(buffer.remaining(), other.remaining());
        for (int i = 0; i < length; i++) {
            int one = buffer.get(buffer.position() + i);
            int two = other.get(other.position() + i);
            if (one != two) {
                return i;
            }
        }
        return buffer.remaining() == other.remaining() ? -1 : length;
    }

    @OfObject
    public static int compareTo(IntBuffer buffer, IntBuffer other) {
        int at = buffer.mismatch(other);
        return at >= 0 && at < Math.min(buffer.remaining(), other.remaining())
                ? Integer.compare(
                        buffer.get(buffer.position() + at), other.get(other.position() + at))
                : buffer.remaining() - other.remaining();
    }

    @OfObject
    public static int hashCode(IntBuffer buffer) {
        int hash = 1;
        for (int i = buffer.limit() - 1; i >= buffer.position(); i--) {
            hash = 31 * hash + buffer.get(i);
        }
        return hash;
    }

    @OfObject
    public static String toString(IntBuffer buffer) {
        return BufferText.of(buffer, "IntBuffer", originalHasArray(buffer), buffer.order());
    }

    @OfObject
    public static boolean hasArray(IntBuffer buffer) {
        return originalHasArray(buffer) && !buffer.isReadOnly();
    }

    @OfObject
    @Original
    private static native boolean originalHasArray(IntBuffer buffer);

    @OfObject
    public static int[] array(IntBuffer buffer) {
        checkWritable(buffer);
        return originalArray(buffer);
    }

    @OfObject
    @Original
    private static native int[] originalArray(IntBuffer buffer);

    @OfObject
    public static int arrayOffset(IntBuffer buffer) {
        checkWritable(buffer);
        return originalArrayOffset(buffer);
    }

    @OfObject
    @Original
    private static native int originalArrayOffset(IntBuffer buffer);

    private static void checkWritable(IntBuffer buffer) {
        if (originalHasArray(buffer) && buffer.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
    }
}
