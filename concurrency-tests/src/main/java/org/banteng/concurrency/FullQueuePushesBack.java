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
 * All eight descriptors hold messages that have not been received. The sender sends on whenever it
 * is given descriptors back; what the receiver has not released must stay as it is. The result is
 * the last message sent, the last that the receiver found right among the first eight, and the last
 * that was found right in the end.
 */
@JCStressTest
@Outcome(id = "8, 8, 8", expect = ACCEPTABLE, desc = "Full whenever the sender tried.")
@Outcome(
        id = {"9, 8, 9", "10, 8, 10", "11, 8, 11", "12, 8, 12"},
        expect = ACCEPTABLE,
        desc = "The sender saw room, and everything arrived.")
@Outcome(expect = FORBIDDEN, desc = "A message was overwritten before it was released, or lost.")
@State
public class FullQueuePushesBack {
    private final FullQueue queue = new FullQueue(SmallQueue.SLOTS, SmallQueue.INLINE);

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
