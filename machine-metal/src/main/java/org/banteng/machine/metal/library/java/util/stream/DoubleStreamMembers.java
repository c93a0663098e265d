package org.banteng.machine.metal.library.java.util.stream;

import org.banteng.machine.metal.library.OfObject;

import java.util.stream.DoubleStream;

/** Of {@link DoubleStream}. */
final class DoubleStreamMembers {
    private DoubleStreamMembers() {}

    /** A rank has one processor. */
    @OfObject
    public static DoubleStream parallel(DoubleStream stream) {
        return stream;
    }

    @OfObject
    public static DoubleStream sequential(DoubleStream stream) {
        return stream;
    }
}
