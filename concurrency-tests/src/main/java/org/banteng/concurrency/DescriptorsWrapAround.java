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
 * The last descriptor of one lap and the first of the next, which holds a message of the lap before
 * still: nobody clears a descriptor. The receiver knows the new message by its stamp, which is the
 * position plus one and so another in each lap.
 */
@JCStressTest
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "Both looks were before the first message.")
@Outcome(id = "0, 8", expect = ACCEPTABLE, desc = "The first came between the two looks.")
@Outcome(
        id = "8, 0",
        expect = ACCEPTABLE,
        desc = "The first had come; in place of the second there was the old one, not taken.")
@Outcome(id = "8, 9", expect = ACCEPTABLE, desc = "Both had come, on either side of the wrap.")
@Outcome(
        expect = FORBIDDEN,
        desc = "An old message was taken for a new one, or a new one was a mixture of the two.")
@State
public class DescriptorsWrapAround {
    private final SmallQueue queue =
            SmallQueue.connected().afterPassing(SmallQueue.SLOTS - 1, SmallQueue.INLINE);

    @Actor
    public void sender() {
        queue.send(8, SmallQueue.INLINE);
        queue.send(9, SmallQueue.INLINE);
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
