package org.banteng.engine.op;

import org.banteng.machine.Memory;

/** FLOAT_INT: a float and the index that belongs to it. */
final class FloatIntKernel extends PairKernel {
    private static final int BYTES = 8;
    private static final int INDEX = 4;

    @Override
    void max(Object inBase, long in, Object inOutBase, long inOut, int count) {
        for (int i = 0; i < count; i++) {
            long at = (long) BYTES * i;
            float a = Memory.getFloat(inBase, in + at);
            float b = Memory.getFloat(inOutBase, inOut + at);
            if (a > b) {
                Memory.putFloat(inOutBase, inOut + at, a);
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
            float a = Memory.getFloat(inBase, in + at);
            float b = Memory.getFloat(inOutBase, inOut + at);
            if (a < b) {
                Memory.putFloat(inOutBase, inOut + at, a);
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
            Memory.putFloat(inOutBase, inOut + at, Memory.getFloat(inBase, in + at));
            takeIndex(inBase, in + at + INDEX, inOutBase, inOut + at + INDEX);
        }
    }
}
