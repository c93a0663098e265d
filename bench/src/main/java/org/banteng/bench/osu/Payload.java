package org.banteng.bench.osu;

import mpi.MPI;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/**
 * The data of one message: bytes or floats, in an array or in a direct buffer.
 *
 * <p>Elements are read and written as small whole numbers, which a float holds exactly.
 */
final class Payload {
    private static final int BYTE = 0xff;

    private final Object data;

    private Payload(Object data) {
        this.data = data;
    }

    static Payload ofBytes(Api api, int count) {
        return new Payload(api == Api.ARRAY ? new byte[count] : MPI.newByteBuffer(count));
    }

    static Payload ofFloats(Api api, int count) {
        return new Payload(api == Api.ARRAY ? new float[count] : MPI.newFloatBuffer(count));
    }

    /** What MPI calls take. */
    Object data() {
        return data;
    }

    /** The element at an index: 0 to 255 for bytes. */
    int get(int index) {
        return switch (data) {
            case byte[] bytes -> bytes[index] & BYTE;
            case float[] floats -> (int) floats[index];
            case ByteBuffer bytes -> bytes.get(index) & BYTE;
            case FloatBuffer floats -> (int) floats.get(index);
            default -> throw new IllegalStateException("a payload of " + data);
        };
    }

    void set(int index, int value) {
        switch (data) {
            case byte[] bytes -> bytes[index] = (byte) value;
            case float[] floats -> floats[index] = value;
            case ByteBuffer bytes -> bytes.put(index, (byte) value);
            case FloatBuffer floats -> floats.put(index, value);
            default -> throw new IllegalStateException("a payload of " + data);
        }
    }
}
