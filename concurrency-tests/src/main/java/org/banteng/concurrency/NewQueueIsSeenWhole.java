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
 * The sender makes the queue while the receiver looks for it. The memory may have been a queue
 * before, with messages that look new; it is cleared, and only then entered into the bus's
 * directory, with release. So a receiver that finds the queue finds it empty, or with the messages
 * of its sender.
 */
@JCStressTest
@Outcome(id = "-2", expect = ACCEPTABLE, desc = "The queue was not in the directory yet.")
@Outcome(id = "0", expect = ACCEPTABLE, desc = "The queue was there, and no message yet.")
@Outcome(id = "7", expect = ACCEPTABLE, desc = "The queue was there, and the message.")
@Outcome(expect = FORBIDDEN, desc = "The queue was in the directory before its memory was cleared.")
@State
public class NewQueueIsSeenWhole {
    private final SmallQueue queue = new SmallQueue();

    private static final int NO_QUEUE = -2;

    @Actor
    public void sender() {
        queue.connect();
        queue.send(7, SmallQueue.INLINE);
    }

    @Actor
    public void receiver(I_Result result) {
        result.r1 = queue.accept() ? queue.receive() : NO_QUEUE;
    }

    @Arbiter
    public void end() {
        queue.close();
    }
}
