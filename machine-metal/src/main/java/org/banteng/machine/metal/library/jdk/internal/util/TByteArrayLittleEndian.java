package org.banteng.machine.metal.library.jdk.internal.util;

/** {@code jdk.internal.util.ByteArrayLittleEndian}, as far as it is used. */
public final class TByteArrayLittleEndian {
    private TByteArrayLittleEndian() {}

    /** Puts a short. */
    public static void setShort(byte[] array, int offset, short value) {
        put(array, offset, value, Short.BYTES);
    }

    /** Puts an int. */
    public static void setInt(byte[] array, int offset, int value) {
        put(array, offset, value, Integer.BYTES);
    }

    /** Puts a long. */
    public static void setLong(byte[] array, int offset, long value) {
        put(array, offset, value, Long.BYTES);
    }

    private static void put(byte[] array, int offset, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            array[offset + i] = (byte) (value >> (i * Byte.SIZE));
        }
    }
}
