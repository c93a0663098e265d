package org.banteng.engine.op;

import org.banteng.engine.datatype.Datatype;

/** An operator of the program's own, as package mpi presents it to the engine. */
@FunctionalInterface
public interface UserReduction {
    /**
     * Computes {@code inOut[i] = in[i] op inOut[i]} for {@code count} elements. The elements stand
     * {@link Datatype#extent} bytes apart, gaps included; what the function does to a gap is lost.
     * It must not write to {@code in}.
     */
    void apply(
            Object inBase,
            long inOffset,
            Object inOutBase,
            long inOutOffset,
            int count,
            Datatype type);
}
