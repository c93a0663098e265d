package org.banteng.machine.metal.library.java.util.concurrent;

import java.util.Collection;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * {@link java.util.concurrent.ForkJoinTask}. A rank has one processor, so whoever forks a task runs
 * it at once.
 */
public abstract class TForkJoinTask<V> implements Future<V> {
    private boolean done;
    private boolean cancelled;
    private Throwable failure;
    private short tag;

    /** Does what it is there for; its result is where {@link #getRawResult} finds it. */
    protected abstract boolean exec();

    public abstract V getRawResult();

    protected abstract void setRawResult(V value);

    final void run() {
        if (!done) {
            try {
                exec();
            } catch (Throwable e) {
                failure = e;
            }
            done = true;
        }
    }

    public final TForkJoinTask<V> fork() {
        run();
        return this;
    }

    public final V invoke() {
        run();
        return join();
    }

    public final V join() {
        run();
        if (cancelled) {
            throw new CancellationException();
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
        return getRawResult();
    }

    @Override
    public final V get() throws ExecutionException {
        run();
        if (cancelled) {
            throw new CancellationException();
        }
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return getRawResult();
    }

    @Override
    public final V get(long timeout, TimeUnit unit) throws ExecutionException {
        return get();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        if (!done) {
            done = true;
            cancelled = true;
        }
        return cancelled;
    }

    @Override
    public final boolean isDone() {
        return done;
    }

    @Override
    public final boolean isCancelled() {
        return cancelled;
    }

    public final boolean isCompletedAbnormally() {
        return cancelled || failure != null;
    }

    public final boolean isCompletedNormally() {
        return done && !isCompletedAbnormally();
    }

    public final Throwable getException() {
        return cancelled ? new CancellationException() : failure;
    }

    public void complete(V value) {
        setRawResult(value);
        done = true;
    }

    public static void invokeAll(TForkJoinTask<?> one, TForkJoinTask<?> other) {
        one.invoke();
        other.invoke();
    }

    public static void invokeAll(TForkJoinTask<?>... tasks) {
        for (TForkJoinTask<?> task : tasks) {
            task.invoke();
        }
    }

    public static <T extends TForkJoinTask<?>> Collection<T> invokeAll(Collection<T> tasks) {
        tasks.forEach(TForkJoinTask::invoke);
        return tasks;
    }

    public final short getForkJoinTaskTag() {
        return tag;
    }

    public final short setForkJoinTaskTag(short value) {
        short before = tag;
        tag = value;
        return before;
    }

    public final boolean compareAndSetForkJoinTaskTag(short expected, short value) {
        boolean isExpected = tag == expected;
        tag = isExpected ? value : tag;
        return isExpected;
    }
}
