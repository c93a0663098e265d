package org.banteng.machine.metal.instance;

import org.teavm.interop.Address;
import org.teavm.interop.Function;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;

/** What strands are made of: functions of {@code strand.h}; see there. */
@Include(value = "strand.h", isSystem = false)
final class StrandCalls {
    private StrandCalls() {}

    /** Where a strand begins. It must not return. */
    abstract static class Start extends Function {
        abstract void run();
    }

    /** A null address if there is no memory. */
    @Unmanaged
    @Import(name = "banteng_newStrand")
    static native Address create(long stackBytes);

    @Unmanaged
    @Import(name = "banteng_startStrand")
    static native void start(Address strand, Start function);

    @Unmanaged
    @Import(name = "banteng_retireStrand")
    static native void retire(Address strand);

    /**
     * Not {@code @Unmanaged}: while other strands run, the collector may, so the caller's objects
     * must be on its shadow stack.
     */
    @Import(name = "banteng_switchTo")
    static native void switchTo(Address strand);

    /** The strand that runs now. */
    @Unmanaged
    @Import(name = "banteng_runningStrand")
    static native Address running();

    /** See {@code monitors.h}. */
    @Unmanaged
    @Import(name = "banteng_dropMonitor")
    static native void dropMonitor(Address object);

    /** {@code false} if there is no memory for so many. */
    @Unmanaged
    @Import(name = "banteng_pin")
    static native boolean pin(int index, Address object);
}
