package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.library.CMath;

/** Of {@link Float}. */
final class FloatMembers {
    private FloatMembers() {}

    public static int floatToRawIntBits(float value) {
        return CMath.bits(value);
    }

    public static float intBitsToFloat(int bits) {
        return CMath.ofBits(bits);
    }
}
