package org.banteng.machine.metal.library.jdk.internal.vm;

/** {@code jdk.internal.vm.SharedThreadContainer}: what tools would see as a group of threads. */
public final class TSharedThreadContainer implements AutoCloseable {
    private TSharedThreadContainer() {}

    /** One, of which the name is not kept. */
    public static TSharedThreadContainer create(@SuppressWarnings("unused") String name) {
        return new TSharedThreadContainer();
    }

    /** Starts a thread in it. */
    public void start(Thread thread) {
        thread.start();
    }

    @Override
    public void close() {}
}
