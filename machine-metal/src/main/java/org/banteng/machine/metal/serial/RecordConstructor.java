package org.banteng.machine.metal.serial;

import java.io.ObjectStreamField;
import java.util.List;

/**
 * Makes a record of what a stream has of its components: of each by its name, and zero or {@code
 * null} of one that the stream does not have. It is in the place of a {@link
 * java.lang.invoke.MethodHandle}.
 */
public final class RecordConstructor {
    private static final int BYTE_MASK = 0xff;

    private final SerialForm form;

    /** Where in the stream's data each component is; {@code null} if nowhere. */
    private final ObjectStreamField[] sources;

    private RecordConstructor(SerialForm form, ObjectStreamField[] sources) {
        this.form = form;
        this.sources = sources;
    }

    /**
     * Finds it.
     *
     * @param inStream the fields of the stream's class
     * @return {@code null} if the class is no record with a form
     */
    public static RecordConstructor find(Class<?> type, ObjectStreamField[] inStream) {
        SerialForm form = SerialForms.of(type);
        if (form == null || !form.can(SerialForm.RECORD)) {
            return null;
        }
        List<SerialField> components = form.fields();
        ObjectStreamField[] sources = new ObjectStreamField[components.size()];
        for (int i = 0; i < sources.length; i++) {
            for (ObjectStreamField field : inStream) {
                if (field.getName().equals(components.get(i).getName())) {
                    sources[i] = field;
                }
            }
        }
        return new RecordConstructor(form, sources);
    }

    /**
     * Makes one.
     *
     * @param primitives the stream's values of primitive types, at their offsets, big-endian
     * @param objects the stream's other values
     * @throws ClassCastException if one is not of its component's type
     */
    public Object invokeExact(byte[] primitives, Object[] objects) throws Throwable {
        long[] bits = new long[sources.length];
        Object[] references = new Object[sources.length];
        for (int i = 0; i < sources.length; i++) {
            ObjectStreamField source = sources[i];
            if (source == null) {
                continue;
            }
            if (source.isPrimitive()) {
                bits[i] = bits(primitives, source);
            } else {
                references[i] =
                        checked(objects[source.getOffset()], form.fields().get(i).getType());
            }
        }
        return form.construct(bits, references);
    }

    private static long bits(byte[] data, ObjectStreamField source) {
        int size =
                switch (source.getTypeCode()) {
                    case 'Z', 'B' -> Byte.BYTES;
                    case 'S', 'C' -> Short.BYTES;
                    case 'I', 'F' -> Integer.BYTES;
                    default -> Long.BYTES;
                };
        long bits = 0;
        for (int i = 0; i < size; i++) {
            bits = bits << Byte.SIZE | (data[source.getOffset() + i] & BYTE_MASK);
        }
        return bits;
    }

    private static Object checked(Object value, Class<?> type) {
        if (value != null && !type.isInstance(value)) {
            throw new ClassCastException(
                    "Cannot cast " + value.getClass().getName() + " to " + type.getName());
        }
        return value;
    }
}
