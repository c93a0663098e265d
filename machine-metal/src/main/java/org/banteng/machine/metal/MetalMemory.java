package org.banteng.machine.metal;

import org.teavm.classlib.java.nio.TRawBuffers;
import org.teavm.interop.Address;

import java.nio.Buffer;
import java.nio.ByteBuffer;

/**
 * {@link org.banteng.machine.Memory} of a program compiled ahead of time, member for member: the
 * image build puts this class in its place, so that each method becomes the load or store that it
 * stands for. See there for what the methods promise.
 *
 * <p>A place with a base object is an address only until something allocates, since the collector
 * moves objects. So no method here keeps an address: it goes from base and offset to the bytes in
 * one step.
 */
public final class MetalMemory {
    /** See {@link org.banteng.machine.Memory#CACHE_LINE}. */
    public static final int CACHE_LINE = 64;

    private MetalMemory() {}

    private static Address at(Object base, long offset) {
        return Address.ofObject(base).add(offset);
    }

    public static byte getByte(Object base, long offset) {
        return at(base, offset).getByte();
    }

    public static void putByte(Object base, long offset, byte value) {
        at(base, offset).putByte(value);
    }

    public static short getShort(Object base, long offset) {
        return at(base, offset).getShort();
    }

    public static void putShort(Object base, long offset, short value) {
        at(base, offset).putShort(value);
    }

    public static int getInt(Object base, long offset) {
        return at(base, offset).getInt();
    }

    public static void putInt(Object base, long offset, int value) {
        at(base, offset).putInt(value);
    }

    public static long getLong(Object base, long offset) {
        return at(base, offset).getLong();
    }

    public static void putLong(Object base, long offset, long value) {
        at(base, offset).putLong(value);
    }

    public static float getFloat(Object base, long offset) {
        return at(base, offset).getFloat();
    }

    public static void putFloat(Object base, long offset, float value) {
        at(base, offset).putFloat(value);
    }

    public static double getDouble(Object base, long offset) {
        return at(base, offset).getDouble();
    }

    public static void putDouble(Object base, long offset, double value) {
        at(base, offset).putDouble(value);
    }

    public static int getIntAcquire(long address) {
        return Inline.getIntAcquire(Address.fromLong(address));
    }

    public static void putIntRelease(long address, int value) {
        Inline.putIntRelease(Address.fromLong(address), value);
    }

    public static long getLongAcquire(long address) {
        return Inline.getLongAcquire(Address.fromLong(address));
    }

    public static void putLongRelease(long address, long value) {
        Inline.putLongRelease(Address.fromLong(address), value);
    }

    public static void copy(
            Object fromBase, long fromOffset, Object toBase, long toOffset, long bytes) {
        Inline.copy(at(toBase, toOffset), at(fromBase, fromOffset), bytes);
    }

    public static void fill(Object base, long offset, long bytes, byte value) {
        Inline.fill(at(base, offset), value, bytes);
    }

    public static long allocate(long bytes) {
        long address = Inline.allocate(bytes, true).toLong();
        if (address == 0) {
            throw new OutOfMemoryError("Memory.allocate: no " + bytes + " bytes left");
        }
        return address;
    }

    public static long seenByAll(long address) {
        return Inline.seenByAll(Address.fromLong(address)).toLong();
    }

    public static void free(long address) {
        Inline.free(Address.fromLong(address));
    }

    public static long arrayBase(Object array) {
        int base = Inline.arrayBase(Address.ofObject(array));
        if (base < 0) {
            throw new IllegalArgumentException(
                    "Memory.arrayBase: " + array.getClass() + " is no primitive array");
        }
        return base;
    }

    public static int lengthIfLike(Object object, Object array) {
        return object == null
                ? -1
                : Inline.lengthIfLike(Address.ofObject(object), Address.ofObject(array));
    }

    public static long address(Buffer direct) {
        return TRawBuffers.address(direct).toLong();
    }

    public static long heapOffset(Buffer heap) {
        Object array = heap.array();
        return TRawBuffers.address(heap).toLong() - Address.ofObject(array).toLong();
    }

    public static ByteBuffer wrap(long address, int bytes, Runnable whenUnreachable) {
        Object owner = Owners.own(whenUnreachable);
        return (ByteBuffer) TRawBuffers.create(owner, Address.fromLong(address), bytes);
    }

    public static boolean prefersArrays() {
        return false;
    }

    public static Object known(Object base) {
        return base;
    }

    public static long sameOffset(long first, long second) {
        return first;
    }

    public static void keepAlive(Object object) {
        Inline.use(Address.ofObject(object));
    }
}
