package org.banteng.engine.message;

import org.banteng.machine.Fiber;

/**
 * How a rank moves from one core to another with its messages exactly once and in order.
 *
 * <pre>
 *   core A (leaves)             every other core X               core B (arrives)
 *   1. MOVE to all  ----------&gt; holds what goes to the rank
 *                   &lt;---------- MOVE_HEARD, behind all that it had sent
 *   2. all have answered: nothing is under way to the rank, nor from it;
 *      the rank's fiber goes to B's run queue  ----------------&gt; 3. SETTLED to all
 *                               sends what it held, to B  &lt;-----
 *                               SETTLED_HEARD             -----&gt; 4. the next rank may move
 * </pre>
 *
 * Queues keep their order, so MOVE is behind all that the rank sent from A, and each answer behind
 * all that was sent to it there. One rank of the job moves at a time.
 */
public final class Migration {
    private static final int NOWHERE = -1;

    private final Endpoint endpoint;
    private Fiber fiber;
    private int missing;
    private int helpers;
    private volatile int asked = NOWHERE;

    Migration(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Another fiber works for this rank: while it does, the rank stays where it is. */
    public void helperStarted() {
        helpers++;
    }

    /** A helper is done. */
    public void helperEnded() {
        helpers--;
    }

    /** Asks the rank to move the next time that it has waited. Any thread. */
    public void ask(int core) {
        asked = core;
    }

    /**
     * Moves if that was asked for and can be. Called by the rank's own fiber after it has waited.
     */
    void moveIfAsked() {
        int core = asked;
        if (core != NOWHERE) {
            asked = NOWHERE;
            moveTo(core);
        }
    }

    /**
     * Moves the calling rank, between two of its operations; the call returns on the new core.
     *
     * @param core its id
     * @return whether the rank is there now: it stays where it is while a fiber that helps it is
     *     under way, or something of the machine's ties it to its core
     */
    public boolean moveTo(int core) {
        Job job = endpoint.job();
        int from = endpoint.core().id();
        fiber = Fiber.current();
        if (core == from || helpers > 0 || !fiber.canMove()) {
            return core == from;
        }
        while (!job.beginMove()) {
            endpoint.progress().poll();
            fiber.yield();
        }
        try {
            tellAll(MessageKind.MOVE);
            partFromNeighbours();
            endpoint.progress().locations().set(endpoint.world(), core);
            Progress there = job.progress(core);
            endpoint.settle(there);
            fiber.moveTo(there.core());
            fiber.yield();
            there.locations().settled(endpoint.world(), core);
            tellAll(MessageKind.SETTLED);
        } finally {
            job.endMove();
        }
        return true;
    }

    /** Between ranks of one core, data wait in the sender's memory without an offer. */
    private void partFromNeighbours() {
        Job job = endpoint.job();
        Locations locations = endpoint.progress().locations();
        endpoint.offerLocalSends(null);
        for (int rank = 0; rank < job.size(); rank++) {
            if (locations.coreOf(rank) == endpoint.core().id()) {
                job.endpoint(rank).offerLocalSends(endpoint);
            }
        }
    }

    /** Tells all other cores, and waits for their answers. */
    private void tellAll(int kind) {
        Job job = endpoint.job();
        Progress progress = endpoint.progress();
        int self = progress.core().id();
        missing = job.coreCount() - 1;
        for (int core = 0; core < job.coreCount(); core++) {
            if (core != self) {
                progress.send(core, new Held.Word(kind, endpoint.world(), self));
            }
        }
        while (missing > 0) {
            if (!progress.poll()) {
                fiber.park();
            }
        }
    }

    /** One more core has answered. */
    void heard() {
        missing--;
        fiber.ready();
    }
}
