package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.library.Original;

import java.io.Serializable;
import java.util.Map;

/** Of {@link Class}. */
final class ClassMembers {
    private ClassMembers() {}

    @OfObject
    public static Object cast(Class<?> type, Object object) {
        if (object != null && !type.isInstance(object)) {
            throw new ClassCastException(
                    "Cannot cast " + object.getClass().getName() + " to " + type.getName());
        }
        return object;
    }

    @OfObject
    @Original
    private static native boolean originalIsAssignableFrom(Class<?> type, Class<?> other);

    /**
     * TeaVM's does not know that a primitive type is assignable to itself, nor which interfaces
     * arrays have.
     */
    @OfObject
    public static boolean isAssignableFrom(Class<?> type, Class<?> other) {
        return type == other
                || originalIsAssignableFrom(type, other)
                || (other.isArray() && (type == Serializable.class || type == Cloneable.class));
    }

    @OfObject
    public static String getPackageName(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        int end = element.getName().lastIndexOf('.');
        return element.isPrimitive()
                ? "java.lang"
                : element.getName().substring(0, end < 0 ? 0 : end);
    }

    @OfObject
    public static boolean isRecord(Class<?> type) {
        return type.getSuperclass() == Record.class;
    }

    @OfObject
    public static Class<?> componentType(Class<?> type) {
        return type.getComponentType();
    }

    @OfObject
    public static String descriptorString(Class<?> type) {
        if (type.isPrimitive()) {
            return Primitives.DESCRIPTORS.get(type.getName());
        }
        String name = type.getName().replace('.', '/');
        return type.isArray() ? name : "L" + name + ";";
    }

    /** Only in programs that ask for it. */
    private static final class Primitives {
        private static final Map<String, String> DESCRIPTORS =
                Map.of(
                        "boolean", "Z", "byte", "B", "char", "C", "short", "S", "int", "I", "long",
                        "J", "float", "F", "double", "D", "void", "V");

        private Primitives() {}
    }
}
