package org.banteng.machine.metal.library.java.util.concurrent;

/** {@link java.util.concurrent.ForkJoinWorkerThread}: what classes of the JDK ask about one. */
public class TForkJoinWorkerThread extends Thread {
    final TForkJoinPool pool;

    protected TForkJoinWorkerThread(TForkJoinPool pool, Runnable task) {
        super(task, "ForkJoinPool-worker");
        this.pool = pool;
    }

    public TForkJoinPool getPool() {
        return pool;
    }

    /** A thread has one thing to do. */
    static boolean hasKnownQueuedWork() {
        return false;
    }
}
