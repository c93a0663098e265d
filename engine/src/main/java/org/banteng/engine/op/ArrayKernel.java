package org.banteng.engine.op;

import org.banteng.engine.datatype.ElementKind;
import org.banteng.machine.Memory;

/**
 * A kernel whose loops run over two arrays of its elements: HotSpot makes vector instructions of
 * such loops, and of no others. What is not in such an array (off the heap, or in one of another
 * type) is copied through {@link Stage} block by block, in the nearest cache: that takes half the
 * time of a loop without vectors. Where the machine's compiler has no such preference, addresses go
 * into the loops as they are.
 */
abstract class ArrayKernel extends Kernel {
    /** What goes through a {@link Stage} at a time. */
    private static final int BLOCK_BYTES = 4 << 10;

    private final ElementKind kind;
    private final long arrayBase;

    /**
     * @param arrayBase where element 0 of an array of its elements is
     */
    ArrayKernel(ElementKind kind, long arrayBase) {
        this.kind = kind;
        this.arrayBase = arrayBase;
    }

    /** Whether it is an array of this kernel's elements. */
    abstract boolean isArray(Object base);

    abstract Object newArray(int count);

    /**
     * As {@link #apply}.
     *
     * @param inBase as {@code inOutBase} an array of this kernel's elements; may be {@code null},
     *     for an address, if the machine does not {@link Memory#prefersArrays prefer arrays}
     */
    abstract void loop(
            Function function, Object inBase, long in, Object inOutBase, long inOut, int count);

    /** What takes this kernel's place in a {@link Stage}. */
    final int index() {
        return kind.ordinal();
    }

    final Object newBlock() {
        return newArray(BLOCK_BYTES / kind.bytes());
    }

    @Override
    final void apply(
            Function function, Object inBase, long in, Object inOutBase, long inOut, int count) {
        if (function.isBitwise()) {
            Bits.apply(function, inBase, in, inOutBase, inOut, (long) kind.bytes() * count);
        } else if (fits(inBase) && fits(inOutBase)) {
            loop(function, inBase, in, inOutBase, inOut, count);
        } else {
            loopOnStage(function, inBase, in, inOutBase, inOut, count);
        }
    }

    private boolean fits(Object base) {
        return base == null ? !Memory.prefersArrays() : isArray(base);
    }

    private void loopOnStage(
            Function function, Object inBase, long in, Object inOutBase, long inOut, int count) {
        Stage stage = Stage.current();
        Object x = fits(inBase) ? inBase : stage.in(this);
        Object y = fits(inOutBase) ? inOutBase : stage.inOut(this);
        int block = BLOCK_BYTES / kind.bytes();
        for (int done = 0; done < count; done += block) {
            int part = Math.min(block, count - done);
            long bytes = (long) kind.bytes() * part;
            long from = in + (long) kind.bytes() * done;
            long to = inOut + (long) kind.bytes() * done;
            long xAt = stageIn(inBase, from, x, bytes);
            long yAt = stageIn(inOutBase, to, y, bytes);
            loop(function, x, xAt, y, yAt, part);
            if (y != inOutBase) {
                Memory.copy(y, yAt, inOutBase, to, bytes);
            }
        }
    }

    /** Copies a block onto the stage, unless it is already where it can be; tells where. */
    private long stageIn(Object base, long offset, Object stage, long bytes) {
        if (stage == base) {
            return offset;
        }
        Memory.copy(base, offset, stage, arrayBase, bytes);
        return arrayBase;
    }
}
