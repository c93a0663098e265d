package org.banteng.conformance.collective;

import mpi.Datatype;
import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;
import mpi.Request;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;

/**
 * Wrong arguments of collective operations. They are found before anything is sent, and under
 * ERRORS_RETURN the program goes on. Here all ranks make the same mistake; if only some do, the
 * others wait for them.
 */
public final class CollectiveErrors extends Area {
    public CollectiveErrors() {
        super("collective-errors");
    }

    @Override
    public void cases(Cases to) {
        to.add("a root that is no rank", here -> with(here, CollectiveErrors::roots));
        to.add("negative counts", here -> with(here, CollectiveErrors::counts));
        to.add("a buffer that is null", here -> with(here, CollectiveErrors::nulls));
        to.add("a buffer that is too short", here -> with(here, CollectiveErrors::shortOnes));
        to.add("a buffer of another kind", here -> with(here, CollectiveErrors::otherKinds));
        to.add("a read-only buffer", here -> with(here, CollectiveErrors::readOnly));
        to.add("too few counts or displacements", here -> with(here, CollectiveErrors::tooFew));
        to.add("a block outside of the buffer", here -> with(here, CollectiveErrors::outside));
        to.add("a datatype that is not committed", here -> with(here, CollectiveErrors::types));
        to.add("a null datatype or operator", here -> with(here, CollectiveErrors::nullHandles));
        to.add("the root's form elsewhere", 2, here -> with(here, CollectiveErrors::forms));
        to.add("the same in the forms that return at once", CollectiveErrors::requests);
        to.add("a freed communicator", CollectiveErrors::freedCommunicator);
        to.add("a block longer than its receiver takes", 2, CollectiveErrors::truncated);
    }

    /** What a case does with a communicator that returns errors. */
    private interface Mistakes {
        void make(Intracomm comm, int size) throws Exception;
    }

    /** Makes the mistakes, then checks that the communicator still works. */
    private static void with(Here here, Mistakes mistakes) throws Exception {
        Intracomm comm = here.comm().dup();
        comm.setErrhandler(MPI.ERRORS_RETURN);
        mistakes.make(comm, here.size());
        int[] sum = {1};
        comm.allReduce(sum, 1, MPI.INT, MPI.SUM);
        Expect.equal(here.size(), sum[0], "sum after the mistakes");
        comm.barrier();
        comm.free();
    }

    private static void roots(Intracomm comm, int size) throws Exception {
        int[] buf = new int[size];
        int[] ones = ones(size);
        int[] displs = new int[size];
        for (int root : new int[] {-1, size, MPI.PROC_NULL, Integer.MAX_VALUE}) {
            String value = "root is " + root;
            int wrong = MPI.ERR_ROOT;
            Expect.error(wrong, () -> comm.bcast(buf, 1, MPI.INT, root), "bcast", value);
            Expect.error(wrong, () -> comm.gather(buf, 1, MPI.INT, root), "gather", value);
            Expect.error(wrong, () -> comm.scatter(buf, 1, MPI.INT, root), "scatter", value);
            Expect.error(
                    wrong,
                    () -> comm.gatherv(buf, 1, MPI.INT, buf, ones, displs, MPI.INT, root),
                    "gatherv",
                    value);
            Expect.error(
                    wrong,
                    () -> comm.scatterv(buf, ones, displs, MPI.INT, buf, 1, MPI.INT, root),
                    "scatterv",
                    value);
            Expect.error(
                    wrong,
                    () -> comm.reduce(buf, 1, MPI.INT, MPI.SUM, root),
                    "reduce",
                    value,
                    "0 to " + (size - 1));
        }
    }

