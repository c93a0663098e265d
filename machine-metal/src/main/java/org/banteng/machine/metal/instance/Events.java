package org.banteng.machine.metal.instance;

import org.teavm.runtime.EventQueue.Event;

import java.util.ArrayDeque;
import java.util.PriorityQueue;

/**
 * What the class library wants done later: by threads that sleep, or wait for an object with a
 * limit. The core does it between strands. The image build makes TeaVM's queue of events call this
 * one, which keeps the order of what is due at once, and whose clock nobody sets.
 */
public final class Events {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private static final ArrayDeque<Event> NOW = new ArrayDeque<>();
    private static final PriorityQueue<Timed> LATER = new PriorityQueue<>();
    private static int lastId;

    private Events() {}

    /** As soon as the core comes to it. */
    public static void offer(Event event) {
        NOW.add(event);
    }

    /**
     * At a time of the wall clock, in milliseconds as {@code System.currentTimeMillis} counts them.
     *
     * @return for {@link #cancel}
     */
    public static int offer(Event event, long time) {
        long wait = Math.max(0, time - System.currentTimeMillis());
        long limit = Long.MAX_VALUE / 2 / NANOS_PER_MILLI;
        long due = System.nanoTime() + Math.min(wait, limit) * NANOS_PER_MILLI;
        Timed timed = new Timed(++lastId, due, event);
        LATER.add(timed);
        return timed.id;
    }

    /** Forgets what was to be done at a time. */
    public static void cancel(int id) {
        LATER.removeIf(timed -> timed.id == id);
    }

    /** Does what is due. */
    static boolean runDue() {
        boolean any = false;
        while (!LATER.isEmpty() && LATER.peek().due - System.nanoTime() <= 0) {
            NOW.add(LATER.remove().event);
        }
        for (Event event = NOW.poll(); event != null; event = NOW.poll()) {
            JavaThreads.run(event);
            any = true;
        }
        return any;
    }

    /** Nanoseconds to the next that is due; negative if there is none. */
    static long nanosToNext() {
        if (!NOW.isEmpty()) {
            return 0;
        }
        return LATER.isEmpty() ? -1 : Math.max(0, LATER.peek().due - System.nanoTime());
    }

    private record Timed(int id, long due, Event event) implements Comparable<Timed> {
        @Override
        public int compareTo(Timed other) {
            int order = Long.compare(due, other.due);
            return order == 0 ? Integer.compare(id, other.id) : order;
        }
    }
}
