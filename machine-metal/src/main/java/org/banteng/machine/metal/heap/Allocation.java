package org.banteng.machine.metal.heap;

import org.teavm.interop.Address;
import org.teavm.interop.Unmanaged;
import org.teavm.runtime.RuntimeClass;
import org.teavm.runtime.RuntimeObject;

/** Makes objects; the image build lets TeaVM's {@code Allocator} and {@code GC} call this. */
@Unmanaged
public final class Allocation {
    /** Objects are at least so long, and so far apart: see {@link Marks} and its work area. */
    static final int LEAST = 16;

    /** Longer ones get pages of their own. */
    private static final int LONGEST_IN_BLOCK = HeapMemory.BLOCK / 2;

    private Allocation() {}

    /** An object with zeros in its fields. */
    public static Address object(RuntimeClass type) {
        Address address = bytes(size(type));
        RuntimeObject object = address.toStructure();
        object.classReference = type.pack();
        return address;
    }

    /** What an object of a class takes of the heap. */
    static int size(RuntimeClass type) {
        int size = type.size;
        return size < LEAST ? LEAST : size;
    }

    /** So many bytes of zeros, for an object. */
    public static Address bytes(int bytes) {
        Address found = tryBytes(bytes);
        return found == null ? Collector.makeRoom(bytes) : found;
    }

    /** As {@link #bytes}, but null if that needs a collection. */
    static Address tryBytes(int bytes) {
        return bytes <= LONGEST_IN_BLOCK ? Blocks.take(bytes) : large(bytes);
    }

    private static Address large(int bytes) {
        int pages = Pages.count(bytes);
        if (!Collector.mayUse(pages)) {
            return null;
        }
        int first = Pages.take(pages, Pages.LARGE);
        if (first < 0) {
            return null;
        }
        Address address = Pages.address(first);
        HeapMemory.fill(address, 0, bytes);
        return address;
    }
}
