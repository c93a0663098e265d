package org.banteng.conformance.kit;

import mpi.MPI;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/** The eight kinds of arrays and seven kinds of buffers, element by element as numbers. */
final class Store {
    private final Kind kind;

    /** A buffer from index 0 to its capacity; for an array of booleans the array. */
    private final Object elements;

    private Store(Kind kind, Object elements) {
        this.kind = kind;
        this.elements = elements;
    }

    /**
     * @param array of that kind
     */
    static Store ofArray(Kind kind, Object array) {
        return new Store(kind, kind == Kind.BOOLEAN ? array : wrap(kind, array));
    }

    /**
     * @param buffer of that kind; for booleans of bytes
     */
    static Store ofBuffer(Kind kind, Buffer buffer) {
        return new Store(kind == Kind.BOOLEAN ? Kind.BYTE : kind, buffer);
    }

    static Object array(Kind kind, int length) {
        return switch (kind) {
            case BYTE -> new byte[length];
            case CHAR -> new char[length];
            case SHORT -> new short[length];
            case BOOLEAN -> new boolean[length];
            case INT -> new int[length];
            case LONG -> new long[length];
            case FLOAT -> new float[length];
            case DOUBLE -> new double[length];
        };
    }

    /** The array that a buffer of the kind has below it; booleans are bytes there. */
    static Object arrayForBuffer(Kind kind, int length) {
        return array(kind == Kind.BOOLEAN ? Kind.BYTE : kind, length);
    }

    static Buffer direct(Kind kind, int capacity) {
        return switch (kind) {
            case BYTE, BOOLEAN -> MPI.newByteBuffer(capacity);
            case CHAR -> MPI.newCharBuffer(capacity);
            case SHORT -> MPI.newShortBuffer(capacity);
            case INT -> MPI.newIntBuffer(capacity);
            case LONG -> MPI.newLongBuffer(capacity);
            case FLOAT -> MPI.newFloatBuffer(capacity);
            case DOUBLE -> MPI.newDoubleBuffer(capacity);
        };
    }

    /** A buffer over a whole array. */
    static Buffer wrap(Kind kind, Object array) {
        return switch (kind) {
            case BYTE, BOOLEAN -> ByteBuffer.wrap((byte[]) array);
            case CHAR -> CharBuffer.wrap((char[]) array);
            case SHORT -> ShortBuffer.wrap((short[]) array);
            case INT -> IntBuffer.wrap((int[]) array);
            case LONG -> LongBuffer.wrap((long[]) array);
            case FLOAT -> FloatBuffer.wrap((float[]) array);
            case DOUBLE -> DoubleBuffer.wrap((double[]) array);
        };
    }

    static Buffer sliceOfArray(Kind kind, Object array, int offset) {
        return switch (kind) {
            case BYTE, BOOLEAN -> MPI.slice((byte[]) array, offset);
            case CHAR -> MPI.slice((char[]) array, offset);
            case SHORT -> MPI.slice((short[]) array, offset);
            case INT -> MPI.slice((int[]) array, offset);
            case LONG -> MPI.slice((long[]) array, offset);
            case FLOAT -> MPI.slice((float[]) array, offset);
            case DOUBLE -> MPI.slice((double[]) array, offset);
        };
    }

    static Buffer sliceOfBuffer(Kind kind, Buffer buffer, int offset) {
        return switch (kind) {
            case BYTE, BOOLEAN -> MPI.slice((ByteBuffer) buffer, offset);
            case CHAR -> MPI.slice((CharBuffer) buffer, offset);
            case SHORT -> MPI.slice((ShortBuffer) buffer, offset);
            case INT -> MPI.slice((IntBuffer) buffer, offset);
            case LONG -> MPI.slice((LongBuffer) buffer, offset);
            case FLOAT -> MPI.slice((FloatBuffer) buffer, offset);
            case DOUBLE -> MPI.slice((DoubleBuffer) buffer, offset);
        };
    }

    /** The rest of a buffer from an index on, with the index as its {@code arrayOffset}. */
    static Buffer from(Kind kind, Buffer buffer, int index) {
        buffer.position(index);
        return switch (kind) {
            case BYTE, BOOLEAN -> ((ByteBuffer) buffer).slice();
            case CHAR -> ((CharBuffer) buffer).slice();
            case SHORT -> ((ShortBuffer) buffer).slice();
            case INT -> ((IntBuffer) buffer).slice();
            case LONG -> ((LongBuffer) buffer).slice();
            case FLOAT -> ((FloatBuffer) buffer).slice();
            case DOUBLE -> ((DoubleBuffer) buffer).slice();
        };
    }

    long get(int index) {
        return switch (kind) {
            case BYTE -> ((ByteBuffer) elements).get(index);
            case CHAR -> ((CharBuffer) elements).get(index);
            case SHORT -> ((ShortBuffer) elements).get(index);
            case BOOLEAN -> ((boolean[]) elements)[index] ? 1 : 0;
            case INT -> ((IntBuffer) elements).get(index);
            case LONG -> ((LongBuffer) elements).get(index);
            case FLOAT -> (long) ((FloatBuffer) elements).get(index);
            case DOUBLE -> (long) ((DoubleBuffer) elements).get(index);
        };
    }

    /**
     * @param value as {@link Kind#of} returned it
     */
    void set(int index, long value) {
        switch (kind) {
            case BYTE -> ((ByteBuffer) elements).put(index, (byte) value);
            case CHAR -> ((CharBuffer) elements).put(index, (char) value);
            case SHORT -> ((ShortBuffer) elements).put(index, (short) value);
            case BOOLEAN -> ((boolean[]) elements)[index] = value != 0;
            case INT -> ((IntBuffer) elements).put(index, (int) value);
            case LONG -> ((LongBuffer) elements).put(index, value);
            case FLOAT -> ((FloatBuffer) elements).put(index, (float) value);
            case DOUBLE -> ((DoubleBuffer) elements).put(index, (double) value);
        }
    }

    double real(int index) {
        return switch (kind) {
            case FLOAT -> ((FloatBuffer) elements).get(index);
            case DOUBLE -> ((DoubleBuffer) elements).get(index);
            default -> (double) get(index);
        };
    }

    void setReal(int index, double value) {
        switch (kind) {
            case FLOAT -> ((FloatBuffer) elements).put(index, (float) value);
            case DOUBLE -> ((DoubleBuffer) elements).put(index, value);
            default -> set(index, (long) value);
        }
    }
}
