package org.banteng.machine.metal.library.jdk.internal.vm;

/** {@code jdk.internal.vm.ThreadContainers}: where tools would find them; there are none. */
public final class TThreadContainers {
    private TThreadContainers() {}

    /** The key to take it away by. */
    public static Object registerContainer(TThreadContainer container) {
        return container;
    }

    public static void deregisterContainer(@SuppressWarnings("unused") Object key) {}
}
