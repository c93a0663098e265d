package org.banteng.image.programs.tour;

import mpi.Datatype;
import mpi.MPI;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;

/** A basic datatype with its Java array. */
@SuppressWarnings("ImmutableEnumChecker") // Datatypes of class MPI do not change.
enum Kind {
    BYTE(MPI.BYTE, Byte.BYTES),
    BOOLEAN(MPI.BOOLEAN, 1),
    CHAR(MPI.CHAR, Character.BYTES),
    SHORT(MPI.SHORT, Short.BYTES),
    INT(MPI.INT, Integer.BYTES),
    LONG(MPI.LONG, Long.BYTES),
    FLOAT(MPI.FLOAT, Float.BYTES),
    DOUBLE(MPI.DOUBLE, Double.BYTES);

    final Datatype type;
    final int bytes;

    Kind(Datatype type, int bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /** Zeros. */
    Object array(int count) {
        return switch (this) {
            case BYTE -> new byte[count];
            case BOOLEAN -> new boolean[count];
            case CHAR -> new char[count];
            case SHORT -> new short[count];
            case INT -> new int[count];
            case LONG -> new long[count];
            case FLOAT -> new float[count];
            case DOUBLE -> new double[count];
        };
    }

    /** Element i holds 3 i + 1, or what is left of it in so narrow an element. */
    Object filled(int count) {
        Object array = array(count);
        for (int i = 0; i < count; i++) {
            put(array, i, 3.0 * i + 1);
        }
        return array;
    }

    /** Stores a number; of a boolean, whether it is odd. */
    void put(Object array, int i, double number) {
        switch (array) {
            case byte[] a -> a[i] = (byte) (long) number;
            case boolean[] a -> a[i] = ((long) number & 1) != 0;
            case char[] a -> a[i] = (char) (long) number;
            case short[] a -> a[i] = (short) (long) number;
            case int[] a -> a[i] = (int) number;
            case long[] a -> a[i] = (long) number;
            case float[] a -> a[i] = (float) number;
            case double[] a -> a[i] = number;
            default -> throw new IllegalArgumentException("no array: " + array);
        }
    }

    /** The elements from index {@code offset} on, as a buffer over the array. */
    Buffer slice(Object array, int offset) {
        return switch (array) {
            case byte[] a -> MPI.slice(a, offset);
            case boolean[] a -> ByteBuffer.allocate(a.length - offset);
            case char[] a -> MPI.slice(a, offset);
            case short[] a -> MPI.slice(a, offset);
            case int[] a -> MPI.slice(a, offset);
            case long[] a -> MPI.slice(a, offset);
            case float[] a -> MPI.slice(a, offset);
            case double[] a -> MPI.slice(a, offset);
            default -> throw new IllegalArgumentException("no array: " + array);
        };
    }

    /** Zeros outside the heap, in the buffer of this kind. */
    Buffer direct(int count) {
        return switch (this) {
            case BYTE, BOOLEAN -> MPI.newByteBuffer(count);
            case CHAR -> MPI.newCharBuffer(count);
            case SHORT -> MPI.newShortBuffer(count);
            case INT -> MPI.newIntBuffer(count);
            case LONG -> MPI.newLongBuffer(count);
            case FLOAT -> MPI.newFloatBuffer(count);
            case DOUBLE -> MPI.newDoubleBuffer(count);
        };
    }

    /** Whether two arrays hold the same. */
    boolean equal(Object one, Object other) {
        return switch (this) {
            case BYTE -> Arrays.equals((byte[]) one, (byte[]) other);
            case BOOLEAN -> Arrays.equals((boolean[]) one, (boolean[]) other);
            case CHAR -> Arrays.equals((char[]) one, (char[]) other);
            case SHORT -> Arrays.equals((short[]) one, (short[]) other);
            case INT -> Arrays.equals((int[]) one, (int[]) other);
            case LONG -> Arrays.equals((long[]) one, (long[]) other);
            case FLOAT -> Arrays.equals((float[]) one, (float[]) other);
            case DOUBLE -> Arrays.equals((double[]) one, (double[]) other);
        };
    }

    /** An array's elements, as numbers where they are characters. */
    static String text(Object array) {
        return switch (array) {
            case byte[] a -> Arrays.toString(a);
            case boolean[] a -> Arrays.toString(a);
            case char[] a -> {
                int[] codes = new int[a.length];
                Arrays.setAll(codes, i -> a[i]);
                yield Arrays.toString(codes);
            }
            case short[] a -> Arrays.toString(a);
            case int[] a -> Arrays.toString(a);
            case long[] a -> Arrays.toString(a);
            case float[] a -> Arrays.toString(a);
            case double[] a -> Arrays.toString(a);
            default -> array.toString();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
