package org.banteng.machine.metal.hosted;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;

/** What a hosted program asks of the C library: functions of {@code hosted.c}. */
@Include(value = "hosted.h", isSystem = false)
final class HostedCalls {
    private HostedCalls() {}

    /** Writes to a standard stream (1 or 2); not 0 if it takes no more. */
    @Unmanaged
    @Import(name = "banteng_write")
    static native int write(int file, Address from, int bytes);

    /** Hands on what a standard stream holds back; not 0 if it takes no more. */
    @Unmanaged
    @Import(name = "banteng_flush")
    static native int flush(int file);

    /** Ends the process. */
    @Unmanaged
    @Import(name = "banteng_exit")
    static native void exit(int code);

    /** Writes the host's name, in at most {@code capacity} bytes; its length. */
    @Unmanaged
    @Import(name = "banteng_hostName")
    static native int hostName(Address to, int capacity);
}
