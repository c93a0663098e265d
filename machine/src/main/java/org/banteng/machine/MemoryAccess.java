package org.banteng.machine;

import java.nio.Buffer;
import java.nio.ByteBuffer;

/**
 * What a machine provides for {@link Memory}: its loads, stores and copies. See there for what each
 * method promises.
 */
public abstract class MemoryAccess {
    protected abstract byte getByte(Object base, long offset);

    protected abstract void putByte(Object base, long offset, byte value);

    protected abstract short getShort(Object base, long offset);

    protected abstract void putShort(Object base, long offset, short value);

    protected abstract int getInt(Object base, long offset);

    protected abstract void putInt(Object base, long offset, int value);

    protected abstract long getLong(Object base, long offset);

    protected abstract void putLong(Object base, long offset, long value);

    protected abstract float getFloat(Object base, long offset);

    protected abstract void putFloat(Object base, long offset, float value);

    protected abstract double getDouble(Object base, long offset);

    protected abstract void putDouble(Object base, long offset, double value);

    protected abstract int getIntAcquire(long address);

    protected abstract void putIntRelease(long address, int value);

    protected abstract long getLongAcquire(long address);

    protected abstract void putLongRelease(long address, long value);

    protected abstract void copy(
            Object fromBase, long fromOffset, Object toBase, long toOffset, long bytes);

    protected abstract void fill(Object base, long offset, long bytes, byte value);

    protected abstract long allocate(long bytes);

    protected abstract void free(long address);

    protected abstract long arrayBase(Object array);

    protected abstract int arrayLength(Object array);

    protected abstract long address(Buffer direct);

    protected abstract long heapOffset(Buffer heap);

    protected abstract ByteBuffer wrap(long address, int bytes, Runnable whenUnreachable);

    protected abstract void keepAlive(Object object);
}
