package org.banteng.machine.jvm;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.banteng.machine.Memory;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * A core exposes an array, just when its table of exposed places is full and grows, and hands the
 * token to another core. The table has no lock and no volatile field: what orders the two is the
 * release with which the token is sent and the acquire with which it is received.
 */
@JCStressTest
@Outcome(id = "0", expect = ACCEPTABLE, desc = "The token had not come.")
@Outcome(id = "42", expect = ACCEPTABLE, desc = "The token had come, and named the array.")
@Outcome(expect = FORBIDDEN, desc = "The token came before the array was in the table.")
@State
public class ExposedPlaceIsSeen {
    /** So many that the next one makes the table grow. */
    private static final int BEFORE = 16;

    private final Exposures exposures = new Exposures();
    private final int[] data = {42};
    private final long tokenPlusOne = Memory.allocate(Integer.BYTES);

    public ExposedPlaceIsSeen() {
        int[] other = {1};
        for (int i = 0; i < BEFORE; i++) {
            exposures.add(other, Memory.arrayBase(other));
        }
    }

    @Actor
    public void owner() {
        int token = exposures.add(data, Memory.arrayBase(data));
        Memory.putIntRelease(tokenPlusOne, token + 1);
    }

    @Actor
    public void peer(I_Result result) {
        int token = Memory.getIntAcquire(tokenPlusOne) - 1;
        if (token >= 0) {
            int[] copy = new int[1];
            exposures.copy(token, 0, copy, Memory.arrayBase(copy), Integer.BYTES);
            result.r1 = copy[0];
        }
    }

    @Arbiter
    public void end() {
        Memory.free(tokenPlusOne);
    }
}
