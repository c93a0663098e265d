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
 * A receiver that polls in a loop comes to see the message: its load of the header is an acquire.
 */
@JCStressTest(Mode.Termination)
@Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "The receiver saw the message.")
@Outcome(id = "STALE", expect = FORBIDDEN, desc = "The receiver polls for ever.")
@State
public class WaitingReceiverSeesMessage {
    private final SmallQueue queue = SmallQueue.connected();

    @Actor
    public void receiver() {
        while (queue.receive() == SmallQueue.NOTHING) {
            // Nothing but the message may make this end.
        }
    }

    @Signal
    public void sender() {
        queue.send(7, SmallQueue.INLINE);
    }
}
