package org.banteng.machine.metal.library.java.util.concurrent;

import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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

    /** Waits for what {@link #exec} cannot do at once. */
    void await() throws InterruptedException {}

    /** The same, so long; whether {@link #exec} can then do it at once. */
    boolean await(
            @SuppressWarnings("unused") long timeout, @SuppressWarnings("unused") TimeUnit unit)
            throws InterruptedException {
        return true;
    }

    /** Whether {@link #exec} has only to look how it went. */
    boolean hasEnded() {
        return false;
    }

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

    public final void quietlyInvoke() {
        run();
    }

    public final void quietlyJoin() {
        run();
    }

    public final V join() {
        run();
        if (cancelled) {
            throw new CancellationException();
        }
        return switch (failure) {
            case null -> getRawResult();
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new RuntimeException(failure);
        };
    }

    @Override
    public final V get() throws InterruptedException, ExecutionException {
        await();
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
    public final V get(long timeout, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (!await(timeout, unit)) {
            throw new TimeoutException();
        }
        return get();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        if (!isDone()) {
            done = true;
            cancelled = true;
        }
        return cancelled;
    }

    @Override
    public final boolean isDone() {
        if (!done && hasEnded()) {
            run();
        }
        return done;
    }

    @Override
    public final boolean isCancelled() {
        return cancelled;
    }

    public final boolean isCompletedAbnormally() {
        return isDone() && (cancelled || failure != null);
    }

    public final boolean isCompletedNormally() {
        return isDone() && !isCompletedAbnormally();
    }

    public final Throwable getException() {
        return isDone() && cancelled ? new CancellationException() : failure;
    }

    public void complete(V value) {
        setRawResult(value);
        done = true;
    }

    /** Its {@link #join} throws what was not checked as it is. */
    public void completeExceptionally(Throwable e) {
        if (!done) {
            failure = e instanceof RuntimeException || e instanceof Error ? e : wrapped(e);
            done = true;
        }
    }

    private static RuntimeException wrapped(Throwable e) {
        return new RuntimeException(e);
    }

    /** What {@link #exec} says that it has ended with. */
    final void fail(Throwable e) {
        failure = e;
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

    public static TForkJoinTask<?> adapt(Runnable action) {
        return adapt(action, null);
    }

    public static <T> TForkJoinTask<T> adapt(Runnable action, T result) {
        return adapt(Executors.callable(action, result));
    }

    public static <T> TForkJoinTask<T> adapt(Callable<? extends T> action) {
        return new AdaptedTask<>(Objects.requireNonNull(action));
    }

    /** Of tasks that wait to be run: there are none. */
    public static int getQueuedTaskCount() {
        return 0;
    }

    public static int getSurplusQueuedTaskCount() {
        return 0;
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

    private static final class AdaptedTask<V> extends TForkJoinTask<V> {
        private final Callable<? extends V> action;
        private V result;

        AdaptedTask(Callable<? extends V> action) {
            this.action = action;
        }

        @Override
        protected boolean exec() {
            try {
                result = action.call();
            } catch (Exception e) {
                completeExceptionally(e);
            }
            return true;
        }

        @Override
        public V getRawResult() {
            return result;
        }

        @Override
        protected void setRawResult(V value) {
            result = value;
        }
    }
}
