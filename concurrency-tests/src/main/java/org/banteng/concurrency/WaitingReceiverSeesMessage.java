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
 * A receiver that looks again and again comes to see the message, though address and stamp stay in
 * registers all the while: the load of the header is an acquire, so no compiler may take it out of
 * the loop.
 */
@JCStressTest(Mode.Termination)
@Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "The receiver saw the message.")
@Outcome(id = "STALE", expect = FORBIDDEN, desc = "The receiver polls for ever.")
@State
public class WaitingReceiverSeesMessage {
    private final SmallQueue queue = SmallQueue.connected();

    @Actor
    public void receiver() {
        while (!queue.awaitMessage()) {
            // Nothing but the message may make this end.
        }
    }

    @Signal
    public void sender() {
        queue.send(7, SmallQueue.INLINE);
    }
}
