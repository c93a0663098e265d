package org.banteng.machine.metal.kernel.scheduler;

import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.cpu.SpinLock;
import org.teavm.interop.Unmanaged;

/**
 * The instances of one processor that do not run: those that are ready, first come first served,
 * and those that wait until some time, earliest first. Whoever reads or changes it, or an
 * instance's place in it, has its lock.
 *
 * <pre>
 *         +-------------------------------+
 *   0x00  | lock          |               |
 *   0x08  | first that is ready           |   linked by Instance.next
 *   0x10  | last that is ready            |
 *   0x18  | first that waits for a time   |   linked by Instance.next and Instance.previous
 *   0x20  | last that waits for a time    |
 *         +-------------------------------+
 * </pre>
 */
@Unmanaged
final class RunQueue {
    private static final int LOCK = 0x00;
    private static final int READY = 0x08;
    private static final int LAST = 0x10;
    private static final int SLEEPERS = 0x18;
    private static final int LAST_SLEEPER = 0x20;

    private RunQueue() {}

    static void lock(long queue) {
        SpinLock.acquire(queue + LOCK);
    }

    static void unlock(long queue) {
        SpinLock.release(queue + LOCK);
    }

    /** Whether an instance is ready. Without the lock: a snapshot. */
    static boolean hasReady(long queue) {
        return Raw.getLong(queue + READY) != 0;
    }

    /** Adds an instance that is ready, as the last. */
    static void add(long queue, long instance) {
        Instance.setNext(instance, 0);
        if (Raw.getLong(queue + READY) == 0) {
            Raw.putLong(queue + READY, instance);
        } else {
            Instance.setNext(Raw.getLong(queue + LAST), instance);
        }
        Raw.putLong(queue + LAST, instance);
    }

    /** The first that is ready; 0 if none is. */
    static long first(long queue) {
        return Raw.getLong(queue + READY);
    }

    /** Takes the first that is ready; 0 if none is. */
    static long take(long queue) {
        long first = Raw.getLong(queue + READY);
        if (first != 0) {
            Raw.putLong(queue + READY, Instance.next(first));
        }
        return first;
    }

    /**
     * Adds an instance that waits for a time, its deadline. Most wait equally long, so its place is
     * looked for from the end.
     */
    static void addSleeper(long queue, long instance) {
        long previous = Raw.getLong(queue + LAST_SLEEPER);
        while (previous != 0 && Instance.deadline(previous) > Instance.deadline(instance)) {
            previous = Instance.previous(previous);
        }
        long next = previous == 0 ? Raw.getLong(queue + SLEEPERS) : Instance.next(previous);
        link(queue, previous, instance);
        link(queue, instance, next);
    }

    /** Takes an instance out that waits for a time; does nothing if it does not. */
    static void removeSleeper(long queue, long instance) {
        long previous = Instance.previous(instance);
        boolean waits = previous != 0 || Raw.getLong(queue + SLEEPERS) == instance;
        if (waits) {
            link(queue, previous, Instance.next(instance));
            Instance.setPrevious(instance, 0);
        }
    }

    /** Takes one whose time has come; 0 if there is none. */
    static long takeSleeper(long queue, long now) {
        long first = Raw.getLong(queue + SLEEPERS);
        if (first == 0 || Instance.deadline(first) > now) {
            return 0;
        }
        removeSleeper(queue, first);
        return first;
    }

    /** The one whose time comes first; 0 if none waits for one. */
    static long firstSleeper(long queue) {
        return Raw.getLong(queue + SLEEPERS);
    }

    /** When the time of the first comes; {@code Long.MAX_VALUE} if none waits for one. */
    static long firstDeadline(long queue) {
        long first = Raw.getLong(queue + SLEEPERS);
        return first == 0 ? Long.MAX_VALUE : Instance.deadline(first);
    }

    /** Makes two sleepers neighbours; 0: an end of the list. */
    private static void link(long queue, long previous, long next) {
        if (previous == 0) {
            Raw.putLong(queue + SLEEPERS, next);
        } else {
            Instance.setNext(previous, next);
        }
        if (next == 0) {
            Raw.putLong(queue + LAST_SLEEPER, previous);
        } else {
            Instance.setPrevious(next, previous);
        }
    }
}
