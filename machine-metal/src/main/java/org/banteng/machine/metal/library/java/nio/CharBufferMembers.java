package org.banteng.machine.metal.library.java.nio;

import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.library.Original;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Objects;

/** Of {@link CharBuffer}. */
final class CharBufferMembers {
    private CharBufferMembers() {}

    @OfObject
    public static CharBuffer slice(CharBuffer buffer, int index, int length) {
        Objects.checkFromIndexSize(index, length, buffer.limit());
        CharBuffer part = buffer.duplicate();
        part.limit(index + length);
        part.position(index);
        return part.slice();
    }

    @OfObject
    public static int mismatch(CharBuffer buffer, CharBuffer other) {
        int length = Math.min(buffer.remaining(), other.remaining());
        for (int i = 0; i < length; i++) {
            char one = buffer.get(buffer.position() + i);
            char two = other.get(other.position() + i);
            if (one != two) {
                return i;
            }
        }
        return buffer.remaining() == other.remaining() ? -1 : length;
    }

    @OfObject
    public static int compareTo(CharBuffer buffer, CharBuffer other) {
        int at = buffer.mismatch(other);
        return at >= 0 && at < Math.min(buffer.remaining(), other.remaining())
                ? Character.compare(
                        buffer.get(buffer.position() + at), other.get(other.position() + at))
                : buffer.remaining() - other.remaining();
    }

    @OfObject
    public static int hashCode(CharBuffer buffer) {
        int hash = 1;
        for (int i = buffer.limit() - 1; i >= buffer.position(); i--) {
            hash = 31 * hash + buffer.get(i);
        }
        return hash;
    }

    @OfObject
    public static boolean hasArray(CharBuffer buffer) {
        return originalHasArray(buffer) && !buffer.isReadOnly();
    }

    @OfObject
    @Original
    private static native boolean originalHasArray(CharBuffer buffer);

    @OfObject
    public static char[] array(CharBuffer buffer) {
        checkWritable(buffer);
        return originalArray(buffer);
    }

    @OfObject
    @Original
    private static native char[] originalArray(CharBuffer buffer);

    @OfObject
    public static int arrayOffset(CharBuffer buffer) {
        checkWritable(buffer);
        return originalArrayOffset(buffer);
    }

    @OfObject
    @Original
    private static native int originalArrayOffset(CharBuffer buffer);

    private static void checkWritable(CharBuffer buffer) {
        if (originalHasArray(buffer) && buffer.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
    }

    @OfObject
    public static char charAt(CharBuffer buffer, int index) {
        if (index < 0 || index >= buffer.remaining()) {
            throw new IndexOutOfBoundsException();
        }
        return buffer.get(buffer.position() + index);
    }

    public static CharBuffer wrap(CharSequence text) {
        return wrap(text, 0, text.length());
    }

    /** Over memory that is not an array of characters, as nobody may see that. */
    public static CharBuffer wrap(CharSequence text, int start, int end) {
        if (start < 0 || start > end || end > text.length()) {
            throw new IndexOutOfBoundsException();
        }
        CharBuffer characters =
                ByteBuffer.allocate(Character.BYTES * text.length())
                        .order(ByteOrder.nativeOrder())
                        .asCharBuffer();
        characters.put(text.toString().toCharArray());
        return characters.limit(end).position(start).asReadOnlyBuffer();
    }

    @OfObject
    public static boolean isEmpty(CharBuffer buffer) {
        return !buffer.hasRemaining();
    }
}
