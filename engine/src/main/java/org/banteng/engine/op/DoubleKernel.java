package org.banteng.engine.op;

import org.banteng.engine.datatype.ElementKind;
import org.banteng.machine.Memory;

/** DOUBLE: max and min as C writes them, so that a NaN in {@code inOut} gives way to {@code in}. */
final class DoubleKernel extends ArrayKernel {
    DoubleKernel() {
        super(Function.OF_NUMBERS, ElementKind.DOUBLE);
    }

    private static double[] array(Object base) {
        return (double[]) Memory.known(base);
    }

    @Override
    void loop(Function function, Object inBase, long in, Object inOutBase, long inOut, int count) {
        switch (function) {
            case MAX -> max(inBase, in, inOutBase, inOut, count);
            case MIN -> min(inBase, in, inOutBase, inOut, count);
            case PROD -> product(inBase, in, inOutBase, inOut, count);
            default -> throw undefined(function, "doubles");
        }
    }

    private static void max(Object inBase, long in, Object inOutBase, long inOut, int count) {
        double[] x = array(inBase);
        double[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            double a = Memory.getDouble(x, from + 8L * i);
            double b = Memory.getDouble(y, inOut + 8L * i);
            Memory.putDouble(y, inOut + 8L * i, Math.max(a, b));
        }
    }

    private static void min(Object inBase, long in, Object inOutBase, long inOut, int count) {
        double[] x = array(inBase);
        double[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            double a = Memory.getDouble(x, from + 8L * i);
            double b = Memory.getDouble(y, inOut + 8L * i);
            Memory.putDouble(y, inOut + 8L * i, Math.min(a, b));
        }
    }

    @Override
    void sum(Object inBase, long in, Object inOutBase, long inOut, int count) {
        double[] x = array(inBase);
        double[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            double a = Memory.getDouble(x, from + 8L * i);
            double b = Memory.getDouble(y, inOut + 8L * i);
            Memory.putDouble(y, inOut + 8L * i, a + b);
        }
    }

    private static void product(Object inBase, long in, Object inOutBase, long inOut, int count) {
        double[] x = array(inBase);
        double[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            double a = Memory.getDouble(x, from + 8L * i);
            double b = Memory.getDouble(y, inOut + 8L * i);
            Memory.putDouble(y, inOut + 8L * i, a * b);
        }
    }
}
