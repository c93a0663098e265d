package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.library.CMath;

/** Of {@link StrictMath}: what C has exactly. */
final class StrictMathMembers {
    private StrictMathMembers() {}

    public static double sqrt(double of) {
        return CMath.sqrt(of);
    }

    public static double floor(double of) {
        return CMath.floor(of);
    }

    public static double ceil(double of) {
        return CMath.ceil(of);
    }

    public static double rint(double of) {
        return CMath.rint(of);
    }
}
