package org.banteng.engine.op;

import org.banteng.machine.Memory;

/** BYTE and BOOLEAN: unsigned, 8 bits. */
final class UnsignedByteKernel extends Kernel {
    @Override
    boolean accepts(Function function) {
        return !function.isLocation() && !function.isForWindows();
    }

    @Override
    void apply(Function function, Object inBase, long in, Object inOutBase, long inOut, int count) {
        switch (function) {
            case MAX -> max(inBase, in, inOutBase, inOut, count);
            case MIN -> min(inBase, in, inOutBase, inOut, count);
            case SUM -> sum(inBase, in, inOutBase, inOut, count);
            case PROD -> product(inBase, in, inOutBase, inOut, count);
            case LAND -> logicalAnd(inBase, in, inOutBase, inOut, count);
            case LOR -> logicalOr(inBase, in, inOutBase, inOut, count);
            case LXOR -> logicalXor(inBase, in, inOutBase, inOut, count);
            case BAND -> Bits.and(inBase, in, inOutBase, inOut, count);
            case BOR -> Bits.or(inBase, in, inOutBase, inOut, count);
            case BXOR -> Bits.xor(inBase, in, inOutBase, inOut, count);
            default -> throw undefined(function, "unsigned bytes");
        }
    }

    private static void max(Object inBase, long in, Object inOutBase, long inOut, int count) {
        for (int i = 0; i < count; i++) {
            int a = Memory.getByte(inBase, in + i) & 0xff;
            int b = Memory.getByte(inOutBase, inOut + i) & 0xff;
            Memory.putByte(inOutBase, inOut + i, (byte) Math.max(a, b));
        }
    }

    private static void min(Object inBase, long in, Object inOutBase, long inOut, int count) {
        for (int i = 0; i < count; i++) {
            int a = Memory.getByte(inBase, in + i) & 0xff;
            int b = Memory.getByte(inOutBase, inOut + i) & 0xff;
            Memory.putByte(inOutBase, inOut + i, (byte) Math.min(a, b));
        }
    }

    private static void sum(Object inBase, long in, Object inOutBase, long inOut, int count) {
        for (int i = 0; i < count; i++) {
            int a = Memory.getByte(inBase, in + i) & 0xff;
            int b = Memory.getByte(inOutBase, inOut + i) & 0xff;
            Memory.putByte(inOutBase, inOut + i, (byte) (a + b));
        }
    }

    private static void product(Object inBase, long in, Object inOutBase, long inOut, int count) {
        for (int i = 0; i < count; i++) {
            int a = Memory.getByte(inBase, in + i) & 0xff;
            int b = Memory.getByte(inOutBase, inOut + i) & 0xff;
            Memory.putByte(inOutBase, inOut + i, (byte) (a * b));
        }
    }

    private static void logicalAnd(
            Object inBase, long in, Object inOutBase, long inOut, int count) {
        for (int i = 0; i < count; i++) {
            int a = Memory.getByte(inBase, in + i) & 0xff;
            int b = Memory.getByte(inOutBase, inOut + i) & 0xff;
            Memory.putByte(inOutBase, inOut + i, (byte) (truth(a) & truth(b)));
        }
    }

    private static void logicalOr(Object inBase, long in, Object inOutBase, long inOut, int count) {
        for (int i = 0; i < count; i++) {
            int a = Memory.getByte(inBase, in + i) & 0xff;
            int b = Memory.getByte(inOutBase, inOut + i) & 0xff;
            Memory.putByte(inOutBase, inOut + i, (byte) truth(a | b));
        }
    }

    private static void logicalXor(
            Object inBase, long in, Object inOutBase, long inOut, int count) {
        for (int i = 0; i < count; i++) {
            int a = Memory.getByte(inBase, in + i) & 0xff;
            int b = Memory.getByte(inOutBase, inOut + i) & 0xff;
            Memory.putByte(inOutBase, inOut + i, (byte) (truth(a) ^ truth(b)));
        }
    }
}
