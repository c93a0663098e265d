package org.banteng.machine.jvm;

import jdk.internal.access.JavaNioAccess;
import jdk.internal.access.SharedSecrets;
import jdk.internal.misc.Unsafe;

import org.banteng.machine.Memory;
import org.banteng.machine.MemoryAccess;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.lang.reflect.Array;
import java.nio.Buffer;
import java.nio.ByteBuffer;

/**
 * Memory through the JDK's own {@code Unsafe}: the one interface that reads a Java array and an
 * address with the same instruction and no set-up, where the foreign-memory API would have to build
 * a segment for each array of each call.
 */
final class JvmMemory extends MemoryAccess {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long BUFFER_ADDRESS = UNSAFE.objectFieldOffset(Buffer.class, "address");

    /** A copy is cut into pieces of this many bytes, so that a safepoint need not wait for it. */
    private static final long COPY_PIECE = 1 << 20;

    @Override
    protected byte getByte(Object base, long offset) {
        return UNSAFE.getByte(base, offset);
    }

    @Override
    protected void putByte(Object base, long offset, byte value) {
        UNSAFE.putByte(base, offset, value);
    }

    @Override
    protected short getShort(Object base, long offset) {
        return UNSAFE.getShort(base, offset);
    }

    @Override
    protected void putShort(Object base, long offset, short value) {
        UNSAFE.putShort(base, offset, value);
    }

    @Override
    protected int getInt(Object base, long offset) {
        return UNSAFE.getInt(base, offset);
    }

    @Override
    protected void putInt(Object base, long offset, int value) {
        UNSAFE.putInt(base, offset, value);
    }

    @Override
    protected long getLong(Object base, long offset) {
        return UNSAFE.getLong(base, offset);
    }

    @Override
    protected void putLong(Object base, long offset, long value) {
        UNSAFE.putLong(base, offset, value);
    }

    @Override
    protected float getFloat(Object base, long offset) {
        return UNSAFE.getFloat(base, offset);
    }

    @Override
    protected void putFloat(Object base, long offset, float value) {
        UNSAFE.putFloat(base, offset, value);
    }

    @Override
    protected double getDouble(Object base, long offset) {
        return UNSAFE.getDouble(base, offset);
    }

    @Override
    protected void putDouble(Object base, long offset, double value) {
        UNSAFE.putDouble(base, offset, value);
    }

    @Override
    protected int getIntAcquire(long address) {
        return UNSAFE.getIntAcquire(null, address);
    }

    @Override
    protected void putIntRelease(long address, int value) {
        UNSAFE.putIntRelease(null, address, value);
    }

    @Override
    protected long getLongAcquire(long address) {
        return UNSAFE.getLongAcquire(null, address);
    }

    @Override
    protected void putLongRelease(long address, long value) {
        UNSAFE.putLongRelease(null, address, value);
    }

    @Override
    protected void copy(
            Object fromBase, long fromOffset, Object toBase, long toOffset, long bytes) {
        long at = 0;
        while (bytes - at > COPY_PIECE) {
            UNSAFE.copyMemory(fromBase, fromOffset + at, toBase, toOffset + at, COPY_PIECE);
            at += COPY_PIECE;
        }
        UNSAFE.copyMemory(fromBase, fromOffset + at, toBase, toOffset + at, bytes - at);
    }

    @Override
    protected void fill(Object base, long offset, long bytes, byte value) {
        UNSAFE.setMemory(base, offset, bytes, value);
    }

    /**
     * {@code malloc} aligns to 16: the block is moved up to the next line, and what {@code malloc}
     * gave is remembered in the word before it.
     */
    @Override
    protected long allocate(long bytes) {
        long given = UNSAFE.allocateMemory(bytes + 2L * Memory.CACHE_LINE);
        long address = (given + 2L * Memory.CACHE_LINE - 1) & -Memory.CACHE_LINE;
        UNSAFE.putLong(null, address - Long.BYTES, given);
        UNSAFE.setMemory(null, address, bytes, (byte) 0);
        return address;
    }

    @Override
    protected void free(long address) {
        UNSAFE.freeMemory(UNSAFE.getLong(null, address - Long.BYTES));
    }

    /** Asking the JDK takes sixteen nanoseconds; the constants are the same numbers. */
    @Override
    protected long arrayBase(Object array) {
        if (array instanceof byte[]) {
            return Unsafe.ARRAY_BYTE_BASE_OFFSET;
        }
        if (array instanceof int[]) {
            return Unsafe.ARRAY_INT_BASE_OFFSET;
        }
        if (array instanceof long[]) {
            return Unsafe.ARRAY_LONG_BASE_OFFSET;
        }
        if (array instanceof double[]) {
            return Unsafe.ARRAY_DOUBLE_BASE_OFFSET;
        }
        return UNSAFE.arrayBaseOffset(array.getClass());
    }

    @Override
    protected int arrayLength(Object array) {
        return Array.getLength(array);
    }

    @Override
    protected long address(Buffer direct) {
        return UNSAFE.getLong(direct, BUFFER_ADDRESS);
    }

    /** The JDK keeps both in one field: an address, or an offset that counts from the object. */
    @Override
    protected long heapOffset(Buffer heap) {
        return UNSAFE.getLong(heap, BUFFER_ADDRESS);
    }

    @Override
    protected ByteBuffer wrap(long address, int bytes, Runnable whenUnreachable) {
        JavaNioAccess nio = SharedSecrets.getJavaNioAccess();
        Object owner = new Object();
        ByteBuffer buffer = nio.newDirectByteBuffer(address, bytes, owner, null);
        if (whenUnreachable != null) {
            CleanerHolder.CLEANER.register(owner, whenUnreachable);
        }
        return buffer;
    }

    /**
     * The fence ends the use of what the caller has in its hands: there is nothing to guard here.
     */
    @Override
    @SuppressWarnings("ReachabilityFenceUsage")
    protected void keepAlive(Object object) {
        Reference.reachabilityFence(object);
    }

    /** Apart, since a cleaner starts a thread. */
    private static final class CleanerHolder {
        static final Cleaner CLEANER = Cleaner.create();
    }
}
