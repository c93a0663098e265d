package org.banteng.conformance.message;

import mpi.Count;
import mpi.MPI;
import mpi.Request;
import mpi.Status;
import mpi.Struct;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;

import java.util.Arrays;

/**
 * What programs have suffered from with Open MPI's Java bindings (4.1.9) and do not here; of those
 * that concern messages.
 */
public final class Defects extends Area {
    private static final int TAG = 71;

    /** The area. */
    public Defects() {
        super("defects");
    }

    @Override
    public void cases(Cases to) {
        to.add("10 received of 1200 leave the other 1190", Defects::restOfArray);
        to.add("PROC_NULL leaves an array as it is", Defects::procNull);
        to.add("getElementsX before any Count was made", Defects::elements);
        to.add("getError of a single completion is SUCCESS", Defects::error);
        to.add("null in an array of requests", Defects::nullRequest);
        to.add("setOffset after the last field counts", Defects::trailingOffset);
        to.add("equal Counts have equal hash codes", Defects::countHash);
        to.add("an array of Integers is refused", Defects::boxed);
        to.add("an array that is too short sends nothing", Defects::tooShort);
        to.add("arrays in calls that do not block", Defects::arrays);
    }

    private static void restOfArray(Here here) throws Exception {
        double[] out = new double[1200];
        double[] in = new double[1200];
        Arrays.fill(out, 7);
        for (int round = 1; round < 4; round++) {
            Arrays.fill(in, -round);
            here.comm()
                    .sendRecv(
                            out,
                            10,
                            MPI.DOUBLE,
                            here.next(),
                            TAG,
                            in,
                            1200,
                            MPI.DOUBLE,
                            here.previous(),
                            TAG);
            for (int i = 0; i < 1200; i++) {
                Expect.equal(i < 10 ? 7.0 : -round, in[i], "element " + i);
            }
        }
    }

    private static void procNull(Here here) throws Exception {
        int[] array = new int[1200];
        Arrays.fill(array, here.rank());
        here.comm().recv(array, 1200, MPI.INT, MPI.PROC_NULL, TAG);
        here.comm()
                .sendRecv(
                        array,
                        1200,
                        MPI.INT,
                        MPI.PROC_NULL,
                        TAG,
                        array,
                        1200,
                        MPI.INT,
                        MPI.PROC_NULL,
                        TAG);
        for (int i = 0; i < 1200; i++) {
            Expect.equal(here.rank(), array[i], "element " + i);
        }
    }

    private static void elements(Here here) throws Exception {
        int[] in = new int[4];
        Status status =
                here.comm()
                        .sendRecv(
                                new int[3],
                                3,
                                MPI.INT,
                                here.next(),
                                TAG,
                                in,
                                4,
                                MPI.INT,
                                here.previous(),
                                TAG);
        Expect.equal(3, status.getElementsX(MPI.INT).getCount(), "elements");
    }

    private static void error(Here here) throws Exception {
        int[] in = new int[4];
        Request receive = here.comm().iRecv(in, 4, MPI.INT, here.previous(), TAG);
        here.comm().send(new int[4], 4, MPI.INT, here.next(), TAG);
        Expect.equal(MPI.SUCCESS, receive.waitStatus().getError(), "error");
    }

    private static void nullRequest(Here here) throws Exception {
        int[] in = new int[4];
        Request[] requests = {null, here.comm().iRecv(in, 4, MPI.INT, here.previous(), TAG), null};
        here.comm().send(new int[4], 4, MPI.INT, here.next(), TAG);
        Expect.equal(1, Request.waitAny(requests), "index");
        Request.waitAll(requests);
        Expect.that(Request.testAll(requests), "all are done");
    }

    private static void trailingOffset(Here here) throws Exception {
        Struct struct =
                new Struct() {
                    @Override
                    protected Struct.Data newData() {
                        throw new AssertionError("nobody asks for data");
                    }
                };
        struct.addByte();
        struct.setOffset(24);
        Expect.equal(24, struct.getExtent(), "extent");
    }

    private static void countHash(Here here) {
        Count first = new Count(5_000_000_000L);
        Count second = new Count(5_000_000_000L);
        Expect.equal(first, second, "Count");
        Expect.equal(first.hashCode(), second.hashCode(), "hash code");
    }

    private static void boxed(Here here) throws Exception {
        Returning.run(
                here,
                (it, comm) ->
                        Expect.error(
                                MPI.ERR_BUFFER,
                                () -> comm.send(new Integer[] {1}, 1, MPI.INT, it.next(), TAG),
                                "send: ",
                                "Integer[]"));
    }

    private static void tooShort(Here here) throws Exception {
        Returning.run(
                here,
                (it, comm) -> {
                    Expect.error(
                            MPI.ERR_BUFFER,
                            () -> comm.bSend(new int[3], 4, MPI.INT, it.next(), TAG),
                            "bSend: ");
                    comm.barrier();
                    Expect.same(null, comm.iProbe(MPI.ANY_SOURCE, TAG), "message");
                });
    }

    private static void arrays(Here here) throws Exception {
        int[] in = new int[20_000];
        int[] out = new int[20_000];
        out[19_999] = here.rank();
        Request receive = here.comm().iRecv(in, 20_000, MPI.INT, here.previous(), TAG);
        Request send = here.comm().iSend(out, 20_000, MPI.INT, here.next(), TAG);
        Request.waitAll(new Request[] {send, receive});
        Expect.equal(here.previous(), in[19_999], "last element");
    }
}
