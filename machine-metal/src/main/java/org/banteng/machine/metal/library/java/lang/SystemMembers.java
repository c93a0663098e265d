package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.instance.Environment;
import org.banteng.machine.metal.instance.MetalMachine;
import org.banteng.machine.metal.library.Original;
import org.banteng.machine.metal.library.SystemProperties;

import java.lang.reflect.Array;
import java.util.Map;
import java.util.Objects;

/** Of {@link System}. */
final class SystemMembers {
    private SystemMembers() {}

    public static void exit(int status) {
        MetalMachine.exitRank(status);
    }

    public static String getenv(String name) {
        return Environment.variables().get(Objects.requireNonNull(name));
    }

    public static Map<String, String> getenv() {
        return Environment.variables();
    }

    /** What TeaVM calls before anybody gets a property. */
    static void initPropertiesIfNeeded() {
        if (SystemProperties.begin()) {
            originalInitPropertiesIfNeeded();
            SystemProperties.set();
        }
    }

    @Original
    private static native void originalInitPropertiesIfNeeded();

    public static String getProperty(String name) {
        if (Objects.requireNonNull(name, "key can't be null").isEmpty()) {
            throw new IllegalArgumentException("key can't be empty");
        }
        return originalGetProperty(name);
    }

    @Original
    private static native String originalGetProperty(String name);

    public static void arraycopy(Object from, int at, Object to, int toAt, int length) {
        Class<?> type = from.getClass().getComponentType();
        Class<?> toType = to.getClass().getComponentType();
        if (type != toType || type == null) {
            checkTypes(from, to);
        }
        check("source", from, at, length);
        check("destination", to, toAt, length);
        if (type != toType && !toType.isAssignableFrom(type)) {
            copyWhileFitting((Object[]) from, at, (Object[]) to, toAt, length);
        } else {
            // TeaVM's own arraycopy holds that null is of no type.
            originalFastArraycopy(from, at, to, toAt, length);
        }
    }

    /** What TeaVM calls where the compiler knows that the arrays are of one type. */
    static void fastArraycopy(Object from, int at, Object to, int toAt, int length) {
        check("source", from, at, length);
        check("destination", to, toAt, length);
        originalFastArraycopy(from, at, to, toAt, length);
    }

    @Original
    private static native void originalFastArraycopy(
            Object from, int at, Object to, int toAt, int length);

    private static void checkTypes(Object from, Object to) {
        if (!from.getClass().isArray()) {
            throw new ArrayStoreException(
                    "arraycopy: source type " + from.getClass().getName() + " is not an array");
        }
        if (!to.getClass().isArray()) {
            throw new ArrayStoreException(
                    "arraycopy: destination type " + to.getClass().getName() + " is not an array");
        }
        if (!(from instanceof Object[] && to instanceof Object[])) {
            throw new ArrayStoreException(
                    "arraycopy: type mismatch: can not copy "
                            + name(from)
                            + "[] into "
                            + name(to)
                            + "[]");
        }
    }

    private static void check(String side, Object array, int at, int length) {
        int size = Array.getLength(array);
        if ((at | length) >= 0 && length <= size - at) {
            return;
        }
        String of = " out of bounds for " + name(array) + "[" + size + "]";
        if (at < 0) {
            throw new ArrayIndexOutOfBoundsException("arraycopy: " + side + " index " + at + of);
        }
        if (length < 0) {
            throw new ArrayIndexOutOfBoundsException(
                    "arraycopy: length " + length + " is negative");
        }
        throw new ArrayIndexOutOfBoundsException(
                "arraycopy: last " + side + " index " + Integer.toUnsignedString(at + length) + of);
    }

    private static String name(Object array) {
        return array instanceof Object[]
                ? "object array"
                : array.getClass().getComponentType().getName();
    }

    private static void copyWhileFitting(Object[] from, int at, Object[] to, int toAt, int length) {
        Class<?> type = to.getClass().getComponentType();
        for (int i = 0; i < length; i++) {
            Object element = from[at + i];
            if (element != null && !type.isInstance(element)) {
                throw new ArrayStoreException(
                        "arraycopy: element type mismatch: can not cast one of the elements of "
                                + from.getClass().getComponentType().getName()
                                + "[] to the type of the destination array, "
                                + type.getName());
            }
            to[toAt + i] = element;
        }
    }
}
