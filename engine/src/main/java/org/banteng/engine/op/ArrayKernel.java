package org.banteng.engine.op;

import org.banteng.engine.datatype.ElementKind;
import org.banteng.machine.Memory;

/**
 * A kernel whose loops run over two arrays of its elements, at the same offset in both: HotSpot
 * makes vector instructions of such loops, and of no others. What lies otherwise (off the heap, in
 * an array of another type, at another offset) is copied through {@link Stage} block by block, in
 * the nearest cache: that takes half the time of a loop without vectors. Where the machine's
 * compiler has no such preference, any places go into the loops as they are.
 */
abstract class ArrayKernel extends Kernel {
    /** What goes through a {@link Stage} at a time. */
    private static final int BLOCK_BYTES = 4 << 10;

    private final ElementKind kind;
    private final Object emptyArray;
    private final long arrayBase;

    ArrayKernel(int functions, ElementKind kind) {
        super(functions);
        this.kind = kind;
        this.emptyArray = kind.newArray(0);
        this.arrayBase = Memory.arrayBase(emptyArray);
    }

    /**
     * Adds, as {@link #apply} does: by itself, since most reductions do.
     *
     * @param inBase as {@code inOutBase} an array of this kernel's elements, with {@code in} the
     *     same as {@code inOut}; if the machine does not {@link Memory#prefersArrays prefer
     *     arrays}, may also be {@code null} for an address, and the offsets may differ
     */
    abstract void sum(Object inBase, long in, Object inOutBase, long inOut, int count);

    /** Computes as {@link #apply} does what is no sum and not bitwise; places as for that. */
    abstract void loop(
            Function function, Object inBase, long in, Object inOutBase, long inOut, int count);

    /** What takes this kernel's place in a {@link Stage}. */
    final int index() {
        return kind.ordinal();
    }

    final Object newBlock() {
        return kind.newArray(BLOCK_BYTES / kind.bytes());
    }

    @Override
    final void apply(
            Function function, Object inBase, long in, Object inOutBase, long inOut, int count) {
        if (function.isBitwise()) {
            Bits.apply(function, inBase, in, inOutBase, inOut, (long) kind.bytes() * count);
        } else if (fits(inBase) && fits(inOutBase) && fit(in, inOut)) {
            run(function, inBase, in, inOutBase, inOut, count);
        } else {
            runOnStage(function, inBase, in, inOutBase, inOut, count);
        }
    }

    private void run(
            Function function, Object inBase, long in, Object inOutBase, long inOut, int count) {
        if (function == Function.SUM) {
            sum(inBase, in, inOutBase, inOut, count);
        } else {
            loop(function, inBase, in, inOutBase, inOut, count);
        }
    }

    private boolean fits(Object base) {
        return base == null ? !Memory.prefersArrays() : Memory.lengthIfLike(base, emptyArray) >= 0;
    }

    private static boolean fit(long in, long inOut) {
        return in == inOut || !Memory.prefersArrays();
    }

    private void runOnStage(
            Function function, Object inBase, long in, Object inOutBase, long inOut, int count) {
        Stage stage = Stage.current();
        Object x = stage.in(this);
        Object y = stage.inOut(this);
        int block = BLOCK_BYTES / kind.bytes();
        for (int done = 0; done < count; done += block) {
            int part = Math.min(block, count - done);
            long bytes = (long) kind.bytes() * part;
            long to = inOut + (long) kind.bytes() * done;
            Memory.copy(inBase, in + (long) kind.bytes() * done, x, arrayBase, bytes);
            Memory.copy(inOutBase, to, y, arrayBase, bytes);
            run(function, x, arrayBase, y, arrayBase, part);
            Memory.copy(y, arrayBase, inOutBase, to, bytes);
        }
    }
}
