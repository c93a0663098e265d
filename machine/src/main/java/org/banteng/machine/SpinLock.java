package org.banteng.machine;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A lock for a few instructions between fibers that are nearly always of one core, and so nearly
 * never wait. Whoever holds it must not give way. Any thread.
 */
public final class SpinLock {
    private final AtomicBoolean held = new AtomicBoolean();

    /** Waits, busily, until nobody holds it. */
    public void lock() {
        while (!held.compareAndSet(false, true)) {
            while (held.get()) {
                // Another core is a few instructions away from giving it up.
            }
        }
    }

    /** Gives it up. */
    public void unlock() {
        held.set(false);
    }
}
