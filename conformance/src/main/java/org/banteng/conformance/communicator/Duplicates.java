package org.banteng.conformance.communicator;

import mpi.Comm;
import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;
import mpi.Request;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;

/**
 * A duplicate has the same ranks in the same order, and messages of its own: what a library needs
 * to communicate beside the program that calls it (MPI 4.1, section 7.4.2).
 */
public final class Duplicates extends Area {
    private static final int MANY = 200;

    public Duplicates() {
        super("duplicates");
    }

    @Override
    public void cases(Cases to) {
        to.add("are congruent, not identical", Duplicates::congruent);
        to.add("of the rank's own communicator", here -> ofSelf());
        to.add("of duplicates", Duplicates::ofDuplicates);
        to.add("by clone", Duplicates::byClone);
        to.add("with hints of their own", Duplicates::withInfo);
        to.add("without waiting", Duplicates::withoutWaiting);
        to.add("several without waiting, then with", Duplicates::severalWithoutWaiting);
        to.add("many, made and freed", Duplicates::many);
        to.add("many at a time", Duplicates::manyAtATime);
        to.add("freed ones are null and cannot be used", Duplicates::freed);
        to.add("what is under way in a freed one goes on", Duplicates::freedWhileBusy);
        to.add("disconnect waits for all", Duplicates::disconnect);
        to.add("the predefined ones stay", here -> predefined());
    }

    /** Checks that a communicator works: each rank gets the sum of all. */
    private static void expectWorking(Here here, Intracomm comm) throws MPIException {
        int[] sum = {here.rank() + 1};
        comm.allReduce(sum, 1, MPI.INT, MPI.SUM);
        Expect.equal(here.size() * (here.size() + 1) / 2, sum[0], "sum of the ranks");
    }

    private static void congruent(Here here) throws MPIException {
        Intracomm dup = here.comm().dup();
        Expect.equal(here.size(), dup.getSize(), "size");
        Expect.equal(here.rank(), dup.getRank(), "rank");
        Expect.equal(MPI.CONGRUENT, Comm.compare(here.comm(), dup), "with the original");
        Expect.equal(MPI.IDENT, Comm.compare(dup, dup), "with itself");
        Expect.that(!dup.isInter(), "it has one group");
        Expect.equal(MPI.UNDEFINED, dup.getTopology(), "topology");
        expectWorking(here, dup);
        dup.free();
    }

    private static void ofSelf() throws MPIException {
        Intracomm dup = MPI.COMM_SELF.dup();
        Expect.equal(1, dup.getSize(), "size");
        Expect.equal(MPI.CONGRUENT, Comm.compare(MPI.COMM_SELF, dup), "comparison");
        int[] out = {5};
        int[] in = {0};
        dup.sendRecv(out, 1, MPI.INT, 0, 0, in, 1, MPI.INT, 0, 0);
        Expect.equal(5, in[0], "message to itself");
        dup.free();
    }

    private static void ofDuplicates(Here here) throws MPIException {
        Intracomm[] chain = new Intracomm[5];
        Intracomm last = here.comm();
        for (int i = 0; i < chain.length; i++) {
            chain[i] = last.dup();
            last = chain[i];
        }
        for (Intracomm comm : chain) {
            expectWorking(here, comm);
        }
        for (Intracomm comm : chain) {
            comm.free();
        }
    }

    private static void byClone(Here here) throws Exception {
        Intracomm clone = here.comm().clone();
        Expect.equal(MPI.CONGRUENT, Comm.compare(here.comm(), clone), "comparison");
        expectWorking(here, clone);
        clone.free();
        Expect.thrown(RuntimeException.class, () -> cloneOfFreed(here));
    }

    private static void cloneOfFreed(Here here) throws MPIException {
        here.comm().setErrhandler(MPI.ERRORS_RETURN);
        try {
            Intracomm dup = here.comm().dup();
            dup.free();
            dup.clone().free();
        } finally {
            here.comm().setErrhandler(MPI.ERRORS_ARE_FATAL);
        }
    }

    private static void withInfo(Here here) throws MPIException {
        Intracomm dup = here.comm().dupWithInfo(MPI.INFO_NULL);
        Expect.equal(MPI.CONGRUENT, Comm.compare(here.comm(), dup), "comparison");
        expectWorking(here, dup);
        dup.free();
    }

    private static void withoutWaiting(Here here) throws MPIException {
        Intracomm dup = here.comm().iDup();
        Request request = dup.getRequest();
        Expect.that(request != null, "there is a request");
        request.waitFor();
        Expect.that(!dup.isNull(), "the duplicate is there");
        Expect.equal(MPI.CONGRUENT, Comm.compare(here.comm(), dup), "comparison");
        expectWorking(here, dup);
        Intracomm other = here.comm().dup();
        Expect.that(other.getRequest() == null, "others have no request");
        other.free();
        dup.free();
    }

