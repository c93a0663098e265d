package org.banteng.conformance.kit;

/** Lengths of messages on both sides of each switch of protocol. */
public final class Sizes {
    /** The most bytes that travel within the descriptor of a message. */
    public static final int INLINE = 40;

    /** The most bytes that are copied into the queue; longer ones are fetched by the receiver. */
    public static final int EAGER = 8192;

    /** The largest block of a core's memory pool. */
    public static final int POOL = 256 * 1024;

    /** Larger than all of these. */
    public static final int LARGE = 1024 * 1024;

    private Sizes() {}

    /** Numbers of elements of a kind, none larger than just above the eager limit. */
    public static int[] small(Kind kind) {
        int inline = INLINE / kind.bytes();
        int eager = EAGER / kind.bytes();
        return new int[] {0, 1, 3, inline, inline + 1, eager, eager + 1};
    }

    /** Numbers of elements of a kind around the limit of the pool, and beyond. */
    public static int[] large(Kind kind) {
        int pool = POOL / kind.bytes();
        return new int[] {pool, pool + 1, LARGE / kind.bytes()};
    }
}
