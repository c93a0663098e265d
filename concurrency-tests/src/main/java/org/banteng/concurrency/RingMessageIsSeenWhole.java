package org.banteng.concurrency;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * A payload that does not fit into the descriptor is in the payload ring, on cache lines of its
 * own. They are published by the same header: one release covers all stores before it, wherever
 * they went.
 */
@JCStressTest
@Outcome(id = "0", expect = ACCEPTABLE, desc = "The receiver looked before the header was there.")
@Outcome(id = "7", expect = ACCEPTABLE, desc = "The header was there, and the whole payload.")
@Outcome(
        expect = FORBIDDEN,
        desc =
                "The header was there before the payload in the ring, or the two ends count the"
                        + " ring differently.")
@State
public class RingMessageIsSeenWhole {
    private final SmallQueue queue = SmallQueue.connected();

    @Actor
    public void sender() {
        queue.send(7, SmallQueue.LARGE);
    }

    @Actor
    public void receiver(I_Result result) {
        result.r1 = queue.receive();
    }

    @Arbiter
    public void end() {
        queue.close();
    }
}
