package org.banteng.concurrency;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * As {@link FullQueuePushesBack}, but it is the payload ring that is full: four messages, and half
 * of the descriptors free.
 */
@JCStressTest
@Outcome(id = "4, 4, 4", expect = ACCEPTABLE, desc = "Full whenever the sender tried.")
@Outcome(
        id = {"5, 4, 5", "6, 4, 6", "7, 4, 7", "8, 4, 8"},
        expect = ACCEPTABLE,
        desc = "The sender saw room, and everything arrived.")
@Outcome(
        expect = FORBIDDEN,
        desc = "A payload was overwritten before it was released, or a message was lost.")
@State
public class FullPayloadRingPushesBack {
    private final FullQueue queue =
            new FullQueue(SmallQueue.RING_BYTES / SmallQueue.LARGE, SmallQueue.LARGE);

    @Actor
    public void sender(III_Result result) {
        result.r1 = queue.sendOn();
    }

    @Actor
    public void receiver(III_Result result) {
        result.r2 = queue.receiveFilled();
    }

    @Arbiter
    public void end(III_Result result) {
        result.r3 = queue.receiveRest();
    }
}
