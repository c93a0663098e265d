package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.library.CMath;
import org.banteng.machine.metal.library.OfClass;

/**
 * Of {@link Math}: what the JVM has instructions for, or its own code, rather than the Java code.
 */
final class MathMembers {
    private MathMembers() {}

    /** Nothing, so that no use of {@link Math} checks that it has been done. */
    @OfClass
    static void initialise() {}

    public static double max(double a, double b) {
        return a > b || isFirst(a, b, b) ? a : b;
    }

    public static double min(double a, double b) {
        return a < b || isFirst(a, b, a) ? a : b;
    }

    /** Whether it is not a number, or one of two zeros of which {@code below} is {@code -0.0}. */
    @SuppressWarnings("IdentityBinaryExpression") // Double.isNaN would initialise Double.
    private static boolean isFirst(double a, double b, double below) {
        return a != a || (a == 0 && b == 0 && Double.doubleToRawLongBits(below) != 0);
    }

    public static float max(float a, float b) {
        return a > b || isFirst(a, b, b) ? a : b;
    }

    public static float min(float a, float b) {
        return a < b || isFirst(a, b, a) ? a : b;
    }

    @SuppressWarnings("IdentityBinaryExpression")
    private static boolean isFirst(float a, float b, float below) {
        return a != a || (a == 0 && b == 0 && Float.floatToRawIntBits(below) != 0);
    }

    public static double scalb(double value, int power) {
        return CMath.ldexp(value, power);
    }

    public static double sin(double of) {
        return CMath.sin(of);
    }

    public static double cos(double of) {
        return CMath.cos(of);
    }

    public static double tan(double of) {
        return CMath.tan(of);
    }

    public static double tanh(double of) {
        return CMath.tanh(of);
    }

    public static double exp(double of) {
        return CMath.exp(of);
    }

    public static double log(double of) {
        return CMath.log(of);
    }

    public static double log10(double of) {
        return CMath.log10(of);
    }

    public static double cbrt(double of) {
        return CMath.cbrt(of);
    }

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

    public static double pow(double base, double exponent) {
        return CMath.pow(base, exponent);
    }

    public static double fma(double a, double b, double c) {
        return CMath.fma(a, b, c);
    }

    public static float fma(float a, float b, float c) {
        return CMath.fma(a, b, c);
    }
}
