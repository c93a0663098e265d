package org.banteng.machine.metal.library.jdk.internal.util;

/** {@code jdk.internal.util.ByteArray}, as far as it is used: the most significant byte first. */
public final class TByteArray {
    private static final int LOW_BYTE = 0xff;

    private TByteArray() {}

    public static char getChar(byte[] array, int offset) {
        return (char) get(array, offset, Character.BYTES);
    }

    public static short getShort(byte[] array, int offset) {
        return (short) get(array, offset, Short.BYTES);
    }

    public static int getUnsignedShort(byte[] array, int offset) {
        return getChar(array, offset);
    }

    public static int getInt(byte[] array, int offset) {
        return (int) get(array, offset, Integer.BYTES);
    }

    public static long getLong(byte[] array, int offset) {
        return get(array, offset, Long.BYTES);
    }

    public static float getFloat(byte[] array, int offset) {
        return Float.intBitsToFloat(getInt(array, offset));
    }

    public static double getDouble(byte[] array, int offset) {
        return Double.longBitsToDouble(getLong(array, offset));
    }

    /** Puts a short, of which an int has the bits. */
    public static void setUnsignedShort(byte[] array, int offset, int value) {
        put(array, offset, value, Short.BYTES);
    }

    /** Puts a short. */
    public static void setShort(byte[] array, int offset, short value) {
        put(array, offset, value, Short.BYTES);
    }

    /** Puts a char. */
    public static void setChar(byte[] array, int offset, char value) {
        put(array, offset, value, Character.BYTES);
    }

    /** Puts a boolean. */
    public static void setBoolean(byte[] array, int offset, boolean value) {
        array[offset] = (byte) (value ? 1 : 0);
    }

    public static boolean getBoolean(byte[] array, int offset) {
        return array[offset] != 0;
    }

    /** Puts an int. */
    public static void setInt(byte[] array, int offset, int value) {
        put(array, offset, value, Integer.BYTES);
    }

    /** Puts a long. */
    public static void setLong(byte[] array, int offset, long value) {
        put(array, offset, value, Long.BYTES);
    }

    /** Puts a float, any NaN as the one that Java has. */
    public static void setFloat(byte[] array, int offset, float value) {
        setInt(array, offset, Float.floatToIntBits(value));
    }

    /** Puts a double, any NaN as the one that Java has. */
    public static void setDouble(byte[] array, int offset, double value) {
        setLong(array, offset, Double.doubleToLongBits(value));
    }

    /** Puts a float with its own bits. */
    public static void setFloatRaw(byte[] array, int offset, float value) {
        setInt(array, offset, Float.floatToRawIntBits(value));
    }

    /** Puts a double with its own bits. */
    public static void setDoubleRaw(byte[] array, int offset, double value) {
        setLong(array, offset, Double.doubleToRawLongBits(value));
    }

    private static long get(byte[] array, int offset, int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = (value << Byte.SIZE) | (array[offset + i] & LOW_BYTE);
        }
        return value;
    }

    private static void put(byte[] array, int offset, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            array[offset + i] = (byte) (value >> ((bytes - 1 - i) * Byte.SIZE));
        }
    }
}
