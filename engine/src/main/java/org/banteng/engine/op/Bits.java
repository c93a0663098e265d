package org.banteng.engine.op;

import org.banteng.machine.Memory;

/** Bitwise functions: the same for integers of every width, so eight bytes at a time. */
final class Bits {
    private Bits() {}

    /** Of {@link Function#isBitwise} functions. */
    static void apply(
            Function function, Object inBase, long in, Object inOutBase, long inOut, long bytes) {
        switch (function) {
            case BAND -> and(inBase, in, inOutBase, inOut, bytes);
            case BOR -> or(inBase, in, inOutBase, inOut, bytes);
            case BXOR -> xor(inBase, in, inOutBase, inOut, bytes);
            default -> throw Kernel.undefined(function, "bits");
        }
    }

    private static void and(Object inBase, long in, Object inOutBase, long inOut, long bytes) {
        int words = (int) (bytes / Long.BYTES);
        for (int i = 0; i < words; i++) {
            long a = Memory.getLong(inBase, in + 8L * i);
            long b = Memory.getLong(inOutBase, inOut + 8L * i);
            Memory.putLong(inOutBase, inOut + 8L * i, a & b);
        }
        for (long at = 8L * words; at < bytes; at++) {
            int a = Memory.getByte(inBase, in + at);
            int b = Memory.getByte(inOutBase, inOut + at);
            Memory.putByte(inOutBase, inOut + at, (byte) (a & b));
        }
    }

    private static void or(Object inBase, long in, Object inOutBase, long inOut, long bytes) {
        int words = (int) (bytes / Long.BYTES);
        for (int i = 0; i < words; i++) {
            long a = Memory.getLong(inBase, in + 8L * i);
            long b = Memory.getLong(inOutBase, inOut + 8L * i);
            Memory.putLong(inOutBase, inOut + 8L * i, a | b);
        }
        for (long at = 8L * words; at < bytes; at++) {
            int a = Memory.getByte(inBase, in + at);
            int b = Memory.getByte(inOutBase, inOut + at);
            Memory.putByte(inOutBase, inOut + at, (byte) (a | b));
        }
    }

    private static void xor(Object inBase, long in, Object inOutBase, long inOut, long bytes) {
        int words = (int) (bytes / Long.BYTES);
        for (int i = 0; i < words; i++) {
            long a = Memory.getLong(inBase, in + 8L * i);
            long b = Memory.getLong(inOutBase, inOut + 8L * i);
            Memory.putLong(inOutBase, inOut + 8L * i, a ^ b);
        }
        for (long at = 8L * words; at < bytes; at++) {
            int a = Memory.getByte(inBase, in + at);
            int b = Memory.getByte(inOutBase, inOut + at);
            Memory.putByte(inOutBase, inOut + at, (byte) (a ^ b));
        }
    }
}
