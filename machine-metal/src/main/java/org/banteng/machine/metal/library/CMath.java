package org.banteng.machine.metal.library;

import org.teavm.interop.Import;
import org.teavm.interop.NoSideEffects;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;

/**
 * Functions of {@code math.h} and {@code exact.h}: those where C is as exact as Java, or faster.
 */
@NoSideEffects
@Unmanaged
@Include("math.h")
public final class CMath {
    private CMath() {}

    @Import(name = "sin")
    public static native double sin(double of);

    @Import(name = "cos")
    public static native double cos(double of);

    @Import(name = "tan")
    public static native double tan(double of);

    @Import(name = "tanh")
    public static native double tanh(double of);

    @Import(name = "exp")
    public static native double exp(double of);

    @Import(name = "log")
    public static native double log(double of);

    @Import(name = "log10")
    public static native double log10(double of);

    @Import(name = "cbrt")
    public static native double cbrt(double of);

    @Import(name = "sqrt")
    public static native double sqrt(double of);

    @Import(name = "floor")
    public static native double floor(double of);

    @Import(name = "ceil")
    public static native double ceil(double of);

    @Import(name = "rint")
    public static native double rint(double of);

    @Import(name = "pow")
    public static native double pow(double base, double exponent);

    @Import(name = "fma")
    public static native double fma(double a, double b, double c);

    @Import(name = "ldexp")
    public static native double ldexp(double value, int power);

    @Import(name = "fmaf")
    public static native float fma(float a, float b, float c);

    @Import(name = "teavm_reinterpretDoubleToLong")
    public static native long bits(double value);

    @Import(name = "teavm_reinterpretLongToDouble")
    public static native double ofBits(long bits);

    @Import(name = "teavm_reinterpretFloatToInt")
    public static native int bits(float value);

    @Import(name = "teavm_reinterpretIntToFloat")
    public static native float ofBits(int bits);
}
