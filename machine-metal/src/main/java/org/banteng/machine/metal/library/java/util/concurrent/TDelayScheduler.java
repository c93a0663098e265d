package org.banteng.machine.metal.library.java.util.concurrent;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** {@code java.util.concurrent.DelayScheduler}: one thread does what futures do after a while. */
final class TDelayScheduler {
    private static final ScheduledThreadPoolExecutor THREAD = create();

    private TDelayScheduler() {}

    private static ScheduledThreadPoolExecutor create() {
        ScheduledThreadPoolExecutor thread =
                new ScheduledThreadPoolExecutor(
                        1,
                        work -> {
                            Thread made = new Thread(work, "ForkJoinPool-delayScheduler");
                            made.setDaemon(true);
                            return made;
                        });
        thread.setRemoveOnCancelPolicy(true);
        return thread;
    }

    /** Something to be done once, after a delay. */
    static final class ScheduledForkJoinTask<V> extends TForkJoinTask<V> {
        private final long delay;
        private final Runnable action;
        private Future<?> scheduled;

        /**
         * @param delay in nanoseconds
         */
        ScheduledForkJoinTask(
                long delay,
                @SuppressWarnings("unused") long period,
                @SuppressWarnings("unused") boolean immediate,
                Runnable action,
                @SuppressWarnings("unused") Callable<V> callable,
                @SuppressWarnings("unused") TForkJoinPool pool) {
            this.delay = delay;
            this.action = action;
        }

        void schedule() {
            scheduled = THREAD.schedule(this::run, delay, TimeUnit.NANOSECONDS);
        }

        @Override
        protected boolean exec() {
            action.run();
            return true;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            if (scheduled != null) {
                scheduled.cancel(false);
            }
            return super.cancel(mayInterruptIfRunning);
        }

        @Override
        public V getRawResult() {
            return null;
        }

        @Override
        protected void setRawResult(V value) {}
    }
}
