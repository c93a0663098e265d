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
 * Publication: envelope and payload are stored before the header, and the header with release; the
 * receiver loads the header with acquire, and the rest after it. So a receiver that sees the header
 * sees the whole message, though there is no lock.
 */
@JCStressTest
@Outcome(id = "0", expect = ACCEPTABLE, desc = "The receiver looked before the header was there.")
@Outcome(id = "7", expect = ACCEPTABLE, desc = "The header was there, and the message behind it.")
@Outcome(
        expect = FORBIDDEN,
        desc =
                "The header was there before the rest: the store of it is no release, or the load"
                        + " of it no acquire.")
@State
public class InlineMessageIsSeenWhole {
    private final SmallQueue queue = SmallQueue.connected();

    @Actor
    public void sender() {
        queue.send(7, SmallQueue.INLINE);
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
