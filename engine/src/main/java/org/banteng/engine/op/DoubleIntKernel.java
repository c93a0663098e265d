package org.banteng.engine.op;

import org.banteng.machine.Memory;

/** DOUBLE_INT: a double and the index that belongs to it. */
final class DoubleIntKernel extends PairKernel {
    private static final int BYTES = 16;
    private static final int INDEX = 8;

    @Override
    void max(Object inBase, long in, Object inOutBase, long inOut, int count) {
        for (int i = 0; i < count; i++) {
            long at = (long) BYTES * i;
            double a = Memory.getDouble(inBase, in + at);
            double b = Memory.getDouble(inOutBase, inOut + at);
            if (a > b) {
                Memory.putDouble(inOutBase, inOut + at, a);
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
            double a = Memory.getDouble(inBase, in + at);
            double b = Memory.getDouble(inOutBase, inOut + at);
            if (a < b) {
                Memory.putDouble(inOutBase, inOut + at, a);
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
            Memory.putDouble(inOutBase, inOut + at, Memory.getDouble(inBase, in + at));
            takeIndex(inBase, in + at + INDEX, inOutBase, inOut + at + INDEX);
        }
    }
}
