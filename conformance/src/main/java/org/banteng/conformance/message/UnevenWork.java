package org.banteng.conformance.message;

import mpi.MPI;
import mpi.MPIException;
import mpi.Request;
import mpi.Status;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;

/**
 * Ranks of which some compute while others wait: where ranks share processors, those that wait are
 * moved to processors that have nothing to do, with messages under way to them and from them.
 */
public final class UnevenWork extends Area {
    private static final int TAG = 61;
    private static final int MESSAGES = 60;
    private static final int LARGE = 4096;

    /** The area. */
    public UnevenWork() {
        super("uneven-work");
    }

    @Override
    public void cases(Cases to) {
        to.add("each message arrives once, in its order", 2, UnevenWork::inOrder);
        to.add("ranks that wait go on while rank 0 computes", 3, UnevenWork::passBy);
        to.add("who has work changes from round to round", UnevenWork::changing);
    }

    /** Something that a compiler cannot leave out. */
    private static long compute(int steps) {
        long value = steps;
        for (int i = 0; i < steps; i++) {
            value = value * 6364136223846793005L + 1442695040888963407L;
        }
        return value;
    }

    /** Each rank sends to all others, by turns; every third message is long. */
    private static void inOrder(Here here) throws Exception {
        int others = here.size() - 1;
        Request[] sends = new Request[MESSAGES * others];
        int[] word = new int[LARGE];
        int[] next = new int[here.size()];
        int sent = 0;
        for (int received = 0; received < MESSAGES * others; received++) {
            if (here.rank() % 2 == 1) {
                word[1] += (int) compute(2000 * (1 + received % 5));
            }
            int[] out = new int[sent % 3 == 0 ? LARGE : 2];
            out[0] = sent / others;
            out[out.length - 1] = sent / others;
            int to = (here.rank() + 1 + sent % others) % here.size();
            sends[sent++] = here.comm().iSend(out, out.length, MPI.INT, to, TAG);
            Status status = here.comm().recv(word, LARGE, MPI.INT, MPI.ANY_SOURCE, TAG);
            int from = status.getSource();
            Expect.equal(next[from], word[0], "number of the message from " + from);
            Expect.equal(next[from], word[status.getCount(MPI.INT) - 1], "last word of it");
            next[from]++;
        }
        Request.waitAll(sends);
        for (int from = 0; from < here.size(); from++) {
            int expected = from == here.rank() ? 0 : MESSAGES;
            Expect.equal(expected, next[from], "messages from " + from);
        }
    }

    /** The others do not need rank 0, and so need not wait for it. */
    private static void passBy(Here here) throws Exception {
        int[] token = new int[1];
        if (here.rank() == 0) {
            long value = 0;
            for (int i = 0; i < 50; i++) {
                value += compute(20_000 + i);
            }
            Expect.that(value != 0, "something was computed: " + value);
        } else {
            pass(here, token);
        }
        here.comm().bcast(token, 1, MPI.INT, 1);
        Expect.equal((here.size() - 1) * 100L, token[0], "steps of the token");
    }

    private static void pass(Here here, int[] token) throws MPIException {
        int last = here.size() - 1;
        int next = here.rank() == last ? 1 : here.rank() + 1;
        int previous = here.rank() == 1 ? last : here.rank() - 1;
        for (int i = 0; i < 100; i++) {
            if (here.rank() != 1 || i > 0) {
                here.comm().recv(token, 1, MPI.INT, previous, TAG);
            }
            token[0]++;
            here.comm().send(token, 1, MPI.INT, next, TAG);
        }
        if (here.rank() == 1) {
            here.comm().recv(token, 1, MPI.INT, previous, TAG);
        }
    }

    private static void changing(Here here) throws Exception {
        for (int round = 0; round < 3 * here.size(); round++) {
            long[] sum = {round % here.size() == here.rank() ? compute(20_000) | 1 : 0};
            long own = sum[0];
            here.comm().allReduce(sum, 1, MPI.LONG, MPI.BXOR);
            if (own != 0) {
                Expect.equal(own, sum[0], "what the one that computed gave");
            }
            Expect.that(sum[0] != 0, "one has computed in round " + round);
        }
    }
}
