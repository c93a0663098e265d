package org.banteng.engine.message;

import org.banteng.machine.Tunable;

/**
 * Keeps cores from idling while ranks queue on others. Whoever watches the job has it look now and
 * then; when one core has slept and another has had ranks waiting for it at several looks in a row,
 * a rank of the busy one is asked to move.
 */
public final class Balancer {
    private static final Tunable LOOKS =
            Tunable.of(
                    "banteng.balance.looks",
                    3,
                    0,
                    1 << 20,
                    "looks of 200 ms",
                    "how long a core must idle while ranks queue on another before one moves; 0:"
                            + " never");

    /** Fewer than this many in the queue are better off where they are. */
    private static final int CROWD = 2;

    private final Job job;
    private int idle = -1;
    private int busy = -1;
    private int seen;
    private int nextRank;

    /** A balancer for a job; used by one thread. */
    public Balancer(Job job) {
        this.job = job;
    }

    /** Looks once; may ask a rank to move. */
    public void look() {
        int idleNow = findIdle();
        int busyNow = findBusy();
        boolean lasts = idleNow >= 0 && busyNow >= 0 && idleNow == idle && busyNow == busy;
        seen = lasts ? seen + 1 : 0;
        idle = idleNow;
        busy = busyNow;
        if (lasts && LOOKS.value() > 0 && seen >= LOOKS.value()) {
            seen = 0;
            askOne();
        }
    }

    private int findIdle() {
        for (int core = 0; core < job.coreCount(); core++) {
            if (job.core(core).isAsleep()) {
                return core;
            }
        }
        return -1;
    }

    private int findBusy() {
        int longest = -1;
        int most = CROWD - 1;
        for (int core = 0; core < job.coreCount(); core++) {
            int ready = job.core(core).readyCount();
            if (ready > most) {
                most = ready;
                longest = core;
            }
        }
        return longest;
    }

    /** Ranks take turns, so that the same one is not sent to and fro. */
    private void askOne() {
        for (int i = 0; i < job.size(); i++) {
            Endpoint endpoint = job.endpoint(nextRank);
            nextRank = (nextRank + 1) % job.size();
            if (endpoint.core().id() == busy) {
                endpoint.migration().ask(idle);
                return;
            }
        }
    }
}
