package org.teavm.classlib.java.nio;

import org.teavm.interop.Address;

/**
 * Direct buffers as what they are: memory. TeaVM keeps the class of such buffers to this package,
 * and calls this one {@code java.nio.RawBuffers} once it compiles.
 */
public final class TRawBuffers {
    private TRawBuffers() {}

    /**
     * A {@code java.nio.ByteBuffer} over memory that is not its own.
     *
     * @param owner stays reachable as long as the buffer or a view of it
     * @param bytes its capacity and limit
     */
    public static Object create(Object owner, Address address, int bytes) {
        TByteBufferNative buffer =
                new TByteBufferNative(owner, null, 0, null, address, bytes, false);
        buffer.limit = bytes;
        return buffer;
    }

    /**
     * Where a buffer's index 0 is.
     *
     * @param buffer a {@code java.nio.Buffer}
     */
    public static Address address(Object buffer) {
        return TNativeBufferUtil.getAddress((TBuffer) buffer);
    }
}
