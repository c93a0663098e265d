package org.banteng.engine.process;

import org.banteng.machine.Fiber;
import org.banteng.machine.Platform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often one rank called what, from where, and how long that took. Only kept when the user asks:
 * each call then takes the stack of its caller.
 */
public final class CallStatistics {
    private final Map<String, Entry> calls = new HashMap<>();
    private final Map<String, Entry> sites = new HashMap<>();
    private final IdentityHashMap<Fiber, Frame> open = new IdentityHashMap<>();
    private long nanos;

    CallStatistics() {}

    void begin(Fiber fiber, String call) {
        Frame frame = open.get(fiber);
        if (frame == null) {
            open.put(fiber, new Frame(call, System.nanoTime()));
        } else {
            frame.depth++;
        }
    }

    void end(Fiber fiber) {
        Frame frame = open.get(fiber);
        if (--frame.depth > 0) {
            return;
        }
        open.remove(fiber);
        long took = System.nanoTime() - frame.start;
        nanos += took;
        entry(calls, frame.call).add(took);
        entry(sites, frame.call + " at " + site(Platform.current().stackTrace())).add(took);
    }

    private static Entry entry(Map<String, Entry> entries, String name) {
        return entries.computeIfAbsent(name, Entry::new);
    }

    /** The innermost frame of the program's own. */
    private static String site(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            String name = frame.getClassName();
            if (!name.startsWith("mpi.")
                    && !name.startsWith("org.banteng.")
                    && !name.startsWith("java.")
                    && !name.startsWith("org.teavm.")) {
                return frame.toString();
            }
        }
        return "an unknown place";
    }

    /** Time in calls, all fibers of the rank together, in nanoseconds. */
    public long nanos() {
        return nanos;
    }

    /** Per call, the longest time in all first. */
    public List<Entry> calls() {
        return sorted(calls);
    }

    /** Per call and line of the program, the longest time in all first. */
    public List<Entry> sites() {
        return sorted(sites);
    }

    private static List<Entry> sorted(Map<String, Entry> entries) {
        List<Entry> list = new ArrayList<>(entries.values());
        list.sort(Comparator.comparingLong(Entry::nanos).reversed());
        return list;
    }

    /** A call that has not returned. A user's operator may call from within a call. */
    private static final class Frame {
        final String call;
        final long start;
        int depth = 1;

        Frame(String call, long start) {
            this.call = call;
            this.start = start;
        }
    }

    /** One line of a report. */
    public static final class Entry {
        private final String name;
        private long count;
        private long nanos;

        Entry(String name) {
            this.name = name;
        }

        void add(long took) {
            count++;
            nanos += took;
        }

        /** The call, or the call and where it came from. */
        public String name() {
            return name;
        }

        /** How often. */
        public long count() {
            return count;
        }

        /** How long in all, in nanoseconds. */
        public long nanos() {
            return nanos;
        }
    }
}
