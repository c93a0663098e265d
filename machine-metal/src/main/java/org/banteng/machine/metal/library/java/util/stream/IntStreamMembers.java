package org.banteng.machine.metal.library.java.util.stream;

import org.banteng.machine.metal.library.OfObject;

import java.util.stream.IntStream;

/** Of {@link IntStream}. */
final class IntStreamMembers {
    private IntStreamMembers() {}

    /** A rank has one processor. */
    @OfObject
    public static IntStream parallel(IntStream stream) {
        return stream;
    }

    @OfObject
    public static IntStream sequential(IntStream stream) {
        return stream;
    }
}