    private static int[] ones(int size) {
        int[] ones = new int[size];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    private static void counts(Intracomm comm, int size) throws Exception {
        int[] buf = new int[size];
        int[] negative = ones(size);
        negative[size - 1] = -2;
        int[] displs = new int[size];
        int wrong = MPI.ERR_COUNT;
        Expect.error(wrong, () -> comm.bcast(buf, -1, MPI.INT, 0), "bcast", "count is -1");
        Expect.error(wrong, () -> comm.gather(buf, -1, MPI.INT, buf, -1, MPI.INT, 0), "-1");
        Expect.error(wrong, () -> comm.allGather(buf, -3, MPI.INT, buf, -3, MPI.INT), "-3");
        Expect.error(wrong, () -> comm.allToAll(buf, -3, MPI.INT, buf, -3, MPI.INT), "-3");
        Expect.error(wrong, () -> comm.reduce(buf, -1, MPI.INT, MPI.SUM, 0), "count is -1");
        Expect.error(wrong, () -> comm.allReduce(buf, -1, MPI.INT, MPI.SUM), "count is -1");
        Expect.error(wrong, () -> comm.scan(buf, -1, MPI.INT, MPI.SUM), "count is -1");
        Expect.error(wrong, () -> comm.exScan(buf, -1, MPI.INT, MPI.SUM), "count is -1");
        Expect.error(wrong, () -> comm.reduceScatterBlock(buf, -1, MPI.INT, MPI.SUM), "is -1");
        Expect.error(wrong, () -> comm.reduceScatter(buf, negative, MPI.INT, MPI.SUM), "is -2");
        Expect.error(
                wrong,
                () -> comm.allGatherv(buf, 1, MPI.INT, buf, negative, displs, MPI.INT),
                "allGatherv",
                "[" + (size - 1) + "]",
                "-2");
        Expect.error(
                wrong,
                () ->
                        comm.allToAllv(
                                buf, negative, displs, MPI.INT, buf, ones(size), displs, MPI.INT),
                "allToAllv",
                "-2");
    }

    private static void nulls(Intracomm comm, int size) throws Exception {
        int[] buf = new int[size];
        int wrong = MPI.ERR_BUFFER;
        Expect.error(wrong, () -> comm.bcast(null, 1, MPI.INT, 0), "bcast", "buf", "null");
        Expect.error(wrong, () -> comm.allGather(null, 1, MPI.INT, buf, 1, MPI.INT), "sendbuf");
        Expect.error(wrong, () -> comm.allGather(buf, 1, MPI.INT, null, 1, MPI.INT), "recvbuf");
        Expect.error(wrong, () -> comm.allToAll(buf, 1, MPI.INT, null, 1, MPI.INT), "recvbuf");
        Expect.error(wrong, () -> comm.allReduce(buf, null, 1, MPI.INT, MPI.SUM), "recvbuf");
        Expect.error(wrong, () -> comm.exScan(null, buf, 1, MPI.INT, MPI.SUM), "sendbuf");
        Expect.error(wrong, () -> comm.reduceScatterBlock(null, buf, 1, MPI.INT, MPI.SUM), "null");
        if (comm.getRank() == 0) {
            Expect.error(wrong, () -> comm.gather(buf, 1, MPI.INT, null, 1, MPI.INT, 0), "recv");
            Expect.error(wrong, () -> comm.scatter(null, 1, MPI.INT, buf, 1, MPI.INT, 0), "send");
            Expect.error(wrong, () -> comm.reduce(buf, null, 1, MPI.INT, MPI.SUM, 0), "recvbuf");
        }
    }

    private static void shortOnes(Intracomm comm, int size) throws Exception {
        int[] few = new int[size];
        int[] many = new int[2 * size];
        int wrong = MPI.ERR_BUFFER;
        Expect.error(
                wrong, () -> comm.bcast(few, size + 1, MPI.INT, 0), "bcast", "short", "" + size);
        Expect.error(wrong, () -> comm.allGather(many, 2, MPI.INT, few, 2, MPI.INT), "recvbuf");
        Expect.error(wrong, () -> comm.allGather(few, 2, MPI.INT), "buf", "short");
        Expect.error(wrong, () -> comm.allToAll(few, 2, MPI.INT, many, 2, MPI.INT), "sendbuf");
        Expect.error(wrong, () -> comm.allReduce(many, few, 2 * size, MPI.INT, MPI.SUM), "recvbuf");
        Expect.error(wrong, () -> comm.scan(few, many, 2 * size, MPI.INT, MPI.SUM), "sendbuf");
        Expect.error(
                wrong, () -> comm.reduceScatterBlock(few, many, 2, MPI.INT, MPI.SUM), "sendbuf");
        Expect.error(
                wrong,
                () -> comm.bcast(MPI.newIntBuffer(3), 4, MPI.INT, 0),
                "bcast",
                "16 bytes",
                "12 bytes");
        if (comm.getRank() == 0) {
            Expect.error(wrong, () -> comm.gather(few, 2, MPI.INT, 0), "gather", "short");
            Expect.error(wrong, () -> comm.scatter(few, 2, MPI.INT, 0), "scatter", "short");
        }
    }

    /** An array of another primitive is a wrong type, anything else no buffer at all. */
    private static void otherKinds(Intracomm comm, int size) throws Exception {
        int[] ints = new int[size];
        double[] doubles = new double[size];
        int type = MPI.ERR_TYPE;
        Expect.error(type, () -> comm.bcast(doubles, 1, MPI.INT, 0), "bcast", "double");
        Expect.error(type, () -> comm.allReduce(ints, doubles, 1, MPI.INT, MPI.SUM), "recvbuf");
        Expect.error(
                type, () -> comm.allGather(ints, 1, MPI.DOUBLE, doubles, 1, MPI.DOUBLE), "sendbuf");
        int buffer = MPI.ERR_BUFFER;
        Expect.error(buffer, () -> comm.bcast("text", 1, MPI.CHAR, 0), "bcast", "String");
        Expect.error(buffer, () -> comm.bcast(new Integer[] {1}, 1, MPI.INT, 0), "Integer");
    }

    private static void readOnly(Intracomm comm, int size) throws Exception {
        java.nio.IntBuffer locked = MPI.newIntBuffer(size).asReadOnlyBuffer();
        Expect.thrown(
                java.nio.ReadOnlyBufferException.class,
                () -> comm.allReduce(locked, 1, MPI.INT, MPI.SUM));
        Expect.thrown(
                java.nio.ReadOnlyBufferException.class, () -> comm.allGather(locked, 1, MPI.INT));
    }

    private static void tooFew(Intracomm comm, int size) throws Exception {
        int[] buf = new int[size];
        int[] all = ones(size);
        int[] few = new int[size - 1];
        int wrong = MPI.ERR_ARG;
        Expect.error(
                wrong,
                () -> comm.allGatherv(buf, 1, MPI.INT, buf, few, all, MPI.INT),
                "allGatherv",
                "recvcount");
        Expect.error(
                wrong,
                () -> comm.allGatherv(buf, 1, MPI.INT, buf, all, few, MPI.INT),
                "allGatherv",
                "displs");
        Expect.error(wrong, () -> comm.reduceScatter(buf, few, MPI.INT, MPI.SUM), "recvcounts");
        Expect.error(
                wrong,
                () -> comm.allToAllv(buf, all, few, MPI.INT, buf, all, all, MPI.INT),
                "displs");
        Expect.thrown(
                NullPointerException.class,
                () -> comm.allGatherv(buf, 1, MPI.INT, buf, null, all, MPI.INT));
    }

    private static void outside(Intracomm comm, int size) throws Exception {
        int[] buf = new int[size];
        int[] counts = ones(size);
        int wrong = MPI.ERR_BUFFER;
        for (int displ : new int[] {-1, size, Integer.MAX_VALUE}) {
            int[] displs = new int[size];
            displs[size - 1] = displ;
            Expect.error(
                    wrong,
                    () -> comm.allGatherv(buf, 1, MPI.INT, buf, counts, displs, MPI.INT),
                    "allGatherv",
                    "recvbuf");
            Expect.error(
                    wrong,
                    () ->
                            comm.allToAllv(
                                    buf, counts, displs, MPI.INT, buf, counts, counts, MPI.INT),
                    "allToAllv",
                    "sendbuf");
        }
    }

    private static void types(Intracomm comm, int size) throws Exception {
        int[] buf = new int[4 * size];
        Datatype raw = Datatype.createContiguous(2, MPI.INT);
        Datatype freed = Datatype.createContiguous(2, MPI.INT);
        freed.commit();
        freed.free();
        int wrong = MPI.ERR_TYPE;
        Expect.error(wrong, () -> comm.bcast(buf, 1, raw, 0), "bcast", "commit");
        Expect.error(wrong, () -> comm.bcast(buf, 1, freed, 0), "bcast", "freed");
        Expect.error(wrong, () -> comm.bcast(buf, 1, MPI.DATATYPE_NULL, 0), "bcast", "null");
        Expect.error(wrong, () -> comm.allGather(buf, 1, raw, buf, 2, MPI.INT), "sendtype");
        Expect.error(wrong, () -> comm.allGather(buf, 2, MPI.INT, buf, 1, raw), "recvtype");
        raw.free();
    }

    private static void nullHandles(Intracomm comm, int size) throws Exception {
        int[] buf = new int[size];
        Class<NullPointerException> wrong = NullPointerException.class;
        Expect.thrown(wrong, () -> comm.bcast(buf, 1, null, 0));
        Expect.thrown(wrong, () -> comm.gather(buf, 1, MPI.INT, buf, 1, null, 0));
        Expect.thrown(wrong, () -> comm.scatter(buf, 1, null, buf, 1, MPI.INT, 0));
        Expect.thrown(wrong, () -> comm.allReduce(buf, 1, MPI.INT, null));
    }

    /** Counts for all ranks are the root's; the other ranks have one count. */
    private static void forms(Intracomm comm, int size) throws Exception {
        int[] buf = new int[size];
        int[] counts = ones(size);
        int[] displs = new int[size];
        int wrong = MPI.ERR_ARG;
        if (comm.getRank() == 0) {
            Expect.error(wrong, () -> comm.gatherv(buf, 1, MPI.INT, 0), "gatherv", "root");
            Expect.error(wrong, () -> comm.scatterv(buf, 1, MPI.INT, 0), "scatterv", "root");
        } else {
            Expect.error(wrong, () -> comm.gatherv(buf, counts, displs, MPI.INT, 0), "gatherv");
            Expect.error(wrong, () -> comm.scatterv(buf, counts, displs, MPI.INT, 0), "scatterv");
        }
    }

    /** Errors of arguments come from the call itself, not from the request. */
    private static void requests(Here here) throws Exception {
        with(
                here,
                (comm, size) -> {
                    int[] buf = new int[size];
                    Expect.error(MPI.ERR_ROOT, () -> comm.iBcast(buf, 1, MPI.INT, -1), "iBcast");
                    Expect.error(MPI.ERR_COUNT, () -> comm.iBcast(buf, -1, MPI.INT, 0), "iBcast");
                    Expect.error(
                            MPI.ERR_BUFFER,
                            () -> comm.iAllReduce(buf, size + 1, MPI.INT, MPI.SUM),
                            "iAllReduce");
                    Expect.error(
                            MPI.ERR_OP,
                            () -> comm.iScan(buf, 1, MPI.INT, MPI.MAXLOC),
                            "iScan",
                            "MAXLOC");
                });
    }

    private static void freedCommunicator(Here here) throws Exception {
        MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_RETURN);
        Intracomm comm = here.comm().dup();
        comm.free();
        Expect.error(MPI.ERR_COMM, comm::barrier, "barrier", "freed");
        Expect.error(MPI.ERR_COMM, () -> comm.iBarrier(), "iBarrier", "freed");
        Expect.error(MPI.ERR_COMM, () -> comm.bcast(new int[1], 1, MPI.INT, 0), "bcast");
        MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_ARE_FATAL);
    }

    /** Rank 1 has room for less than the root sends: an error there, and nowhere else. */
    private static void truncated(Here here) throws Exception {
        Intracomm comm = here.comm().dup();
        comm.setErrhandler(MPI.ERRORS_RETURN);
        for (int later = 0; later < 2; later++) {
            Expect.Step step = later == 0 ? () -> scatter(here, comm) : () -> iScatter(here, comm);
            if (here.rank() == 1) {
                Expect.error(MPI.ERR_TRUNCATE, step);
            } else {
                step.run();
            }
        }
        comm.barrier();
        comm.free();
    }

    private static int room(Here here) {
        return here.rank() == 1 ? 1 : 2;
    }

    private static void scatter(Here here, Intracomm comm) throws MPIException {
        int[] blocks = new int[2 * here.size()];
        comm.scatter(blocks, 2, MPI.INT, new int[2], room(here), MPI.INT, 0);
    }

    private static void iScatter(Here here, Intracomm comm) throws MPIException {
        int[] blocks = new int[2 * here.size()];
        Request request = comm.iScatter(blocks, 2, MPI.INT, new int[2], room(here), MPI.INT, 0);
        request.waitFor();
    }
}
