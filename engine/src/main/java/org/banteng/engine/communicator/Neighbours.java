package org.banteng.engine.communicator;

import org.banteng.machine.Fiber;
import org.banteng.machine.SpinLock;

/** The ranks of a communicator that began on one core, and where they meet. */
final class Neighbours {
    private final int context;
    private final int[] ranks;
    private final SpinLock lock = new SpinLock();

    /** Those under way: one, but for collectives that do not block. */
    private Meeting underWay;

    private Meeting unused;

    /** See {@link #leaders}: written in a meeting, and read in later ones. */
    private Team leaders;

    /** How many have left the communicator. */
    private int left;

    /**
     * @param ranks in the communicator, ascending; the first leads
     */
    Neighbours(int context, int[] ranks) {
        this.context = context;
        this.ranks = ranks;
    }

    int context() {
        return context;
    }

    int size() {
        return ranks.length;
    }

    int rank(int seat) {
        return ranks[seat];
    }

    /**
     * Whoever leads a collective that blocks uses the same object, one after the other: so that
     * leaders of all cores can have a board. To be called by who leads.
     */
    Team leaders(Team own) {
        if (leaders == null) {
            leaders = own.newLeaders();
        }
        return leaders;
    }

    /** One of them will not come any more. */
    void leave() {
        lock.lock();
        try {
            left++;
            if (left == ranks.length && leaders != null) {
                leaders.end();
            }
        } finally {
            lock.unlock();
        }
    }

    /** One of them comes to a collective. */
    Meeting join(
            int tag,
            int seat,
            Fiber fiber,
            Object input,
            long inputOffset,
            Object output,
            long outputOffset) {
        lock.lock();
        try {
            Meeting meeting = find(tag);
            meeting.come(seat, fiber, input, inputOffset, output, outputOffset);
            return meeting;
        } finally {
            lock.unlock();
        }
    }

    private Meeting find(int tag) {
        for (Meeting meeting = underWay; meeting != null; meeting = meeting.next) {
            if (meeting.tag == tag) {
                return meeting;
            }
        }
        Meeting fresh = unused == null ? new Meeting(this) : unused;
        unused = null;
        fresh.tag = tag;
        fresh.next = underWay;
        underWay = fresh;
        return fresh;
    }

    /** A meeting has ended. */
    void remove(Meeting ended, boolean reusable) {
        lock.lock();
        try {
            if (underWay == ended) {
                underWay = ended.next;
            } else {
                Meeting before = underWay;
                while (before.next != ended) {
                    before = before.next;
                }
                before.next = ended.next;
            }
            ended.next = null;
            if (reusable) {
                unused = ended;
            }
        } finally {
            lock.unlock();
        }
    }
}
