package org.banteng.machine.metal.library.jdk.internal.misc;

/** {@code jdk.internal.misc.VM}: nothing was set for it. */
public final class TVM {
    private static final long MILLIS = 1000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private TVM() {}

    /** Of properties of the virtual machine there are none. */
    public static String getSavedProperty(String name) {
        return null;
    }

    /** Nanoseconds since some seconds after 1970 began. */
    public static long getNanoTimeAdjustment(long seconds) {
        return (System.currentTimeMillis() - seconds * MILLIS) * NANOS_PER_MILLI;
    }

    /** No buffer begins smaller, as those of virtual threads do: there are few of them. */
    public static boolean isBooted() {
        return false;
    }
}
