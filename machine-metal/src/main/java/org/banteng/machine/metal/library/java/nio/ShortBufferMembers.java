package org.banteng.machine.metal.library.java.nio;

import org.banteng.machine.metal.library.BufferText;
import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.library.Original;

import java.nio.ReadOnlyBufferException;
import java.nio.ShortBuffer;
import java.util.Objects;

/** Of {@link ShortBuffer}. */
final class ShortBufferMembers {
    private ShortBufferMembers() {}

    @OfObject
    public static ShortBuffer slice(ShortBuffer buffer, int index, int length) {
        Objects.checkFromIndexSize(index, length, buffer.limit());
        ShortBuffer part = buffer.duplicate();
        part.limit(index + length);
        part.position(index);
        return part.slice();
    }

    @OfObject
    public static int mismatch(ShortBuffer buffer, ShortBuffer other) {
        int length = Math.min(buffer.remaining(), other.remaining());
        for (int i = 0; i < length; i++) {
            short one = buffer.get(buffer.position() + i);
            short two = other.get(other.position() + i);
            if (one != two) {
                return i;
            }
        }
        return buffer.remaining() == other.remaining() ? -1 : length;
    }

    @OfObject
    public static int compareTo(ShortBuffer buffer, ShortBuffer other) {
        int at = buffer.mismatch(other);
        return at >= 0 && at < Math.min(buffer.remaining(), other.remaining())
                ? Short.compare(
                        buffer.get(buffer.position() + at), other.get(other.position() + at))
                : buffer.remaining() - other.remaining();
    }

    @OfObject
    public static int hashCode(ShortBuffer buffer) {
        int hash = 1;
        for (int i = buffer.limit() - 1; i >= buffer.position(); i--) {
            hash = 31 * hash + buffer.get(i);
        }
        return hash;
    }

    @OfObject
    public static String toString(ShortBuffer buffer) {
        return BufferText.of(buffer, "ShortBuffer", originalHasArray(buffer), buffer.order());
    }

    @OfObject
    public static boolean hasArray(ShortBuffer buffer) {
        return originalHasArray(buffer) && !buffer.isReadOnly();
    }

    @OfObject
    @Original
    private static native boolean originalHasArray(ShortBuffer buffer);

    @OfObject
    public static short[] array(ShortBuffer buffer) {
        checkWritable(buffer);
        return originalArray(buffer);
    }

    @OfObject
    @Original
    private static native short[] originalArray(ShortBuffer buffer);

    @OfObject
    public static int arrayOffset(ShortBuffer buffer) {
        checkWritable(buffer);
        return originalArrayOffset(buffer);
    }

    @OfObject
    @Original
    private static native int originalArrayOffset(ShortBuffer buffer);

    private static void checkWritable(ShortBuffer buffer) {
        if (originalHasArray(buffer) && buffer.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
    }
}
