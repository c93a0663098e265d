package org.banteng.engine.op;

import org.banteng.machine.Memory;

/** LONG_INT: a long and the index that belongs to it. */
final class LongIntKernel extends PairKernel {
    private static final int BYTES = 16;
    private static final int INDEX = 8;

    @Override
    void max(Object inBase, long in, Object inOutBase, long inOut, int count) {
        for (int i = 0; i < count; i++) {
            long at = (long) BYTES * i;
            long a = Memory.getLong(inBase, in + at);
            long b = Memory.getLong(inOutBase, inOut + at);
            if (a > b) {
                Memory.putLong(inOutBase, inOut + at, a);
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
            long a = Memory.getLong(inBase, in + at);
            long b = Memory.getLong(inOutBase, inOut + at);
            if (a < b) {
                Memory.putLong(inOutBase, inOut + at, a);
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
            Memory.putLong(inOutBase, inOut + at, Memory.getLong(inBase, in + at));
            takeIndex(inBase, in + at + INDEX, inOutBase, inOut + at + INDEX);
        }
    }
}
