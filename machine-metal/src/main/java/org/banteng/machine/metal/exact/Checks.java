package org.banteng.machine.metal.exact;

import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/**
 * Instructions of Java that may throw (JVMS 6.5), and do not when written in C. Each is a {@code
 * static inline} function of {@code exact.h}: a comparison, and a call of {@link
 * org.banteng.machine.metal.failure.Failures} that is hardly ever made.
 */
@Include(value = "exact.h", isSystem = false)
public final class Checks {
    private Checks() {}

    /** {@code idiv}. */
    @Import(name = "banteng_divideInt")
    public static native int divide(int dividend, int divisor);

    /** {@code ldiv}. */
    @Import(name = "banteng_divideLong")
    public static native long divide(long dividend, long divisor);

    /** {@code irem}. */
    @Import(name = "banteng_remainderInt")
    public static native int remainder(int dividend, int divisor);

    /** {@code lrem}. */
    @Import(name = "banteng_remainderLong")
    public static native long remainder(long dividend, long divisor);

    /**
     * What every access to an array's element begins with.
     *
     * @return the index
     */
    @Import(name = "banteng_checkIndex")
    public static native int index(int index, int length);

    /**
     * What every creation of an array begins with.
     *
     * @return the size
     */
    @Import(name = "banteng_checkSize")
    public static native int size(int size);

    /** {@code aastore}, before it stores. */
    @Import(name = "banteng_checkStore")
    public static native void store(Object array, Object value);
}
