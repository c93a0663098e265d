package org.banteng.machine.metal.library.java.lang.invoke;

/**
 * {@link java.lang.invoke.VarHandle}: a field, or the elements of arrays. The image build makes a
 * class of each field, with the methods to get and set it, and lets the JDK's classes call the
 * methods here. A core has one thread at a time, which is interrupted nowhere here: so nothing
 * needs to be atomic. The class of a field has one of the three pairs of methods, that of its type;
 * the others stay as they are here and say what the JDK's say of an access that there is not.
 */
public abstract class TVarHandle {
    public Object getReference(@SuppressWarnings("unused") Object of) {
        throw new UnsupportedOperationException();
    }

    public void setReference(
            @SuppressWarnings("unused") Object of, @SuppressWarnings("unused") Object value) {
        throw new UnsupportedOperationException();
    }

    public final boolean compareAndSetReference(Object of, Object expected, Object value) {
        return compareAndExchangeReference(of, expected, value) == expected;
    }

    public final Object compareAndExchangeReference(Object of, Object expected, Object value) {
        Object before = getReference(of);
        if (before == expected) {
            setReference(of, value);
        }
        return before;
    }

    public final Object getAndSetReference(Object of, Object value) {
        Object before = getReference(of);
        setReference(of, value);
        return before;
    }

    public int getInt(@SuppressWarnings("unused") Object of) {
        throw new UnsupportedOperationException();
    }

    public void setInt(
            @SuppressWarnings("unused") Object of, @SuppressWarnings("unused") int value) {
        throw new UnsupportedOperationException();
    }

    public final boolean compareAndSetInt(Object of, int expected, int value) {
        return compareAndExchangeInt(of, expected, value) == expected;
    }

    public final int compareAndExchangeInt(Object of, int expected, int value) {
        int before = getInt(of);
        if (before == expected) {
            setInt(of, value);
        }
        return before;
    }

    public final int getAndSetInt(Object of, int value) {
        int before = getInt(of);
        setInt(of, value);
        return before;
    }

    public final int getAndAddInt(Object of, int value) {
        int before = getInt(of);
        setInt(of, before + value);
        return before;
    }

    public final int getAndBitwiseOrInt(Object of, int value) {
        int before = getInt(of);
        setInt(of, before | value);
        return before;
    }

    public final int getAndBitwiseAndInt(Object of, int value) {
        int before = getInt(of);
        setInt(of, before & value);
        return before;
    }

    public final int getAndBitwiseXorInt(Object of, int value) {
        int before = getInt(of);
        setInt(of, before ^ value);
        return before;
    }

    public long getLong(@SuppressWarnings("unused") Object of) {
        throw new UnsupportedOperationException();
    }

    public void setLong(
            @SuppressWarnings("unused") Object of, @SuppressWarnings("unused") long value) {
        throw new UnsupportedOperationException();
    }

    public final boolean compareAndSetLong(Object of, long expected, long value) {
        return compareAndExchangeLong(of, expected, value) == expected;
    }

    public final long compareAndExchangeLong(Object of, long expected, long value) {
        long before = getLong(of);
        if (before == expected) {
            setLong(of, value);
        }
        return before;
    }

    public final long getAndSetLong(Object of, long value) {
        long before = getLong(of);
        setLong(of, value);
        return before;
    }

    public final long getAndAddLong(Object of, long value) {
        long before = getLong(of);
        setLong(of, before + value);
        return before;
    }

    public final long getAndBitwiseOrLong(Object of, long value) {
        long before = getLong(of);
        setLong(of, before | value);
        return before;
    }

    public final long getAndBitwiseAndLong(Object of, long value) {
        long before = getLong(of);
        setLong(of, before & value);
        return before;
    }

    public final long getAndBitwiseXorLong(Object of, long value) {
        long before = getLong(of);
        setLong(of, before ^ value);
        return before;
    }

    public static void fullFence() {}

    public static void acquireFence() {}

    public static void releaseFence() {}

    public static void loadLoadFence() {}

    public static void storeStoreFence() {}
}
