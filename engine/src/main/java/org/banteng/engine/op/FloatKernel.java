package org.banteng.engine.op;

import org.banteng.engine.datatype.ElementKind;
import org.banteng.machine.Memory;

/** FLOAT: max and min as C writes them, so that a NaN in {@code inOut} gives way to {@code in}. */
final class FloatKernel extends ArrayKernel {
    FloatKernel() {
        super(Function.OF_NUMBERS, ElementKind.FLOAT);
    }

    private static float[] array(Object base) {
        return (float[]) Memory.known(base);
    }

    @Override
    void loop(Function function, Object inBase, long in, Object inOutBase, long inOut, int count) {
        switch (function) {
            case MAX -> max(inBase, in, inOutBase, inOut, count);
            case MIN -> min(inBase, in, inOutBase, inOut, count);
            case PROD -> product(inBase, in, inOutBase, inOut, count);
            default -> throw undefined(function, "floats");
        }
    }

    private static void max(Object inBase, long in, Object inOutBase, long inOut, int count) {
        float[] x = array(inBase);
        float[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            float a = Memory.getFloat(x, from + 4L * i);
            float b = Memory.getFloat(y, inOut + 4L * i);
            Memory.putFloat(y, inOut + 4L * i, Math.max(a, b));
        }
    }

    private static void min(Object inBase, long in, Object inOutBase, long inOut, int count) {
        float[] x = array(inBase);
        float[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            float a = Memory.getFloat(x, from + 4L * i);
            float b = Memory.getFloat(y, inOut + 4L * i);
            Memory.putFloat(y, inOut + 4L * i, Math.min(a, b));
        }
    }

    @Override
    void sum(Object inBase, long in, Object inOutBase, long inOut, int count) {
        float[] x = array(inBase);
        float[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            float a = Memory.getFloat(x, from + 4L * i);
            float b = Memory.getFloat(y, inOut + 4L * i);
            Memory.putFloat(y, inOut + 4L * i, a + b);
        }
    }

    private static void product(Object inBase, long in, Object inOutBase, long inOut, int count) {
        float[] x = array(inBase);
        float[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            float a = Memory.getFloat(x, from + 4L * i);
            float b = Memory.getFloat(y, inOut + 4L * i);
            Memory.putFloat(y, inOut + 4L * i, a * b);
        }
    }
}
