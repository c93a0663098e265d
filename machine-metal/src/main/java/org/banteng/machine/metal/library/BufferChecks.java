package org.banteng.machine.metal.library;

import java.lang.reflect.Array;
import java.nio.Buffer;
import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ReadOnlyBufferException;
import java.util.Objects;

/**
 * What methods of buffers look at before they do anything, in the JDK's order and words. The image
 * build puts a call of one of these at the beginning of each, with what the method is given.
 */
public final class BufferChecks {
    private BufferChecks() {}

    /** Of {@code position(int)}. */
    public static void position(Buffer buffer, int position) {
        checkPlace("newPosition", position, "limit", buffer.limit());
    }

    /** Of {@code limit(int)}. */
    public static void limit(Buffer buffer, int limit) {
        checkPlace("newLimit", limit, "capacity", buffer.capacity());
    }

    private static void checkPlace(String name, int place, String end, int most) {
        if (place > most) {
            throw new IllegalArgumentException(
                    name + " > " + end + ": (" + place + " > " + most + ")");
        }
        if (place < 0) {
            throw new IllegalArgumentException(name + " < 0: (" + place + " < 0)");
        }
    }

    /** Of {@code allocate(int)}. */
    public static void capacity(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity < 0: (" + capacity + " < 0)");
        }
    }

    /** Of {@code wrap(array, int, int)}. */
    public static void wrap(Object array, int offset, int length) {
        int end = Array.getLength(array);
        if (offset < 0 || length < 0 || length > end - offset) {
            throw new IndexOutOfBoundsException();
        }
    }

    /** Of {@code get(array, int, int)}. */
    public static void get(Buffer buffer, Object array, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, Array.getLength(array));
        if (length > buffer.remaining()) {
            throw new BufferUnderflowException();
        }
    }

    /** Of {@code get(int, array, int, int)}. */
    public static void getAt(Buffer buffer, int index, Object array, int offset, int length) {
        Objects.checkFromIndexSize(index, length, buffer.limit());
        Objects.checkFromIndexSize(offset, length, Array.getLength(array));
    }

    /** Of {@code put(array, int, int)}. */
    public static void put(Buffer buffer, Object array, int offset, int length) {
        writable(buffer);
        Objects.checkFromIndexSize(offset, length, Array.getLength(array));
        if (length > buffer.remaining()) {
            throw new BufferOverflowException();
        }
    }

    /** Of {@code put(int, array, int, int)}. */
    public static void putAt(Buffer buffer, int index, Object array, int offset, int length) {
        writable(buffer);
        getAt(buffer, index, array, offset, length);
    }

    /** Of {@code put(buffer)}. */
    public static void putAll(Buffer buffer, Buffer from) {
        if (from == buffer) {
            throw new IllegalArgumentException("The source buffer is this buffer");
        }
        writable(buffer);
        if (from.remaining() > buffer.remaining()) {
            throw new BufferOverflowException();
        }
    }

    /** Of {@code put(int, buffer, int, int)}. */
    public static void putAllAt(Buffer buffer, int index, Buffer from, int offset, int length) {
        writable(buffer);
        Objects.checkFromIndexSize(index, length, buffer.limit());
        Objects.checkFromIndexSize(offset, length, from.limit());
    }

    /** Of {@code get(int)}. */
    public static void index(Buffer buffer, int index) {
        bytes(buffer, index, 1);
    }

    /** Of {@code put(int, element)}. */
    public static void writableIndex(Buffer buffer, int index) {
        writable(buffer);
        bytes(buffer, index, 1);
    }

    /** Of {@code getInt(int)} and others of a byte buffer that read that many bytes. */
    public static void bytes(Buffer buffer, int index, int size) {
        if (index < 0 || size > buffer.limit() - index) {
            throw new IndexOutOfBoundsException();
        }
    }

    /** Of {@code putInt(int, int)} and others of a byte buffer that write that many bytes. */
    public static void writableBytes(Buffer buffer, int index, int size) {
        writable(buffer);
        bytes(buffer, index, size);
    }

    /** Of what changes a buffer's content, or gives its array away. */
    private static void writable(Buffer buffer) {
        if (buffer.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
    }
}
