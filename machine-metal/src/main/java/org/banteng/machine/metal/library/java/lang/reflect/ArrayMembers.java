package org.banteng.machine.metal.library.java.lang.reflect;

import org.banteng.machine.metal.library.Original;

/** Of {@link java.lang.reflect.Array}. */
final class ArrayMembers {
    private ArrayMembers() {}

    public static Object newInstance(Class<?> type, int length) {
        if (length < 0) {
            throw new NegativeArraySizeException(Integer.toString(length));
        }
        return originalNewInstance(type, length);
    }

    @Original
    private static native Object originalNewInstance(Class<?> type, int length);
}
