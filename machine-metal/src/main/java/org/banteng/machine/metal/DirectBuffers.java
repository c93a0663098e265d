package org.banteng.machine.metal;

import org.banteng.machine.Memory;

import java.nio.ByteBuffer;

/**
 * {@link ByteBuffer#allocateDirect} of a compiled program: the image build makes that method call
 * this one. TeaVM's own never gives memory back, and the list that it keeps of its buffers does not
 * follow them when the collector moves them.
 */
public final class DirectBuffers {
    /** The collector runs when this many bytes were asked for since it last ran for that reason. */
    private static final long COLLECT_AFTER_BYTES = 64L << 20;

    private static long bytesSinceCollection;

    private DirectBuffers() {}

    /**
     * A buffer of zeros; its memory is given back after it and all its views are garbage.
     *
     * @throws IllegalArgumentException if {@code capacity} is negative
     * @throws OutOfMemoryError when the machine has no more
     */
    public static ByteBuffer allocate(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity < 0: (" + capacity + " < 0)");
        }
        bytesSinceCollection += capacity;
        if (bytesSinceCollection > COLLECT_AFTER_BYTES) {
            System.gc();
            bytesSinceCollection = 0;
        }
        long address = Memory.allocate(Math.max(1, capacity));
        return Memory.wrap(address, capacity, () -> Memory.free(address));
    }
}
