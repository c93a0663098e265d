package mpi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** New buffers: see {@link MPI#newByteBuffer}. */
final class Slices {
    private Slices() {}

    /**
     * A direct buffer of zeros, in native order.
     *
     * @throws IllegalArgumentException if it would be larger than a buffer can be
     */
    static ByteBuffer allocate(int capacity, int elementBytes) {
        long bytes = (long) capacity * elementBytes;
        if (bytes < 0 || bytes > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "capacity is "
                            + capacity
                            + ", must be 0 to "
                            + Integer.MAX_VALUE / elementBytes);
        }
        return ByteBuffer.allocateDirect((int) bytes).order(ByteOrder.nativeOrder());
    }
}
