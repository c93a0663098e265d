package org.banteng.engine.op;

import org.banteng.engine.datatype.ElementKind;
import org.banteng.machine.Memory;

/** LONG: signed, 64 bits. */
final class LongKernel extends ArrayKernel {
    LongKernel() {
        super(Function.OF_INTEGERS, ElementKind.LONG);
    }

    private static long[] array(Object base) {
        return (long[]) Memory.known(base);
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
            default -> throw undefined(function, "longs");
        }
    }

    private static void max(Object inBase, long in, Object inOutBase, long inOut, int count) {
        long[] x = array(inBase);
        long[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            long a = Memory.getLong(x, from + 8L * i);
            long b = Memory.getLong(y, inOut + 8L * i);
            Memory.putLong(y, inOut + 8L * i, Math.max(a, b));
        }
    }

    private static void min(Object inBase, long in, Object inOutBase, long inOut, int count) {
        long[] x = array(inBase);
        long[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            long a = Memory.getLong(x, from + 8L * i);
            long b = Memory.getLong(y, inOut + 8L * i);
            Memory.putLong(y, inOut + 8L * i, Math.min(a, b));
        }
    }

    @Override
    void sum(Object inBase, long in, Object inOutBase, long inOut, int count) {
        long[] x = array(inBase);
        long[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            long a = Memory.getLong(x, from + 8L * i);
            long b = Memory.getLong(y, inOut + 8L * i);
            Memory.putLong(y, inOut + 8L * i, a + b);
        }
    }

    private static void product(Object inBase, long in, Object inOutBase, long inOut, int count) {
        long[] x = array(inBase);
        long[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            long a = Memory.getLong(x, from + 8L * i);
            long b = Memory.getLong(y, inOut + 8L * i);
            Memory.putLong(y, inOut + 8L * i, a * b);
        }
    }

    private static void logicalAnd(
            Object inBase, long in, Object inOutBase, long inOut, int count) {
        long[] x = array(inBase);
        long[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            long a = Memory.getLong(x, from + 8L * i);
            long b = Memory.getLong(y, inOut + 8L * i);
            Memory.putLong(y, inOut + 8L * i, truth(a) & truth(b));
        }
    }

    private static void logicalOr(Object inBase, long in, Object inOutBase, long inOut, int count) {
        long[] x = array(inBase);
        long[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            long a = Memory.getLong(x, from + 8L * i);
            long b = Memory.getLong(y, inOut + 8L * i);
            Memory.putLong(y, inOut + 8L * i, truth(a | b));
        }
    }

    private static void logicalXor(
            Object inBase, long in, Object inOutBase, long inOut, int count) {
        long[] x = array(inBase);
        long[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            long a = Memory.getLong(x, from + 8L * i);
            long b = Memory.getLong(y, inOut + 8L * i);
            Memory.putLong(y, inOut + 8L * i, truth(a) ^ truth(b));
        }
    }
}
