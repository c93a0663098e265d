package org.banteng.engine.op;

import org.banteng.machine.Memory;

/** FLOAT: max and min as C writes them, so that a NaN in {@code inOut} gives way to {@code in}. */
final class FloatKernel extends Kernel {
    @Override
    boolean accepts(Function function) {
        return function.isMaxOrMin() || function.isSumOrProduct();
    }

    @Override
    void apply(Function function, Object inBase, long in, Object inOutBase, long inOut, int count) {
        switch (function) {
            case MAX -> max(inBase, in, inOutBase, inOut, count);
            case MIN -> min(inBase, in, inOutBase, inOut, count);
            case SUM -> sum(inBase, in, inOutBase, inOut, count);
            case PROD -> product(inBase, in, inOutBase, inOut, count);
            default -> throw undefined(function, "floats");
        }
    }

    private static void max(Object inBase, long in, Object inOutBase, long inOut, int count) {
        for (int i = 0; i < count; i++) {
            float a = Memory.getFloat(inBase, in + 4L * i);
            float b = Memory.getFloat(inOutBase, inOut + 4L * i);
            Memory.putFloat(inOutBase, inOut + 4L * i, b > a ? b : a);
        }
    }

    private static void min(Object inBase, long in, Object inOutBase, long inOut, int count) {
        for (int i = 0; i < count; i++) {
            float a = Memory.getFloat(inBase, in + 4L * i);
            float b = Memory.getFloat(inOutBase, inOut + 4L * i);
            Memory.putFloat(inOutBase, inOut + 4L * i, b < a ? b : a);
        }
    }

    private static void sum(Object inBase, long in, Object inOutBase, long inOut, int count) {
        for (int i = 0; i < count; i++) {
            float a = Memory.getFloat(inBase, in + 4L * i);
            float b = Memory.getFloat(inOutBase, inOut + 4L * i);
            Memory.putFloat(inOutBase, inOut + 4L * i, a + b);
        }
    }

    private static void product(Object inBase, long in, Object inOutBase, long inOut, int count) {
        for (int i = 0; i < count; i++) {
            float a = Memory.getFloat(inBase, in + 4L * i);
            float b = Memory.getFloat(inOutBase, inOut + 4L * i);
            Memory.putFloat(inOutBase, inOut + 4L * i, a * b);
        }
    }
}
