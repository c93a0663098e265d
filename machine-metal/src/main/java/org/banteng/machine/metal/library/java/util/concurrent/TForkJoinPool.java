package org.banteng.machine.metal.library.java.util.concurrent;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * {@link java.util.concurrent.ForkJoinPool}: what is executed gets a thread of its own, and what is
 * invoked runs at once.
 */
public class TForkJoinPool extends AbstractExecutorService {
    private static final TForkJoinPool COMMON = new TForkJoinPool();

    private final int parallelism;
    private int running;
    private boolean shutdown;

    public TForkJoinPool() {
        this(1);
    }

    public TForkJoinPool(int parallelism) {
        if (parallelism <= 0) {
            throw new IllegalArgumentException();
        }
        this.parallelism = parallelism;
    }

    public static TForkJoinPool commonPool() {
        return COMMON;
    }

    /** That of the JDK's classes. */
    static TForkJoinPool asyncCommonPool() {
        return COMMON;
    }

    /** Something that may wait. */
    public interface ManagedBlocker {
        boolean block() throws InterruptedException;

        boolean isReleasable();
    }

    /** Waits; others have threads of their own. */
    public static void managedBlock(ManagedBlocker blocker) throws InterruptedException {
        while (!blocker.isReleasable() && !blocker.block()) {
            Thread.onSpinWait();
        }
    }

    public static int getCommonPoolParallelism() {
        return 1;
    }

    public int getParallelism() {
        return parallelism;
    }

    public <T> T invoke(TForkJoinTask<T> task) {
        return task.invoke();
    }

    public <T> TForkJoinTask<T> submit(TForkJoinTask<T> task) {
        return task.fork();
    }

    public void execute(TForkJoinTask<?> task) {
        task.run();
    }

    @Override
    public void execute(Runnable task) {
        Thread thread = new Thread(() -> run(task), "ForkJoinPool-worker");
        thread.setDaemon(true);
        synchronized (this) {
            running++;
        }
        thread.start();
    }

    private void run(Runnable task) {
        try {
            task.run();
        } finally {
            synchronized (this) {
                running--;
                notifyAll();
            }
        }
    }

    @Override
    public void shutdown() {
        shutdown = this != COMMON;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    @Override
    public synchronized boolean isTerminated() {
        return shutdown && running == 0;
    }

    @Override
    public synchronized boolean awaitTermination(long timeout, TimeUnit unit)
            throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (running > 0 && System.nanoTime() < end) {
            wait(1 + unit.toMillis(timeout));
        }
        return isTerminated();
    }
}
