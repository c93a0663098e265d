package org.banteng.machine.metal.serial;

import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamField;
import java.util.ArrayList;
import java.util.List;

/**
 * A class whose objects may be in a stream. The image build makes a subclass for each:
 *
 * <pre>
 * final class Point's form extends SerialForm {
 *     Point's form() {
 *         super(Point.class, version, CREATION | SerialHook.READ_RESOLVE.bit());
 *         add("x", int.class, false);
 *         add("label", String.class, false);
 *     }
 *     public long getBits(Object of, int field) {
 *         switch (field) {
 *             case 0: return bits(((Point) of).x);
 *         }
 *         return super.getBits(of, field);
 *     }
 *     ...
 *     public Object create() { return [a Point on which Object's constructor has run]; }
 *     public Object readResolve(Object of) { return ((Point) of).readResolve(); }
 * }
 * </pre>
 */
public abstract class SerialForm {
    /** An object can be made of it, without a constructor of its own that has run. */
    public static final int CREATION = 1 << 16;

    /** It is a record, made by its canonical constructor. */
    public static final int RECORD = 1 << 17;

    /** Its fields here are not those of the JDK's class, and no method of it makes up for that. */
    public static final int UNKNOWN = 1 << 18;

    private final Class<?> type;
    private final long version;
    private final int abilities;
    private final List<SerialField> fields = new ArrayList<>();

    /**
     * To be called by the classes that the image build makes.
     *
     * @param version its {@code serialVersionUID}, be it declared or computed
     * @param abilities of the constants above and the bits of {@link SerialHook}
     */
    protected SerialForm(Class<?> type, long version, int abilities) {
        this.type = type;
        this.version = version;
        this.abilities = abilities;
    }

    /** Tells of one more field; the first has number 0. */
    protected final void add(String name, Class<?> fieldType, boolean isTransient) {
        fields.add(new SerialField(this, fields.size(), name, fieldType, isTransient));
    }

    /** Tells of a field that the JDK's class has, and this program's has not. */
    protected final void addAbsent(String name, Class<?> fieldType) {
        fields.add(new SerialField(null, fields.size(), name, fieldType, false));
    }

    /** Another form, until there are no more: then {@code null}. */
    public SerialForm before() {
        return null;
    }

    /** The class. */
    public final Class<?> type() {
        return type;
    }

    /** What the JVM has as {@code serialVersionUID} of the class. */
    public final long version() {
        return version;
    }

    /** Whether it has a method that object streams call. */
    public final boolean has(SerialHook.Kind hook) {
        return (abilities & hook.bit()) != 0;
    }

    /** Whether it has one of the constants of this class. */
    public final boolean can(int ability) {
        return (abilities & ability) != 0;
    }

    /** The fields that it declares itself, static ones left out. */
    public final List<SerialField> fields() {
        return fields;
    }

    SerialField field(String name) {
        for (SerialField field : fields) {
            if (field.getName().equals(name)) {
                return field;
            }
        }
        throw lacking("field " + name);
    }

    /** What the class itself says that its fields are: {@code serialPersistentFields}. */
    public ObjectStreamField[] declaredFields() {
        return null;
    }

    /** A field of a primitive type; a float or double as its raw bits. */
    public long getBits(@SuppressWarnings("unused") Object of, int field) {
        throw lacking("field " + field);
    }

    /** Sets a field of a primitive type. */
    public void setBits(
            @SuppressWarnings("unused") Object of,
            int field,
            @SuppressWarnings("unused") long bits) {
        throw lacking("field " + field);
    }

    /** A field that is an object or array. */
    public Object getReference(@SuppressWarnings("unused") Object of, int field) {
        throw lacking("field " + field);
    }

    /**
     * Sets a field that is an object or array.
     *
     * @throws ClassCastException if the value is not of its type
     */
    public void setReference(
            @SuppressWarnings("unused") Object of,
            int field,
            @SuppressWarnings("unused") Object value) {
        throw lacking("field " + field);
    }

    /** An object with fields of zero, on which only what is not serialisable was constructed. */
    @SuppressWarnings("unused")
    public Object create() throws Throwable {
        throw new InstantiationException(type.getName());
    }

    /**
     * A record.
     *
     * @param bits its components of primitive types, each in the place of its number
     * @param references its other components
     */
    @SuppressWarnings("unused")
    public Object construct(long[] bits, Object[] references) throws Throwable {
        throw lacking("canonical constructor");
    }

    /** Calls the object's own method of that name; this and those below. */
    @SuppressWarnings("unused")
    public void writeObject(Object of, ObjectOutputStream to) throws Throwable {
        throw lacking("writeObject");
    }

    @SuppressWarnings("unused")
    public void readObject(Object of, ObjectInputStream from) throws Throwable {
        throw lacking("readObject");
    }

    @SuppressWarnings("unused")
    public void readObjectNoData(Object of) throws Throwable {
        throw lacking("readObjectNoData");
    }

    @SuppressWarnings("unused")
    public Object writeReplace(Object of) throws Throwable {
        throw lacking("writeReplace");
    }

    @SuppressWarnings("unused")
    public Object readResolve(Object of) throws Throwable {
        throw lacking("readResolve");
    }

    private AssertionError lacking(String what) {
        return new AssertionError(type.getName() + " has no " + what);
    }

    // What follows is called by the classes that the image build makes.

    protected static long bits(boolean value) {
        return value ? 1 : 0;
    }

    protected static long bits(byte value) {
        return value;
    }

    protected static long bits(short value) {
        return value;
    }

    protected static long bits(char value) {
        return value;
    }

    protected static long bits(int value) {
        return value;
    }

    protected static long bits(long value) {
        return value;
    }

    protected static long bits(float value) {
        return Float.floatToRawIntBits(value);
    }

    protected static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    protected static boolean booleanOf(long bits) {
        return bits != 0;
    }

    protected static byte byteOf(long bits) {
        return (byte) bits;
    }

    protected static short shortOf(long bits) {
        return (short) bits;
    }

    protected static char charOf(long bits) {
        return (char) bits;
    }

    protected static int intOf(long bits) {
        return (int) bits;
    }

    protected static long longOf(long bits) {
        return bits;
    }

    protected static float floatOf(long bits) {
        return Float.intBitsToFloat((int) bits);
    }

    protected static double doubleOf(long bits) {
        return Double.longBitsToDouble(bits);
    }
}
