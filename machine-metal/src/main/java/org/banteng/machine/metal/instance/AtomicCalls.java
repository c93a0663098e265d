package org.banteng.machine.metal.instance;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;

/** Operations on memory that several instances change. */
@Include(value = "banteng.h", isSystem = false)
final class AtomicCalls {
    private AtomicCalls() {}

    /** Adds, and returns what was there before; a full memory barrier. */
    static int add(long address, int value) {
        return addInt(Address.fromLong(address), value);
    }

    @Unmanaged
    @Import(name = "banteng_addInt")
    private static native int addInt(Address at, int value);
}
