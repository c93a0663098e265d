package org.banteng.concurrency;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/**
 * A sender that tries again and again on a full queue comes to see the room that the receiver
 * makes: no compiler may take the load out of the loop, since it is an acquire.
 */
@JCStressTest(Mode.Termination)
@Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "The sender saw the room.")
@Outcome(id = "STALE", expect = FORBIDDEN, desc = "The sender tries for ever.")
@State
public class BlockedSenderGoesOn {
    private final SmallQueue queue =
            SmallQueue.connected().afterSending(SmallQueue.SLOTS, SmallQueue.INLINE);

    @Actor
    public void sender() {
        while (!queue.send(SmallQueue.SLOTS + 1, SmallQueue.INLINE)) {
            // Nothing but the queue may make this end.
        }
    }

    @Signal
    public void receiver() {
        for (int released = 0; released < SmallQueue.SLOTS / 4; released++) {
            queue.receive();
        }
    }
}
