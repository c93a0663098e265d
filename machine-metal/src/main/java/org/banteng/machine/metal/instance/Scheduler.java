package org.banteng.machine.metal.instance;

import java.util.Arrays;

/**
 * Which strand runs. A strand that gives way looks for the next itself, and while there is none, it
 * does on its own stack what the core does when it is idle: so a rank that waits for a message
 * takes that in without another stack coming into it.
 */
final class Scheduler {
    /** After this many switches the core polls, however many strands are ready. */
    private static final int SWITCHES_PER_POLL = 64;

    /** What the core does when no strand is ready. */
    interface Idler {
        /** Takes in what has arrived. */
        void poll();

        /** Takes in what has arrived, or waits a while for it. */
        void idle();

        /** Takes in what has arrived, and lets others have the CPU if they want it. */
        void giveWay();
    }

    /** One address space has one; {@code null} before it was made. */
    private static Scheduler the;

    private final Idler idler;
    private final Stacks stacks = new Stacks();
    private final Strand first;
    private Strand running;
    private Strand head;
    private Strand tail;
    private int readyCount;
    private int switches;

    /** Has ended; its stack is free once another strand runs. */
    private Strand ended;

    /** Waits for another to tell where it is. */
    private Strand asker;

    private StackTraceElement[] answer;

    /** Makes a strand of the caller. */
    Scheduler(Idler idler) {
        this.idler = idler;
        this.first = Strand.first(this);
        this.running = first;
        the = this;
    }

    /** The strand that made this. */
    Strand first() {
        return first;
    }

    /** The strand that runs. */
    Strand running() {
        return running;
    }

    int readyCount() {
        return readyCount;
    }

    boolean hasReady() {
        return head != null;
    }

    /** Makes a strand that is ready. */
    Strand start(Strand.Size size, Thread thread, Runnable body) {
        Strand strand = new Strand(this, size, thread, body);
        add(strand);
        return strand;
    }

    /** Puts a strand at the end of the queue. */
    void add(Strand strand) {
        if (tail == null) {
            head = strand;
        } else {
            tail.next = strand;
        }
        tail = strand;
        readyCount++;
    }

    /** The running strand goes on after those that are ready now. */
    void yield() {
        if (head == null) {
            idler.giveWay();
        }
        if (head != null) {
            add(running);
            pause();
        }
    }

    /** The running strand gives way; it is in the queue, or will be put there. */
    void pause() {
        Strand self = running;
        Strand next = take();
        if (next != self) {
            switchTo(next);
        }
    }

    private Strand take() {
        if (++switches % SWITCHES_PER_POLL == 0) {
            idler.poll();
        }
        while (head == null) {
            idler.idle();
        }
        Strand taken = head;
        head = taken.next;
        taken.next = null;
        readyCount--;
        if (head == null) {
            tail = null;
        }
        return taken;
    }

    private void switchTo(Strand next) {
        if (!next.hasStack()) {
            next.begin(stacks.take(next.size()));
        }
        become(next);
        next.resume();
        resumed();
    }

    private void become(Strand next) {
        running = next;
        MetalPlatform.setCurrent(next.fiber());
    }

    /** The first thing that a strand does when it runs again. */
    private void resumed() {
        if (ended != null) {
            stacks.give(ended.size(), ended.takeStack());
            ended = null;
        }
        if (asker != null) {
            answer = Traces.ofCaller();
            Strand back = asker;
            asker = null;
            switchTo(back);
        }
    }

    /** Where a strand is, innermost call first; empty if it has not begun or has ended. */
    StackTraceElement[] stackTrace(Strand of) {
        if (of == running) {
            return Traces.ofCaller();
        }
        if (!of.hasStack()) {
            return new StackTraceElement[0];
        }
        asker = running;
        switchTo(of);
        StackTraceElement[] trace = answer;
        answer = null;
        return trace;
    }

    /** Where a strand begins, on its own stack. */
    static void runStrand() {
        the.run();
    }

    private void run() {
        Strand self = running;
        resumed();
        self.runBody();
        Strand next = take();
        ended = self;
        switchTo(next);
    }

    /** Stacks that no strand uses. */
    private static final class Stacks {
        private final long[][] free = new long[Strand.Size.values().length][4];
        private final int[] count = new int[free.length];

        long take(Strand.Size size) {
            int kind = size.ordinal();
            if (count[kind] > 0) {
                return free[kind][--count[kind]];
            }
            long stack = StrandCalls.create(size.bytes).toLong();
            if (stack == 0) {
                throw new OutOfMemoryError("no memory for a stack of " + size.bytes + " bytes");
            }
            return stack;
        }

        void give(Strand.Size size, long stack) {
            int kind = size.ordinal();
            if (count[kind] == free[kind].length) {
                free[kind] = Arrays.copyOf(free[kind], 2 * count[kind]);
            }
            free[kind][count[kind]++] = stack;
        }
    }
}
