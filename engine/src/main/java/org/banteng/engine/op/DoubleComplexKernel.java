package org.banteng.engine.op;

import org.banteng.machine.Memory;

/** DOUBLE_COMPLEX: a real part, then an imaginary part. */
final class DoubleComplexKernel extends Kernel {
    DoubleComplexKernel() {
        super(Function.OF_COMPLEX);
    }

    private static final int BYTES = 16;
    private static final int IMAGINARY = 8;

    @Override
    void apply(Function function, Object inBase, long in, Object inOutBase, long inOut, int count) {
        switch (function) {
            case SUM -> sum(inBase, in, inOutBase, inOut, count);
            case PROD -> product(inBase, in, inOutBase, inOut, count);
            default -> throw undefined(function, "complex numbers");
        }
    }

    private static void sum(Object inBase, long in, Object inOutBase, long inOut, int count) {
        for (int i = 0; i < count; i++) {
            long a = in + (long) BYTES * i;
            long b = inOut + (long) BYTES * i;
            double real = Memory.getDouble(inBase, a) + Memory.getDouble(inOutBase, b);
            double imaginary =
                    Memory.getDouble(inBase, a + IMAGINARY)
                            + Memory.getDouble(inOutBase, b + IMAGINARY);
            Memory.putDouble(inOutBase, b, real);
            Memory.putDouble(inOutBase, b + IMAGINARY, imaginary);
        }
    }

    private static void product(Object inBase, long in, Object inOutBase, long inOut, int count) {
        for (int i = 0; i < count; i++) {
            long a = in + (long) BYTES * i;
            long b = inOut + (long) BYTES * i;
            double aReal = Memory.getDouble(inBase, a);
            double aImaginary = Memory.getDouble(inBase, a + IMAGINARY);
            double bReal = Memory.getDouble(inOutBase, b);
            double bImaginary = Memory.getDouble(inOutBase, b + IMAGINARY);
            Memory.putDouble(inOutBase, b, aReal * bReal - aImaginary * bImaginary);
            Memory.putDouble(inOutBase, b + IMAGINARY, aReal * bImaginary + aImaginary * bReal);
        }
    }
}
