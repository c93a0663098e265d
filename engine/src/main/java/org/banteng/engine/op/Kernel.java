package org.banteng.engine.op;

/**
 * The predefined functions on one type of element. Each function is a plain loop, chosen once per
 * call, so that the compiler may unroll and vectorise it.
 *
 * <p>In every kernel {@code a} is an element of {@code in}, {@code b} the one of {@code inOut} that
 * it is combined with, and {@code a op b} takes the place of {@code b}.
 */
abstract class Kernel {
    private final int functions;

    /**
     * @param functions the {@link Function#bit bits} of those that are defined on this type of
     *     element
     */
    Kernel(int functions) {
        this.functions = functions;
    }

    /** Whether the function is defined on this type of element. */
    final boolean accepts(Function function) {
        return (functions & function.bit()) != 0;
    }

    /**
     * Computes {@code inOut[i] = in[i] op inOut[i]}.
     *
     * @param in the place of the first element, as all places a base and a byte offset
     * @param count 0 or more
     */
    abstract void apply(
            Function function, Object inBase, long in, Object inOutBase, long inOut, int count);

    /** For a function that {@link #accepts} excludes: the callers ask before they apply. */
    static IllegalArgumentException undefined(Function function, String elements) {
        return new IllegalArgumentException(function + " is not defined on " + elements);
    }

    /** 1 if {@code x} is not 0, else 0; without a branch. */
    static int truth(int x) {
        return (x | -x) >>> (Integer.SIZE - 1);
    }

    /** As above. */
    static long truth(long x) {
        return (x | -x) >>> (Long.SIZE - 1);
    }
}
