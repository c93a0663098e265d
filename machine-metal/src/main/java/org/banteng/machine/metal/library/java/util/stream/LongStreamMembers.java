package org.banteng.machine.metal.library.java.util.stream;

import org.banteng.machine.metal.library.OfObject;

import java.util.stream.LongStream;

/** Of {@link LongStream}. */
final class LongStreamMembers {
    private LongStreamMembers() {}

    /** A rank has one processor. */
    @OfObject
    public static LongStream parallel(LongStream stream) {
        return stream;
    }

    @OfObject
    public static LongStream sequential(LongStream stream) {
        return stream;
    }
}
