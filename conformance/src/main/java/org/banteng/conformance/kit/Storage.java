package org.banteng.conformance.kit;

/** What a program hands to MPI calls as a buffer. */
public enum Storage {
    /** A Java array. */
    ARRAY,

    /** A direct buffer, from {@code MPI.newIntBuffer} and the like. */
    DIRECT,

    /** An NIO buffer over a part of an array, so with an {@code arrayOffset} that is not 0. */
    HEAP,

    /** The middle of an array, from {@code MPI.slice}. */
    SLICE_OF_ARRAY,

    /** The middle of a direct buffer, from {@code MPI.slice}. */
    SLICE_OF_DIRECT
}
