package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.library.CMath;

/** Of {@link Double}. */
final class DoubleMembers {
    private DoubleMembers() {}

    public static long doubleToRawLongBits(double value) {
        return CMath.bits(value);
    }

    public static double longBitsToDouble(long bits) {
        return CMath.ofBits(bits);
    }
}