    private static void severalWithoutWaiting(Here here) throws MPIException {
        Intracomm[] dups = new Intracomm[6];
        Request[] requests = new Request[4];
        for (int i = 0; i < 4; i++) {
            dups[i] = here.comm().iDup();
            requests[i] = dups[i].getRequest();
        }
        dups[4] = here.comm().dup();
        expectWorking(here, dups[4]);
        dups[5] = dups[4].dup();
        Request.waitAll(requests);
        int[][] sums = new int[6][];
        Request[] works = new Request[6];
        for (int i = 0; i < 6; i++) {
            sums[i] = new int[] {(i + 1) * (here.rank() + 1)};
            works[i] = dups[i].iAllReduce(sums[i], 1, MPI.INT, MPI.SUM);
        }
        Request.waitAll(works);
        for (int i = 0; i < 6; i++) {
            int expected = (i + 1) * here.size() * (here.size() + 1) / 2;
            Expect.equal(expected, sums[i][0], "sum in duplicate " + i);
            dups[i].free();
        }
    }

    private static void many(Here here) throws MPIException {
        for (int i = 0; i < MANY; i++) {
            Intracomm dup = here.comm().dup();
            if (i % 20 == 0) {
                expectWorking(here, dup);
            }
            dup.free();
        }
    }

    private static void manyAtATime(Here here) throws MPIException {
        Intracomm[] dups = new Intracomm[40];
        for (int i = 0; i < dups.length; i++) {
            dups[i] = here.comm().dup();
        }
        for (int i = dups.length - 1; i >= 0; i--) {
            expectWorking(here, dups[i]);
            dups[i].free();
        }
    }

    private static void freed(Here here) throws Exception {
        here.comm().setErrhandler(MPI.ERRORS_RETURN);
        Intracomm dup = here.comm().dup();
        Expect.that(!dup.isNull(), "a duplicate is not null");
        dup.free();
        Expect.that(dup.isNull(), "a freed communicator is null");
        Expect.error(MPI.ERR_COMM, dup::getSize, "getSize", "freed");
        Expect.error(MPI.ERR_COMM, dup::getRank, "getRank");
        Expect.error(MPI.ERR_COMM, dup::dup, "dup");
        Expect.error(MPI.ERR_COMM, dup::free, "free");
        Expect.error(MPI.ERR_COMM, () -> dup.split(0, 0), "split");
        Expect.error(MPI.ERR_COMM, () -> Comm.compare(dup, here.comm()), "compare");
        Expect.error(MPI.ERR_COMM, () -> dup.send(new int[1], 1, MPI.INT, 0, 0), "send");
        here.comm().setErrhandler(MPI.ERRORS_ARE_FATAL);
    }

    private static void freedWhileBusy(Here here) throws MPIException {
        Intracomm dup = here.comm().dup();
        int[] out = new int[5000];
        int[] in = new int[5000];
        int[] sum = {1};
        java.util.Arrays.fill(out, here.rank());
        Request[] requests = {
            dup.iRecv(in, 5000, MPI.INT, here.previous(), 4),
            dup.iSend(out, 5000, MPI.INT, here.next(), 4),
            dup.iAllReduce(sum, 1, MPI.INT, MPI.SUM)
        };
        dup.free();
        Expect.that(dup.isNull(), "the communicator is null at once");
        Request.waitAll(requests);
        Expect.equal(here.previous(), in[4999], "message");
        Expect.equal(here.size(), sum[0], "sum");
    }

    private static void disconnect(Here here) throws MPIException {
        Intracomm dup = here.comm().dup();
        expectWorking(here, dup);
        dup.disconnect();
        Expect.that(dup.isNull(), "it is null");
    }

    private static void predefined() throws Exception {
        MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_RETURN);
        MPI.COMM_SELF.setErrhandler(MPI.ERRORS_RETURN);
        Expect.error(MPI.ERR_COMM, MPI.COMM_WORLD::free, "free", "MPI_COMM_WORLD");
        Expect.error(MPI.ERR_COMM, MPI.COMM_SELF::free, "free", "MPI_COMM_SELF");
        Expect.that(!MPI.COMM_WORLD.isNull(), "COMM_WORLD is not null");
        MPI.COMM_SELF.setErrhandler(MPI.ERRORS_ARE_FATAL);
        MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_ARE_FATAL);
    }
}
