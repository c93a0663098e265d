package org.banteng.engine.op;

import org.banteng.machine.Memory;

/** The pairs of a value and an int index; gaps between the two, or after them, stay as they are. */
abstract class PairKernel extends Kernel {
    PairKernel() {
        super(Function.OF_PAIRS);
    }

    @Override
    final void apply(
            Function function, Object inBase, long in, Object inOutBase, long inOut, int count) {
        switch (function) {
            case MAXLOC -> max(inBase, in, inOutBase, inOut, count);
            case MINLOC -> min(inBase, in, inOutBase, inOut, count);
            case REPLACE -> replace(inBase, in, inOutBase, inOut, count);
            default -> throw undefined(function, "pairs of value and index");
        }
    }

    abstract void max(Object inBase, long in, Object inOutBase, long inOut, int count);

    abstract void min(Object inBase, long in, Object inOutBase, long inOut, int count);

    abstract void replace(Object inBase, long in, Object inOutBase, long inOut, int count);

    static void takeIndex(Object inBase, long in, Object inOutBase, long inOut) {
        Memory.putInt(inOutBase, inOut, Memory.getInt(inBase, in));
    }

    static void takeLowerIndex(Object inBase, long in, Object inOutBase, long inOut) {
        int a = Memory.getInt(inBase, in);
        if (a < Memory.getInt(inOutBase, inOut)) {
            Memory.putInt(inOutBase, inOut, a);
        }
    }
}
