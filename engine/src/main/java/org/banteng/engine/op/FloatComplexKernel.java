package org.banteng.engine.op;

import org.banteng.machine.Memory;

/** FLOAT_COMPLEX: a real part, then an imaginary part. */
final class FloatComplexKernel extends Kernel {
    FloatComplexKernel() {
        super(Function.OF_COMPLEX);
    }

    private static final int BYTES = 8;
    private static final int IMAGINARY = 4;

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
            float real = Memory.getFloat(inBase, a) + Memory.getFloat(inOutBase, b);
            float imaginary =
                    Memory.getFloat(inBase, a + IMAGINARY)
                            + Memory.getFloat(inOutBase, b + IMAGINARY);
            Memory.putFloat(inOutBase, b, real);
            Memory.putFloat(inOutBase, b + IMAGINARY, imaginary);
        }
    }

    private static void product(Object inBase, long in, Object inOutBase, long inOut, int count) {
        for (int i = 0; i < count; i++) {
            long a = in + (long) BYTES * i;
            long b = inOut + (long) BYTES * i;
            float aReal = Memory.getFloat(inBase, a);
            float aImaginary = Memory.getFloat(inBase, a + IMAGINARY);
            float bReal = Memory.getFloat(inOutBase, b);
            float bImaginary = Memory.getFloat(inOutBase, b + IMAGINARY);
            Memory.putFloat(inOutBase, b, aReal * bReal - aImaginary * bImaginary);
            Memory.putFloat(inOutBase, b + IMAGINARY, aReal * bImaginary + aImaginary * bReal);
        }
    }
}
