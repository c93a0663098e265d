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
 * Half a payload is left before the end of the ring. The next one does not fit there, so both ends
 * pass over the rest and go on at the start, each by its own reckoning: nothing in the message says
 * where its payload is.
 */
@JCStressTest
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "Both looks were before the first message.")
@Outcome(id = "0, 8", expect = ACCEPTABLE, desc = "The first came between the two looks.")
@Outcome(id = "8, 0", expect = ACCEPTABLE, desc = "The first had come, the second not yet.")
@Outcome(id = "8, 9", expect = ACCEPTABLE, desc = "Both had come, from the start of the ring.")
@Outcome(
        expect = FORBIDDEN,
        desc = "The two ends disagree where a payload is, or a payload came late.")
@State
public class PayloadRingWrapsAround {
    private final SmallQueue queue =
            SmallQueue.connected()
                    .afterPassing(3, SmallQueue.LARGE)
                    .afterPassing(1, SmallQueue.LARGE / 2);

    @Actor
    public void sender() {
        queue.send(8, SmallQueue.LARGE);
        queue.send(9, SmallQueue.LARGE);
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
