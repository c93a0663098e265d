package org.banteng.engine.op;

import org.banteng.machine.Memory;

/** INT2: an int and the index that belongs to it. */
final class IntIntKernel extends PairKernel {
    private static final int BYTES = 8;
    private static final int INDEX = 4;

    @Override
    void max(Object inBase, long in, Object inOutBase, long inOut, int count) {
        for (int i = 0; i < count; i++) {
            long at = (long) BYTES * i;
            int a = Memory.getInt(inBase, in + at);
            int b = Memory.getInt(inOutBase, inOut + at);
            if (a > b) {
                Memory.putInt(inOutBase, inOut + at, a);
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
            int a = Memory.getInt(inBase, in + at);
            int b = Memory.getInt(inOutBase, inOut + at);
            if (a < b) {
                Memory.putInt(inOutBase, inOut + at, a);
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
            Memory.putInt(inOutBase, inOut + at, Memory.getInt(inBase, in + at));
            takeIndex(inBase, in + at + INDEX, inOutBase, inOut + at + INDEX);
        }
    }
}
