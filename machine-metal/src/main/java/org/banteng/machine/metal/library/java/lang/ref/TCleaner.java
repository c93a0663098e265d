package org.banteng.machine.metal.library.java.lang.ref;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadFactory;

/**
 * {@link java.lang.ref.Cleaner}. What is to be done when an object is gone is done when the next
 * one is registered: it has no thread.
 */
public final class TCleaner {
    private final ReferenceQueue<Object> gone = new ReferenceQueue<>();

    /** What is still to be done; nobody else may hold it. */
    private final Set<Watch> pending = new HashSet<>();

    private TCleaner() {}

    public static TCleaner create() {
        return new TCleaner();
    }

    public static TCleaner create(ThreadFactory factory) {
        Objects.requireNonNull(factory);
        return new TCleaner();
    }

    /** Watches an object. */
    public Cleanable register(Object object, Runnable action) {
        Objects.requireNonNull(object, "obj");
        Objects.requireNonNull(action, "action");
        for (Reference<?> next = gone.poll(); next != null; next = gone.poll()) {
            ((Watch) next).clean();
        }
        Watch watch = new Watch(this, object, action);
        pending.add(watch);
        return watch;
    }

    /** Something to be done once, early or when an object is gone. */
    public interface Cleanable {
        void clean();
    }

    private static final class Watch extends WeakReference<Object> implements Cleanable {
        private final TCleaner cleaner;
        private final Runnable action;

        Watch(TCleaner cleaner, Object object, Runnable action) {
            super(object, cleaner.gone);
            this.cleaner = cleaner;
            this.action = action;
        }

        @Override
        public void clean() {
            if (cleaner.pending.remove(this)) {
                action.run();
            }
        }
    }
}
