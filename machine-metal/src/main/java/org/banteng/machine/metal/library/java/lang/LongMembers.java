package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.library.Digits;

/** Of {@link Long}: without a look into strings. */
final class LongMembers {
    private static final int DECIMAL = 10;

    private LongMembers() {}

    public static String toString(long number) {
        return Digits.of(number, DECIMAL);
    }

    public static String toString(long number, int radix) {
        return Digits.of(number, radix);
    }

    static String toUnsignedString0(long number, int shift) {
        return Digits.unsigned(number, shift);
    }
}
