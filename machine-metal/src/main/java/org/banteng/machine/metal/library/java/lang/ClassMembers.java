package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.library.OfObject;

import java.util.Map;

/** Of {@link Class}. */
final class ClassMembers {
    private static final Map<String, String> DESCRIPTORS =
            Map.of(
                    "boolean", "Z", "byte", "B", "char", "C", "short", "S", "int", "I", "long", "J",
                    "float", "F", "double", "D", "void", "V");

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
            return DESCRIPTORS.get(type.getName());
        }
        String name = type.getName().replace('.', '/');
        return type.isArray() ? name : "L" + name + ";";
    }
}
