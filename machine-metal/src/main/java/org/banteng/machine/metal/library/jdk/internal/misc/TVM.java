package org.banteng.machine.metal.library.jdk.internal.misc;

/** {@code jdk.internal.misc.VM}: nothing was set for it. */
public final class TVM {
    private TVM() {}

    /** Of properties of the virtual machine there are none. */
    public static String getSavedProperty(String name) {
        return null;
    }
}
