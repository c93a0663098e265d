package org.banteng.machine.metal.exact;

import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;

/**
 * Arithmetic that Java defines for every operand and C does not: {@code static inline} functions of
 * {@code exact.h}.
 */
@Unmanaged
@Include(value = "exact.h", isSystem = false)
public final class Arithmetic {
    private Arithmetic() {}

    /** {@code f2i} (JVMS 6.5): NaN gives 0, what is too large the nearest int. */
    @Import(name = "banteng_floatToInt")
    public static native int toInt(float value);

    /** {@code f2l}. */
    @Import(name = "banteng_floatToLong")
    public static native long toLong(float value);

    /** {@code d2i}. */
    @Import(name = "banteng_doubleToInt")
    public static native int toInt(double value);

    /** {@code d2l}. */
    @Import(name = "banteng_doubleToLong")
    public static native long toLong(double value);

    /**
     * {@code idiv} where no exception can be thrown: a divisor of 0 is a fault of the processor.
     */
    @Import(name = "banteng_plainDivideInt")
    public static native int divide(int dividend, int divisor);

    /** {@code ldiv} where no exception can be thrown. */
    @Import(name = "banteng_plainDivideLong")
    public static native long divide(long dividend, long divisor);

    /** {@code irem} where no exception can be thrown. */
    @Import(name = "banteng_plainRemainderInt")
    public static native int remainder(int dividend, int divisor);

    /** {@code lrem} where no exception can be thrown. */
    @Import(name = "banteng_plainRemainderLong")
    public static native long remainder(long dividend, long divisor);
}
