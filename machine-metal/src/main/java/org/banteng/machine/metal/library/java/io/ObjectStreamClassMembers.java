package org.banteng.machine.metal.library.java.io;

import org.banteng.machine.metal.library.OfClass;
import org.banteng.machine.metal.serial.BoundStreamField;
import org.banteng.machine.metal.serial.RecordConstructor;
import org.banteng.machine.metal.serial.SerialConstructor;
import org.banteng.machine.metal.serial.SerialField;
import org.banteng.machine.metal.serial.SerialForm;
import org.banteng.machine.metal.serial.SerialForms;
import org.banteng.machine.metal.serial.SerialHook;

import java.io.InvalidClassException;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.util.HashSet;
import java.util.Set;

/** {@link ObjectStreamClass}: what it finds by reflection, from what the image build has found. */
public final class ObjectStreamClassMembers {
    private ObjectStreamClassMembers() {}

    static void initNative() {}

    static Long getDeclaredSUID(Class<?> type) {
        SerialForm form = SerialForms.of(type);
        return form == null ? null : (Long) form.version();
    }

    /** Zero of what has no form, which nobody sees, since nothing of it is written. */
    static long computeDefaultSUID(Class<?> type) {
        SerialForm form = SerialForms.of(type);
        return form == null ? 0 : form.version();
    }

    @SuppressWarnings("unused")
    static SerialHook getPrivateMethod(
            Class<?> type, String name, Class<?>[] parameters, Class<?> result) {
        return SerialHook.find(type, name);
    }

    @SuppressWarnings("unused")
    static SerialHook getInheritableMethod(
            Class<?> type, String name, Class<?>[] parameters, Class<?> result) {
        return SerialHook.find(type, name);
    }

    static SerialConstructor getExternalizableConstructor(Class<?> type) {
        return SerialConstructor.find(type);
    }

    static SerialConstructor getSerializableConstructor(Class<?> type) {
        return SerialConstructor.find(type);
    }

    static RecordConstructor canonicalRecordCtr(Class<?> type) {
        return RecordConstructor.find(type, ObjectStreamClass.NO_FIELDS);
    }

    static ObjectStreamField[] getDefaultSerialFields(Class<?> type) throws InvalidClassException {
        return known(type).fields().stream()
                .filter(field -> !field.isTransient())
                .map(ObjectStreamClassMembers::streamField)
                .toArray(ObjectStreamField[]::new);
    }

    static ObjectStreamField[] getDeclaredSerialFields(Class<?> type) throws InvalidClassException {
        ObjectStreamField[] declared = known(type).declaredFields();
        if (declared == null) {
            return null;
        }
        ObjectStreamField[] bound = new ObjectStreamField[declared.length];
        Set<String> names = new HashSet<>();
        for (int i = 0; i < bound.length; i++) {
            if (!names.add(declared[i].getName())) {
                throw new InvalidClassException(
                        "multiple serializable fields named " + declared[i].getName());
            }
            bound[i] = bound(declared[i], SerialForms.of(type));
        }
        return bound;
    }

    /** The form of a class, if nothing that an object of it has is of an unknown one. */
    private static SerialForm known(Class<?> type) throws InvalidClassException {
        SerialForm form = SerialForms.of(type);
        for (Class<?> each = type;
                each == type || SerialForms.of(each) != null;
                each = each.getSuperclass()) {
            if (form == null || SerialForms.of(each).can(SerialForm.UNKNOWN)) {
                throw new InvalidClassException(
                        type.getName()
                                + ": a compiled program does not know the serialized form of "
                                + each.getName());
            }
        }
        return form;
    }

    private static ObjectStreamField bound(ObjectStreamField declared, SerialForm form) {
        for (SerialField field : form.fields()) {
            if (field.getName().equals(declared.getName())
                    && field.getType() == declared.getType()) {
                return new BoundStreamField(field, declared.isUnshared());
            }
        }
        return new ObjectStreamField(declared.getName(), declared.getType(), declared.isUnshared());
    }

    private static ObjectStreamField streamField(SerialField field) {
        return field.isPresent()
                ? new BoundStreamField(field, false)
                : new ObjectStreamField(field.getName(), field.getType());
    }

    /** {@code ObjectStreamClass.RecordSupport}. */
    static final class RecordSupport {
        private RecordSupport() {}

        /** See {@link OfClass}. */
        @OfClass
        static void initialise() {}

        static RecordConstructor deserializationCtr(ObjectStreamClass inStream) {
            return RecordConstructor.find(inStream.forClass(), inStream.getFields());
        }
    }
}
