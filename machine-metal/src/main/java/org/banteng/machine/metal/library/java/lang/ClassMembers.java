package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.library.OfObject;

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
}
