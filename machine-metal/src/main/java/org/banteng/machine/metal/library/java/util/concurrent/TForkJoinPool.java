package org.banteng.machine.metal.library.java.util.concurrent;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * {@link java.util.concurrent.ForkJoinPool}: what is executed gets a thread of its own, and what is
 * invoked runs at once.
 */
public class TForkJoinPool extends AbstractExecutorService {
    /** Every pool has it. */
    public static final ForkJoinWorkerThreadFactory defaultForkJoinWorkerThreadFactory =
            pool -> new TForkJoinWorkerThread(pool, null);

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

    public TForkJoinPool(
            int parallelism,
            ForkJoinWorkerThreadFactory factory,
            @SuppressWarnings("unused") UncaughtExceptionHandler handler,
            @SuppressWarnings("unused") boolean asyncMode) {
        this(parallelism);
        Objects.requireNonNull(factory);
    }

    /** Makes threads. */
    @FunctionalInterface
    public interface ForkJoinWorkerThreadFactory {
        TForkJoinWorkerThread newThread(TForkJoinPool pool);
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

    @Override
    public <T> TForkJoinTask<T> submit(Callable<T> task) {
        TPooledTask<T> pooled = new TPooledTask<>(task);
        execute(pooled.work());
        return pooled;
    }

    @Override
    public <T> TForkJoinTask<T> submit(Runnable task, T result) {
        return submit(Executors.callable(task, result));
    }

    @Override
    public TForkJoinTask<?> submit(Runnable task) {
        return submit(task, null);
    }

    /** What a future does after a while. */
    <T> TDelayScheduler.ScheduledForkJoinTask<T> scheduleDelayedTask(
            TDelayScheduler.ScheduledForkJoinTask<T> task) {
        task.schedule();
        return task;
    }

    /** Its threads have nothing else to do. */
    static void helpAsyncBlocker(
            @SuppressWarnings("unused") java.util.concurrent.Executor executor,
            @SuppressWarnings("unused") ManagedBlocker blocker) {}

    public void execute(TForkJoinTask<?> task) {
        task.run();
    }

    @Override
    public void execute(Runnable task) {
        Thread thread = new TForkJoinWorkerThread(this, () -> run(task));
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
        awaitRest(timeout, unit);
        return isTerminated();
    }

    public synchronized boolean awaitQuiescence(long timeout, TimeUnit unit) {
        try {
            awaitRest(timeout, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return running == 0;
    }

    private synchronized void awaitRest(long timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        long rest = end - System.nanoTime();
        while (running > 0 && rest > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, rest);
            rest = end - System.nanoTime();
        }
    }
}
