package org.banteng.machine.metal.instance;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;

/**
 * What an instance asks of the machine below it. See {@code machine.h}, among this module's
 * resources, for what the functions promise.
 */
@Include(value = "machine.h", isSystem = false)
final class MachineCalls {
    private MachineCalls() {}

    @Unmanaged
    @Import(name = "banteng_instance")
    static native int instance();

    @Unmanaged
    @Import(name = "banteng_instances")
    static native int instances();

    @Unmanaged
    @Import(name = "banteng_sharesCpu")
    static native boolean sharesCpu();

    @Unmanaged
    @Import(name = "banteng_setting")
    static native Address setting(Address name);

    @Unmanaged
    @Import(name = "banteng_environment")
    static native Address environment(int index);

    @Unmanaged
    @Import(name = "banteng_hostName")
    static native int hostName(Address to, int capacity);

    @Unmanaged
    @Import(name = "banteng_shared")
    static native Address shared();

    @Unmanaged
    @Import(name = "banteng_peerMemory")
    static native Address peerMemory(int instance, Address address);

    @Unmanaged
    @Import(name = "banteng_wake")
    static native void wake(int instance);

    @Unmanaged
    @Import(name = "banteng_wait")
    static native void await(long nanos);

    @Unmanaged
    @Import(name = "banteng_giveWay")
    static native void giveWay();

    @Unmanaged
    @Import(name = "banteng_barrierEverywhere")
    static native boolean barrierEverywhere();

    @Unmanaged
    @Import(name = "banteng_barrierIsCostly")
    static native boolean barrierIsCostly();

    @Unmanaged
    @Import(name = "banteng_reached")
    static native void reached(int phase);

    @Unmanaged
    @Import(name = "banteng_write")
    static native int write(int file, Address from, int bytes);

    @Unmanaged
    @Import(name = "banteng_exit")
    static native void exit(int code);

    @Unmanaged
    @Import(name = "banteng_instanceEnds")
    static native void instanceEnds();
}
