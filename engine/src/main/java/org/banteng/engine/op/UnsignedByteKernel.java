package org.banteng.engine.op;

import org.banteng.engine.datatype.ElementKind;
import org.banteng.machine.Memory;

/** BYTE and BOOLEAN: unsigned, 8 bits. */
final class UnsignedByteKernel extends ArrayKernel {
    UnsignedByteKernel() {
        super(Function.OF_INTEGERS, ElementKind.BYTE);
    }

    private static byte[] array(Object base) {
        return (byte[]) Memory.known(base);
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
            default -> throw undefined(function, "unsigned bytes");
        }
    }

    private static void max(Object inBase, long in, Object inOutBase, long inOut, int count) {
        byte[] x = array(inBase);
        byte[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getByte(x, from + i) & 0xff;
            int b = Memory.getByte(y, inOut + i) & 0xff;
            Memory.putByte(y, inOut + i, (byte) Math.max(a, b));
        }
    }

    private static void min(Object inBase, long in, Object inOutBase, long inOut, int count) {
        byte[] x = array(inBase);
        byte[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getByte(x, from + i) & 0xff;
            int b = Memory.getByte(y, inOut + i) & 0xff;
            Memory.putByte(y, inOut + i, (byte) Math.min(a, b));
        }
    }

    @Override
    void sum(Object inBase, long in, Object inOutBase, long inOut, int count) {
        byte[] x = array(inBase);
        byte[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getByte(x, from + i) & 0xff;
            int b = Memory.getByte(y, inOut + i) & 0xff;
            Memory.putByte(y, inOut + i, (byte) (a + b));
        }
    }

    private static void product(Object inBase, long in, Object inOutBase, long inOut, int count) {
        byte[] x = array(inBase);
        byte[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getByte(x, from + i) & 0xff;
            int b = Memory.getByte(y, inOut + i) & 0xff;
            Memory.putByte(y, inOut + i, (byte) (a * b));
        }
    }

    private static void logicalAnd(
            Object inBase, long in, Object inOutBase, long inOut, int count) {
        byte[] x = array(inBase);
        byte[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getByte(x, from + i) & 0xff;
            int b = Memory.getByte(y, inOut + i) & 0xff;
            Memory.putByte(y, inOut + i, (byte) (truth(a) & truth(b)));
        }
    }

    private static void logicalOr(Object inBase, long in, Object inOutBase, long inOut, int count) {
        byte[] x = array(inBase);
        byte[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getByte(x, from + i) & 0xff;
            int b = Memory.getByte(y, inOut + i) & 0xff;
            Memory.putByte(y, inOut + i, (byte) truth(a | b));
        }
    }

    private static void logicalXor(
            Object inBase, long in, Object inOutBase, long inOut, int count) {
        byte[] x = array(inBase);
        byte[] y = array(inOutBase);
        long from = Memory.sameOffset(in, inOut);
        for (int i = 0; i < count; i++) {
            int a = Memory.getByte(x, from + i) & 0xff;
            int b = Memory.getByte(y, inOut + i) & 0xff;
            Memory.putByte(y, inOut + i, (byte) (truth(a) ^ truth(b)));
        }
    }
}
