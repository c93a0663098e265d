package org.banteng.engine.op;

import org.banteng.engine.datatype.ElementKind;
import org.banteng.machine.Memory;

/** CHAR: unsigned, 16 bits. */
final class UnsignedShortKernel extends ArrayKernel {
    UnsignedShortKernel() {
        super(Function.OF_INTEGERS, ElementKind.CHAR);
    }

    private static char[] array(Object base) {
        return (char[]) Memory.known(base);
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
            default -> throw undefined(function, "chars");
        }
    }

    private static void max(Object inBase, long in, Object inOutBase, long inOut, int count) {
        char[] x = array(inBase);
        char[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getShort(x, from + 2L * i) & 0xffff;
            int b = Memory.getShort(y, inOut + 2L * i) & 0xffff;
            Memory.putShort(y, inOut + 2L * i, (short) Math.max(a, b));
        }
    }

    private static void min(Object inBase, long in, Object inOutBase, long inOut, int count) {
        char[] x = array(inBase);
        char[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getShort(x, from + 2L * i) & 0xffff;
            int b = Memory.getShort(y, inOut + 2L * i) & 0xffff;
            Memory.putShort(y, inOut + 2L * i, (short) Math.min(a, b));
        }
    }

    @Override
    void sum(Object inBase, long in, Object inOutBase, long inOut, int count) {
        char[] x = array(inBase);
        char[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getShort(x, from + 2L * i) & 0xffff;
            int b = Memory.getShort(y, inOut + 2L * i) & 0xffff;
            Memory.putShort(y, inOut + 2L * i, (short) (a + b));
        }
    }

    private static void product(Object inBase, long in, Object inOutBase, long inOut, int count) {
        char[] x = array(inBase);
        char[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getShort(x, from + 2L * i) & 0xffff;
            int b = Memory.getShort(y, inOut + 2L * i) & 0xffff;
            Memory.putShort(y, inOut + 2L * i, (short) (a * b));
        }
    }

    private static void logicalAnd(
            Object inBase, long in, Object inOutBase, long inOut, int count) {
        char[] x = array(inBase);
        char[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getShort(x, from + 2L * i) & 0xffff;
            int b = Memory.getShort(y, inOut + 2L * i) & 0xffff;
            Memory.putShort(y, inOut + 2L * i, (short) (truth(a) & truth(b)));
        }
    }

    private static void logicalOr(Object inBase, long in, Object inOutBase, long inOut, int count) {
        char[] x = array(inBase);
        char[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getShort(x, from + 2L * i) & 0xffff;
            int b = Memory.getShort(y, inOut + 2L * i) & 0xffff;
            Memory.putShort(y, inOut + 2L * i, (short) truth(a | b));
        }
    }

    private static void logicalXor(
            Object inBase, long in, Object inOutBase, long inOut, int count) {
        char[] x = array(inBase);
        char[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getShort(x, from + 2L * i) & 0xffff;
            int b = Memory.getShort(y, inOut + 2L * i) & 0xffff;
            Memory.putShort(y, inOut + 2L * i, (short) (truth(a) ^ truth(b)));
        }
    }
}
