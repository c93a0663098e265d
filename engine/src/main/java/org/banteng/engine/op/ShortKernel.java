package org.banteng.engine.op;

import org.banteng.engine.datatype.ElementKind;
import org.banteng.machine.Memory;

/** SHORT: signed, 16 bits. */
final class ShortKernel extends ArrayKernel {
    ShortKernel() {
        super(Function.OF_INTEGERS, ElementKind.SHORT);
    }

    private static short[] array(Object base) {
        return (short[]) Memory.known(base);
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
            default -> throw undefined(function, "shorts");
        }
    }

    private static void max(Object inBase, long in, Object inOutBase, long inOut, int count) {
        short[] x = array(inBase);
        short[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getShort(x, from + 2L * i);
            int b = Memory.getShort(y, inOut + 2L * i);
            Memory.putShort(y, inOut + 2L * i, (short) Math.max(a, b));
        }
    }

    private static void min(Object inBase, long in, Object inOutBase, long inOut, int count) {
        short[] x = array(inBase);
        short[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getShort(x, from + 2L * i);
            int b = Memory.getShort(y, inOut + 2L * i);
            Memory.putShort(y, inOut + 2L * i, (short) Math.min(a, b));
        }
    }

    @Override
    void sum(Object inBase, long in, Object inOutBase, long inOut, int count) {
        short[] x = array(inBase);
        short[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getShort(x, from + 2L * i);
            int b = Memory.getShort(y, inOut + 2L * i);
            Memory.putShort(y, inOut + 2L * i, (short) (a + b));
        }
    }

    private static void product(Object inBase, long in, Object inOutBase, long inOut, int count) {
        short[] x = array(inBase);
        short[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getShort(x, from + 2L * i);
            int b = Memory.getShort(y, inOut + 2L * i);
            Memory.putShort(y, inOut + 2L * i, (short) (a * b));
        }
    }

    private static void logicalAnd(
            Object inBase, long in, Object inOutBase, long inOut, int count) {
        short[] x = array(inBase);
        short[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getShort(x, from + 2L * i);
            int b = Memory.getShort(y, inOut + 2L * i);
            Memory.putShort(y, inOut + 2L * i, (short) (truth(a) & truth(b)));
        }
    }

    private static void logicalOr(Object inBase, long in, Object inOutBase, long inOut, int count) {
        short[] x = array(inBase);
        short[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getShort(x, from + 2L * i);
            int b = Memory.getShort(y, inOut + 2L * i);
            Memory.putShort(y, inOut + 2L * i, (short) truth(a | b));
        }
    }

    private static void logicalXor(
            Object inBase, long in, Object inOutBase, long inOut, int count) {
        short[] x = array(inBase);
        short[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getShort(x, from + 2L * i);
            int b = Memory.getShort(y, inOut + 2L * i);
            Memory.putShort(y, inOut + 2L * i, (short) (truth(a) ^ truth(b)));
        }
    }
}
