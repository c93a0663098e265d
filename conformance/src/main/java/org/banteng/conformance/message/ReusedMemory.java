package org.banteng.conformance.message;

import mpi.MPI;
import mpi.Request;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;

/**
 * Arrays that live no longer than their message, while garbage is made and collected: what others
 * copy from is memory that was something else before, and will be again.
 */
public final class ReusedMemory extends Area {
    private static final int TAG = 62;
    private static final int ROUNDS = 12;
    private static final int LONGS = 40_000;
    private static final int REQUESTS = 6;

    /** The area. */
    public ReusedMemory() {
        super("reused-memory");
    }

    @Override
    public void cases(Cases to) {
        to.add("a new array for each message", ReusedMemory::newArrays);
        to.add("garbage is made while messages are under way", ReusedMemory::garbage);
        to.add("memory given back between messages", ReusedMemory::givenBack);
    }

    private static long[] filled(int rank, int round, int count) {
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = value(rank, round, i);
        }
        return values;
    }

    private static long value(int rank, int round, int index) {
        return (rank * 1000L + round) << 32 | index;
    }

    private static void expect(long[] values, int rank, int round) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != value(rank, round, i)) {
                Expect.equal(value(rank, round, i), values[i], "element " + i);
            }
        }
    }

    /** So many bytes, in pieces that no line or page is a multiple of. */
    private static int makeGarbage(int bytes) {
        int made = 0;
        for (int size = 24; made < bytes; size = size * 3 % 5003 + 24) {
            made += new byte[size].length;
        }
        return made;
    }

    private static void newArrays(Here here) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            int count = LONGS - 3000 * round;
            long[] in = new long[count];
            Request receive = here.comm().iRecv(in, count, MPI.LONG, here.previous(), TAG);
            here.comm().send(filled(here.rank(), round, count), count, MPI.LONG, here.next(), TAG);
            receive.waitFor();
            expect(in, here.previous(), round);
        }
    }

    private static void garbage(Here here) throws Exception {
        Request[] requests = new Request[2 * REQUESTS];
        long[][] in = new long[REQUESTS][LONGS / 4];
        for (int i = 0; i < REQUESTS; i++) {
            requests[i] =
                    here.comm().iRecv(in[i], in[i].length, MPI.LONG, here.previous(), TAG + i);
        }
        for (int i = 0; i < REQUESTS; i++) {
            long[] out = filled(here.rank(), i, in[i].length);
            requests[REQUESTS + i] =
                    here.comm().iSend(out, out.length, MPI.LONG, here.next(), TAG + i);
            makeGarbage(1 << 18);
            requests[i].test();
        }
        int[] sum = {1};
        Request reduction = here.comm().iAllReduce(sum, 1, MPI.INT, MPI.SUM);
        makeGarbage(1 << 20);
        reduction.waitFor();
        Request.waitAll(requests);
        for (int i = 0; i < REQUESTS; i++) {
            expect(in[i], here.previous(), i);
        }
        Expect.equal(here.size(), sum[0], "sum");
    }

    /** A heap that has become large is made small again, and its pages are others' then. */
    private static void givenBack(Here here) throws Exception {
        for (int round = 0; round < 3; round++) {
            long[] out = filled(here.rank(), round, 4 * LONGS);
            long[] in = new long[out.length];
            here.comm()
                    .sendRecv(
                            out,
                            out.length,
                            MPI.LONG,
                            here.next(),
                            TAG,
                            in,
                            in.length,
                            MPI.LONG,
                            here.previous(),
                            TAG);
            expect(in, here.previous(), round);
            expect(out, here.rank(), round);
            out = null;
            in = null;
            if (here.rank() % 3 == round) {
                System.gc();
            }
        }
    }
}
