package org.banteng.machine.metal.heap;

import org.banteng.machine.metal.failure.Failures;
import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Import;
import org.teavm.interop.Structure;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;
import org.teavm.runtime.RuntimeArray;
import org.teavm.runtime.RuntimeClass;

/**
 * Makes arrays; the image build lets TeaVM's {@code Allocator} call this. TeaVM's own takes a
 * negative length for a huge one, counts the bytes in an int that overflows, and while it fills an
 * array of arrays, the collector does not know of that array.
 */
@Include(value = "failure.h", isSystem = false)
public final class ArrayAllocation {
    /** The JVM has no arrays longer than that. */
    private static final int LONGEST = Integer.MAX_VALUE - 2;

    private ArrayAllocation() {}

    /** An array of zeros. */
    @Unmanaged
    @Export(name = "banteng_newArray")
    public static Address array(RuntimeClass type, int length) {
        check(type, length);
        Address array = Allocation.bytes((int) bytes(type, length));
        RuntimeArray header = array.toStructure();
        header.classReference = type.pack();
        header.size = length;
        return array;
    }

    /** Throws if there can be no such array. */
    @Unmanaged
    private static void check(RuntimeClass type, int length) {
        if (length < 0) {
            Failures.size(length);
        }
        if (length > LONGEST) {
            Failures.arrayTooLong();
        }
        if (bytes(type, length) > HeapMemory.most()) {
            Failures.heapTooSmall();
        }
    }

    /** What an array takes of the heap. */
    @Unmanaged
    static long bytes(RuntimeClass type, int length) {
        int item = RuntimeClass.isPrimitive(type.itemType) ? type.itemType.size : Address.sizeOf();
        long header = align(Structure.sizeOf(RuntimeArray.class), item);
        long bytes = align(header + (long) length * item, Address.sizeOf());
        return bytes < Allocation.LEAST ? Allocation.LEAST : bytes;
    }

    @Unmanaged
    private static long align(long size, int to) {
        return (size + to - 1) & -(long) to;
    }

    /** An array of arrays; all lengths are checked before the first is made (JLS 15.10.2). */
    @Unmanaged
    public static RuntimeArray arrays(RuntimeClass type, Address lengths, int dimensions) {
        for (int i = 0; i < dimensions; i++) {
            int length = lengths.add(i * Integer.BYTES).getInt();
            if (length < 0) {
                Failures.size(length);
            }
        }
        return Address.ofObject(filled(type, lengths, dimensions)).toStructure();
    }

    private static Object filled(RuntimeClass type, Address lengths, int dimensions) {
        Object array = managedArray(type, lengths.getInt());
        if (dimensions > 1) {
            Object[] rows = (Object[]) array;
            for (int i = 0; i < rows.length; i++) {
                rows[i] = filled(type.itemType, lengths.add(Integer.BYTES), dimensions - 1);
            }
        }
        return array;
    }

    /**
     * {@link #array}, as managed methods may call it: the collector, which may run meanwhile, knows
     * of their objects.
     */
    @Import(name = "banteng_newArray")
    private static native Object managedArray(RuntimeClass type, int length);
}
