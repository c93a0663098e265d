package org.banteng.machine.metal.serial;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads and writes fields by their places, as {@code jdk.internal.misc.Unsafe} does; here a place
 * is the number of a field in a list.
 */
public final class FieldAccess {
    private static final FieldAccess THE = new FieldAccess();

    private final List<SerialField> places = new ArrayList<>();

    private FieldAccess() {}

    /** The one there is. */
    public static FieldAccess getUnsafe() {
        return THE;
    }

    /** The place of a field, the same each time. */
    public long objectFieldOffset(SerialField field) {
        if (field.place() < 0) {
            field.setPlace(places.size());
            places.add(field);
        }
        return field.place();
    }

    private long bits(Object of, long place) {
        SerialField field = places.get((int) place);
        return field.form().getBits(of, field.number());
    }

    private void put(Object of, long place, long bits) {
        SerialField field = places.get((int) place);
        field.form().setBits(of, field.number(), bits);
    }

    public boolean getBoolean(Object of, long place) {
        return SerialForm.booleanOf(bits(of, place));
    }

    public byte getByte(Object of, long place) {
        return SerialForm.byteOf(bits(of, place));
    }

    public char getChar(Object of, long place) {
        return SerialForm.charOf(bits(of, place));
    }

    public short getShort(Object of, long place) {
        return SerialForm.shortOf(bits(of, place));
    }

    public int getInt(Object of, long place) {
        return SerialForm.intOf(bits(of, place));
    }

    public float getFloat(Object of, long place) {
        return SerialForm.floatOf(bits(of, place));
    }

    public long getLong(Object of, long place) {
        return bits(of, place);
    }

    public double getDouble(Object of, long place) {
        return SerialForm.doubleOf(bits(of, place));
    }

    public Object getReference(Object of, long place) {
        SerialField field = places.get((int) place);
        return field.form().getReference(of, field.number());
    }

    public void putBoolean(Object of, long place, boolean value) {
        put(of, place, SerialForm.bits(value));
    }

    public void putByte(Object of, long place, byte value) {
        put(of, place, SerialForm.bits(value));
    }

    public void putChar(Object of, long place, char value) {
        put(of, place, SerialForm.bits(value));
    }

    public void putShort(Object of, long place, short value) {
        put(of, place, SerialForm.bits(value));
    }

    public void putInt(Object of, long place, int value) {
        put(of, place, SerialForm.bits(value));
    }

    public void putFloat(Object of, long place, float value) {
        put(of, place, SerialForm.bits(value));
    }

    public void putLong(Object of, long place, long value) {
        put(of, place, value);
    }

    public void putDouble(Object of, long place, double value) {
        put(of, place, SerialForm.bits(value));
    }

    public void putReference(Object of, long place, Object value) {
        SerialField field = places.get((int) place);
        field.form().setReference(of, field.number(), value);
    }

    /** Nothing reorders what one thread does. */
    public void storeFence() {}
}
