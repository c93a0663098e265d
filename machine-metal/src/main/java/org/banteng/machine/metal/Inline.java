package org.banteng.machine.metal;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;

/**
 * The operations on memory that Java has no word for: {@code static inline} C functions of {@code
 * banteng.h}, which lies among this module's resources.
 */
@Include(value = "banteng.h", isSystem = false)
final class Inline {
    private Inline() {}

    @Unmanaged
    @Import(name = "banteng_getIntAcquire")
    static native int getIntAcquire(Address at);

    @Unmanaged
    @Import(name = "banteng_putIntRelease")
    static native void putIntRelease(Address at, int value);

    @Unmanaged
    @Import(name = "banteng_getLongAcquire")
    static native long getLongAcquire(Address at);

    @Unmanaged
    @Import(name = "banteng_putLongRelease")
    static native void putLongRelease(Address at, long value);

    @Unmanaged
    @Import(name = "banteng_copy")
    static native void copy(Address to, Address from, long bytes);

    @Unmanaged
    @Import(name = "banteng_fill")
    static native void fill(Address at, byte value, long bytes);

    /** Memory at a multiple of 64; a null address when there is no more. */
    @Unmanaged
    @Import(name = "banteng_allocate")
    static native Address allocate(long bytes, boolean zeroed);

    @Unmanaged
    @Import(name = "banteng_free")
    static native void free(Address address);

    /** From an array object's start to its element 0, in bytes; -1 if it is no primitive array. */
    @Unmanaged
    @Import(name = "banteng_arrayBase")
    static native int arrayBase(Address array);

    /** The length of an array that is of the same class as another; -1 if it is not. */
    @Unmanaged
    @Import(name = "banteng_lengthIfLike")
    static native int lengthIfLike(Address object, Address array);

    /** The address by which all instances see a byte of this one's private memory. */
    @Unmanaged
    @Import(name = "banteng_seenByAll")
    static native Address seenByAll(Address own);

    /** Does nothing, where the compiler cannot see it. */
    @Unmanaged
    @Import(name = "banteng_use")
    static native void use(Address object);
}
