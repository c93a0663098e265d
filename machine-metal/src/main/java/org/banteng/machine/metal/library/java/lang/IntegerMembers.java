package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.library.Digits;

/** Of {@link Integer}: without a look into strings. */
final class IntegerMembers {
    private static final int DECIMAL = 10;

    private IntegerMembers() {}

    public static String toString(int number) {
        return Digits.of(number, DECIMAL);
    }

    public static String toString(int number, int radix) {
        return Digits.of(number, radix);
    }

    static String toUnsignedString0(int number, int shift) {
        return Digits.unsigned(Integer.toUnsignedLong(number), shift);
    }
}
