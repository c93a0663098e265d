package org.banteng.engine.op;

import org.banteng.machine.Memory;

/** SHORT_INT: a short and the index that belongs to it. */
final class ShortIntKernel extends PairKernel {
    private static final int BYTES = 8;
    private static final int INDEX = 4;

    @Override
    void max(Object inBase, long in, Object inOutBase, long inOut, int count) {
        for (int i = 0; i < count; i++) {
            long at = (long) BYTES * i;
            short a = Memory.getShort(inBase, in + at);
            short b = Memory.getShort(inOutBase, inOut + at);
            if (a > b) {
                Memory.putShort(inOutBase, inOut + at, a);
                takeIndex(inBase, in + at + INDEX, inOutBase, inOut + at + INDEX);
            } else if (a == b) {
                takeLowerIndex(inBase, in + at + INDEX, inOutBase, inOut + at + INDEX);
            }
        }
    }

    @Override
    void min(Object inBase, long in, Object inOutBase, long inOut, int count) {
        for (int i = 0; i < count; i++) {
            long at = (long) BYTES * i;
            short a = Memory.getShort(inBase, in + at);
            short b = Memory.getShort(inOutBase, inOut + at);
            if (a < b) {
                Memory.putShort(inOutBase, inOut + at, a);
                takeIndex(inBase, in + at + INDEX, inOutBase, inOut + at + INDEX);
            } else if (a == b) {
                takeLowerIndex(inBase, in + at + INDEX, inOutBase, inOut + at + INDEX);
            }
        }
    }

    @Override
    void replace(Object inBase, long in, Object inOutBase, long inOut, int count) {
        for (int i = 0; i < count; i++) {
            long at = (long) BYTES * i;
            Memory.putShort(inOutBase, inOut + at, Memory.getShort(inBase, in + at));
            takeIndex(inBase, in + at + INDEX, inOutBase, inOut + at + INDEX);
        }
    }
}
