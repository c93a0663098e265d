package org.banteng.machine.metal.library.java.util.concurrent;

/** {@link java.util.concurrent.CountedCompleter}. */
public abstract class TCountedCompleter<T> extends TForkJoinTask<T> {
    private final TCountedCompleter<?> completer;
    private int pending;

    protected TCountedCompleter() {
        this(null, 0);
    }

    protected TCountedCompleter(TCountedCompleter<?> completer) {
        this(completer, 0);
    }

    protected TCountedCompleter(TCountedCompleter<?> completer, int pending) {
        this.completer = completer;
        this.pending = pending;
    }

    public abstract void compute();

    public void onCompletion(@SuppressWarnings("unused") TCountedCompleter<?> caller) {}

    public final TCountedCompleter<?> getCompleter() {
        return completer;
    }

    public final int getPendingCount() {
        return pending;
    }

    public final void setPendingCount(int count) {
        pending = count;
    }

    public final void addToPendingCount(int delta) {
        pending += delta;
    }

    public final TCountedCompleter<?> getRoot() {
        return completer == null ? this : completer.getRoot();
    }

    public final void tryComplete() {
        if (pending > 0) {
            pending--;
        } else {
            onCompletion(this);
            if (completer != null) {
                completer.completed(this);
            }
        }
    }

    private void completed(TCountedCompleter<?> by) {
        if (pending > 0) {
            pending--;
        } else {
            onCompletion(by);
            if (completer != null) {
                completer.completed(this);
            }
        }
    }

    public final void propagateCompletion() {
        if (pending > 0) {
            pending--;
        } else if (completer != null) {
            completer.propagateCompletion();
        }
    }

    public final TCountedCompleter<?> firstComplete() {
        if (pending == 0) {
            return this;
        }
        pending--;
        return null;
    }

    public final TCountedCompleter<?> nextComplete() {
        return completer == null ? null : completer.firstComplete();
    }

    @Override
    protected final boolean exec() {
        compute();
        return false;
    }

    @Override
    public T getRawResult() {
        return null;
    }

    @Override
    protected void setRawResult(T value) {}
}
