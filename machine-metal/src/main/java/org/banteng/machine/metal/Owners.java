package org.banteng.machine.metal;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * What to do when buffers over foreign memory become garbage. A buffer and all views of it hold one
 * owner object; when the collector has found that unreachable, its action runs the next time that
 * somebody makes such a buffer.
 */
final class Owners {
    private static final ReferenceQueue<Object> UNREACHABLE = new ReferenceQueue<>();

    /** Keeps the references themselves reachable. */
    private static final List<Owned> OWNED = new ArrayList<>();

    private Owners() {}

    /**
     * An object that a buffer is to hold.
     *
     * @param whenUnreachable may be {@code null}
     */
    static Object own(Runnable whenUnreachable) {
        runDue();
        Object owner = new Object();
        if (whenUnreachable != null) {
            Owned owned = new Owned(owner, whenUnreachable, OWNED.size());
            OWNED.add(owned);
        }
        return owner;
    }

    private static void runDue() {
        for (Reference<?> due = UNREACHABLE.poll(); due != null; due = UNREACHABLE.poll()) {
            Owned owned = (Owned) due;
            Owned last = OWNED.removeLast();
            if (last != owned) {
                OWNED.set(owned.index, last);
                last.index = owned.index;
            }
            owned.action.run();
        }
    }

    private static final class Owned extends WeakReference<Object> {
        private final Runnable action;
        private int index;

        Owned(Object owner, Runnable action, int index) {
            super(owner, UNREACHABLE);
            this.action = action;
            this.index = index;
        }
    }
}
