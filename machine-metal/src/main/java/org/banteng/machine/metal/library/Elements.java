package org.banteng.machine.metal.library;

/**
 * The elements of arrays, as {@code java.lang.invoke.VarHandle} has them: see {@code TVarHandle},
 * which also tells why nothing here needs to be atomic.
 */
public final class Elements {
    private Elements() {}

    public static Object getReference(Object array, int at) {
        return ((Object[]) array)[at];
    }

    public static void setReference(Object array, int at, Object value) {
        ((Object[]) array)[at] = value;
    }

    public static boolean compareAndSetReference(
            Object array, int at, Object expected, Object value) {
        return compareAndExchangeReference(array, at, expected, value) == expected;
    }

    public static Object compareAndExchangeReference(
            Object array, int at, Object expected, Object value) {
        Object before = getReference(array, at);
        if (before == expected) {
            setReference(array, at, value);
        }
        return before;
    }

    public static Object getAndSetReference(Object array, int at, Object value) {
        Object before = getReference(array, at);
        setReference(array, at, value);
        return before;
    }

    public static int getInt(Object array, int at) {
        return ((int[]) array)[at];
    }

    public static void setInt(Object array, int at, int value) {
        ((int[]) array)[at] = value;
    }

    public static boolean compareAndSetInt(Object array, int at, int expected, int value) {
        return compareAndExchangeInt(array, at, expected, value) == expected;
    }

    public static int compareAndExchangeInt(Object array, int at, int expected, int value) {
        int before = getInt(array, at);
        if (before == expected) {
            setInt(array, at, value);
        }
        return before;
    }

    public static int getAndSetInt(Object array, int at, int value) {
        int before = getInt(array, at);
        setInt(array, at, value);
        return before;
    }

    public static int getAndAddInt(Object array, int at, int value) {
        int before = getInt(array, at);
        setInt(array, at, before + value);
        return before;
    }

    public static long getLong(Object array, int at) {
        return ((long[]) array)[at];
    }

    public static void setLong(Object array, int at, long value) {
        ((long[]) array)[at] = value;
    }

    public static boolean compareAndSetLong(Object array, int at, long expected, long value) {
        return compareAndExchangeLong(array, at, expected, value) == expected;
    }

    public static long compareAndExchangeLong(Object array, int at, long expected, long value) {
        long before = getLong(array, at);
        if (before == expected) {
            setLong(array, at, value);
        }
        return before;
    }

    public static long getAndSetLong(Object array, int at, long value) {
        long before = getLong(array, at);
        setLong(array, at, value);
        return before;
    }

    public static long getAndAddLong(Object array, int at, long value) {
        long before = getLong(array, at);
        setLong(array, at, before + value);
        return before;
    }
}
