package org.banteng.concurrency;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Two messages, the first with a large payload in the ring, the second with a small one inline: the
 * second never overtakes the first. The receiver looks twice.
 */
@JCStressTest
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "Both looks were before the first message.")
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "The first came between the two looks.")
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The first had come, the second not yet.")
@Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "Both had come.")
@Outcome(
        expect = FORBIDDEN,
        desc = "The second message came first, a message came twice or in part.")
@State
public class MessagesComeInOrder {
    private final SmallQueue queue = SmallQueue.connected();

    @Actor
    public void sender() {
        queue.send(1, SmallQueue.LARGE);
        queue.send(2, Long.BYTES);
    }

    @Actor
    public void receiver(II_Result result) {
        result.r1 = queue.receive();
        result.r2 = queue.receive();
    }

    @Arbiter
    public void end() {
        queue.close();
    }
}
