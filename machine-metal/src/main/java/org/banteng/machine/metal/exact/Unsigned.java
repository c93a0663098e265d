package org.banteng.machine.metal.exact;

/** Division of numbers without a sign, which TeaVM leaves to C. */
public final class Unsigned {
    private Unsigned() {}

    /** {@link Integer#divideUnsigned}. */
    public static int divideUnsigned(int dividend, int divisor) {
        return (int) (Integer.toUnsignedLong(dividend) / Integer.toUnsignedLong(divisor));
    }

    /** {@link Integer#remainderUnsigned}. */
    public static int remainderUnsigned(int dividend, int divisor) {
        return (int) (Integer.toUnsignedLong(dividend) % Integer.toUnsignedLong(divisor));
    }

    /** {@link Long#divideUnsigned}: Hacker's Delight (2nd ed.), section 9.3. */
    public static long divideUnsigned(long dividend, long divisor) {
        if (divisor < 0) {
            return Long.compareUnsigned(dividend, divisor) < 0 ? 0 : 1;
        }
        long quotient = ((dividend >>> 1) / divisor) << 1;
        long rest = dividend - quotient * divisor;
        return quotient + (Long.compareUnsigned(rest, divisor) < 0 ? 0 : 1);
    }

    /** {@link Long#remainderUnsigned}. */
    public static long remainderUnsigned(long dividend, long divisor) {
        return dividend - divideUnsigned(dividend, divisor) * divisor;
    }
}
