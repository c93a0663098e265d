package org.banteng.machine.metal.library.java.util.concurrent;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a pool is given to do that is no task: a thread of the pool's does it. */
final class TPooledTask<V> extends TForkJoinTask<V> {
    private final FutureTask<V> work;
    private V result;

    TPooledTask(Callable<V> action) {
        work = new FutureTask<>(action);
    }

    /** What the thread runs. */
    Runnable work() {
        return work;
    }

    /** Waits, and is not to be interrupted then. */
    @Override
    protected boolean exec() {
        boolean interrupted = false;
        while (true) {
            try {
                result = work.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                fail(e.getCause());
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    @Override
    @SuppressWarnings("EmptyCatch") // How it went is exec's to say.
    boolean await(long timeout, TimeUnit unit) throws InterruptedException {
        try {
            work.get(timeout, unit);
        } catch (ExecutionException | CancellationException e) {
            // it has ended
        } catch (TimeoutException e) {
            return false;
        }
        return true;
    }

    @Override
    void await() throws InterruptedException {
        await(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    @Override
    boolean hasEnded() {
        return work.isDone();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        work.cancel(mayInterruptIfRunning);
        return work.isCancelled() && super.cancel(mayInterruptIfRunning);
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
