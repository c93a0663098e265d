package org.banteng.bench.run;

import java.util.concurrent.locks.LockSupport;

/** Does something if a signal ends this process before this is closed. */
final class WhenEnded implements AutoCloseable {
    private final Thread hook;

    /**
     * @param action runs while other threads still do, at most once
     */
    WhenEnded(Runnable action) {
        hook = new Thread(action, "banteng-bench-end");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Does not return while this process is being ended. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            stay();
        }
    }

    /** For who finds that this process is being ended: there is nothing more to do or to say. */
    static void stay() {
        while (true) {
            LockSupport.park();
        }
    }
}
