package org.banteng.machine.metal.library;

/** Writes integers in digits. */
public final class Digits {
    private static final int DECIMAL = 10;

    private Digits() {}

    /**
     * A number with its sign.
     *
     * @param radix 2 to 36; another one stands for 10
     */
    public static String of(long number, int radix) {
        int base = radix < Character.MIN_RADIX || radix > Character.MAX_RADIX ? DECIMAL : radix;
        char[] digits = new char[Long.SIZE + 1];
        int at = digits.length;
        long rest = number > 0 ? -number : number;
        do {
            digits[--at] = digit((int) -(rest % base));
            rest /= base;
        } while (rest != 0);
        if (number < 0) {
            digits[--at] = '-';
        }
        return new String(digits, at, digits.length - at);
    }

    /** A number without a sign, {@code shift} bits to a digit. */
    public static String unsigned(long number, int shift) {
        char[] digits = new char[Long.SIZE];
        int at = digits.length;
        long rest = number;
        do {
            digits[--at] = digit((int) rest & (1 << shift) - 1);
            rest >>>= shift;
        } while (rest != 0);
        return new String(digits, at, digits.length - at);
    }

    private static char digit(int value) {
        return (char) (value < DECIMAL ? '0' + value : 'a' + value - DECIMAL);
    }
}
