package org.banteng.engine.op;

import org.banteng.engine.datatype.ElementKind;
import org.banteng.machine.Memory;

/** INT: signed, 32 bits. */
final class IntKernel extends ArrayKernel {
    IntKernel() {
        super(Function.OF_INTEGERS, ElementKind.INT);
    }

    private static int[] array(Object base) {
        return (int[]) Memory.known(base);
    }

    @Override
    void loop(Function function, Object inBase, long in, Object inOutBase, long inOut, int count) {
        switch (function) {
            case MAX -> max(inBase, in, inOutBase, inOut, count);
            case MIN -> min(inBase, in, inOutBase, inOut, count);
            case PROD -> product(inBase, in, inOutBase, inOut, count);
            case LAND -> logicalAnd(inBase, in, inOutBase, inOut, count);
            case LOR -> logicalOr(inBase, in, inOutBase, inOut, count);
            case LXOR -> logicalXor(inBase, in, inOutBase, inOut, count);
            default -> throw undefined(function, "ints");
        }
    }

    private static void max(Object inBase, long in, Object inOutBase, long inOut, int count) {
        int[] x = array(inBase);
        int[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getInt(x, from + 4L * i);
            int b = Memory.getInt(y, inOut + 4L * i);
            Memory.putInt(y, inOut + 4L * i, Math.max(a, b));
        }
    }

    private static void min(Object inBase, long in, Object inOutBase, long inOut, int count) {
        int[] x = array(inBase);
        int[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getInt(x, from + 4L * i);
            int b = Memory.getInt(y, inOut + 4L * i);
            Memory.putInt(y, inOut + 4L * i, Math.min(a, b));
        }
    }

    @Override
    void sum(Object inBase, long in, Object inOutBase, long inOut, int count) {
        int[] x = array(inBase);
        int[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getInt(x, from + 4L * i);
            int b = Memory.getInt(y, inOut + 4L * i);
            Memory.putInt(y, inOut + 4L * i, a + b);
        }
    }

    private static void product(Object inBase, long in, Object inOutBase, long inOut, int count) {
        int[] x = array(inBase);
        int[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getInt(x, from + 4L * i);
            int b = Memory.getInt(y, inOut + 4L * i);
            Memory.putInt(y, inOut + 4L * i, a * b);
        }
    }

    private static void logicalAnd(
            Object inBase, long in, Object inOutBase, long inOut, int count) {
        int[] x = array(inBase);
        int[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getInt(x, from + 4L * i);
            int b = Memory.getInt(y, inOut + 4L * i);
            Memory.putInt(y, inOut + 4L * i, truth(a) & truth(b));
        }
    }

    private static void logicalOr(Object inBase, long in, Object inOutBase, long inOut, int count) {
        int[] x = array(inBase);
        int[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getInt(x, from + 4L * i);
            int b = Memory.getInt(y, inOut + 4L * i);
            Memory.putInt(y, inOut + 4L * i, truth(a | b));
        }
    }

    private static void logicalXor(
            Object inBase, long in, Object inOutBase, long inOut, int count) {
        int[] x = array(inBase);
        int[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getInt(x, from + 4L * i);
            int b = Memory.getInt(y, inOut + 4L * i);
            Memory.putInt(y, inOut + 4L * i, truth(a) ^ truth(b));
        }
    }
}
