package org.banteng.conformance.collective;

import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;
import mpi.Request;
import mpi.Status;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Cells;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;
import org.banteng.conformance.kit.Kind;

import java.nio.IntBuffer;

/**
 * Collective operations that are under way at the same time. All ranks must start them in the same
 * order; they may end, and be waited for, in any (MPI 4.1, section 6.12).
 */
public final class OverlappingCollectives extends Area {
    private static final int TAG = 3;

    public OverlappingCollectives() {
        super("overlapping-collectives");
    }

    @Override
    public void cases(Cases to) {
        to.add("each rank waits in an order of its own", OverlappingCollectives::ownOrder);
        to.add("waited for with waitAny", OverlappingCollectives::waitAny);
        to.add("waited for with testSome", OverlappingCollectives::testSome);
        to.add("in one array with sends and receives", OverlappingCollectives::withMessages);
        to.add("while messages go to and fro", OverlappingCollectives::whileMessages);
        to.add("while blocking ones go on, on another communicator", OverlappingCollectives::onDup);
        to.add("while blocking ones go on, on the same", OverlappingCollectives::onSame);
        to.add("a hundred at a time", OverlappingCollectives::hundred);
        to.add("a barrier is not done until all have come", 2, OverlappingCollectives::late);
        to.add("go on while a rank only looks", OverlappingCollectives::looks);
        to.add("of two communicators, started in opposite order", 2, OverlappingCollectives::cross);
        to.add("take typed buffers", OverlappingCollectives::typed);
    }

    /** Five different operations; the result of each is checked when all are done. */
    private static final class Five {
        private final Here here;
        private final Cells broadcast;
        private final Cells sums;
        private final Cells gathered;
        private final Cells upTo;
        final Request[] requests = new Request[5];

        Five(Here here, Intracomm comm, int length) throws MPIException {
            this.here = here;
            int root = length % here.size();
            broadcast = here.cells(Kind.INT, length);
            if (here.rank() == root) {
                broadcast.fill(4);
            }
            sums = here.cells(Kind.INT, length);
            upTo = here.cells(Kind.INT, length);
            for (int i = 0; i < length; i++) {
                sums.set(i, i + here.rank());
                upTo.set(i, 1);
            }
            gathered = here.cells(Kind.INT, length * here.size());
            gathered.fill(length * here.rank(), length, Seeds.of(here.rank()));
            requests[0] = comm.iBcast(broadcast.buffer(), length, MPI.INT, root);
            requests[1] = comm.iAllReduce(sums.buffer(), length, MPI.INT, MPI.SUM);
            requests[2] = comm.iBarrier();
            requests[3] = comm.iAllGather(gathered.buffer(), length, MPI.INT);
            requests[4] = comm.iScan(upTo.buffer(), length, MPI.INT, MPI.SUM);
        }

        void expect() {
            int ranks = here.size();
            broadcast.expect(4);
            for (int i = 0; i < sums.count(); i++) {
                sums.expectAt(i, (long) ranks * i + ranks * (ranks - 1L) / 2);
                upTo.expectAt(i, here.rank() + 1);
            }
            for (int rank = 0; rank < ranks; rank++) {
                gathered.expect(rank * sums.count(), sums.count(), Seeds.of(rank));
            }
            gathered.expectMargins();
            sums.expectMargins();
        }
    }

    private static void ownOrder(Here here) throws MPIException {
        for (int length : new int[] {2, 300, 3000}) {
            Five five = new Five(here, here.comm(), length);
            for (int i = 0; i < 5; i++) {
                five.requests[(i * 2 + here.rank()) % 5].waitFor();
            }
            five.expect();
        }
    }

    private static void waitAny(Here here) throws MPIException {
        Five five = new Five(here, here.comm(), 500);
        boolean[] done = new boolean[5];
        for (int i = 0; i < 5; i++) {
            int index = Request.waitAny(five.requests);
            Expect.that(!done[index], "each is done once");
            done[index] = true;
            Expect.that(five.requests[index].isNull(), "what is done is null");
        }
        Expect.equal(MPI.UNDEFINED, Request.waitAny(five.requests), "index when all are done");
        five.expect();
    }

    private static void testSome(Here here) throws MPIException {
        Five five = new Five(here, here.comm(), 500);
        int done = 0;
        while (done < 5) {
            done += Request.testSome(five.requests).length;
        }
        Expect.equal(5, done, "operations done");
        five.expect();
    }

    private static void withMessages(Here here) throws MPIException {
        int[] out = {here.rank()};
        int[] in = {-1};
        int[] sum = {1};
        Request[] requests = {
            here.comm().iRecv(in, 1, MPI.INT, here.previous(), TAG),
            here.comm().iAllReduce(sum, 1, MPI.INT, MPI.SUM),
            here.comm().isSend(out, 1, MPI.INT, here.next(), TAG),
            here.comm().iBarrier()
        };
        Status[] statuses = Request.waitAllStatus(requests);
        Expect.equal(here.previous(), statuses[0].getSource(), "source of the message");
        Expect.equal(here.previous(), in[0], "message");
        Expect.equal(here.size(), sum[0], "sum");
    }

    /** Wildcards must not catch what the operations send. */
    private static void whileMessages(Here here) throws MPIException {
        Five five = new Five(here, here.comm(), 2500);
        int[] word = new int[1];
        for (int i = 0; i < 20; i++) {
            int[] mine = {100 * i + here.rank()};
            Request send = here.comm().iSend(mine, 1, MPI.INT, here.next(), i);
            Status status = here.comm().recv(word, 1, MPI.INT, MPI.ANY_SOURCE, MPI.ANY_TAG);
            Expect.equal(i, status.getTag(), "tag");
            Expect.equal(100 * i + here.previous(), word[0], "message " + i);
            send.waitFor();
        }
        Request.waitAll(five.requests);
        five.expect();
    }

    private static void onDup(Here here) throws MPIException {
        Intracomm dup = here.comm().dup();
        Five five = new Five(here, dup, 2500);
        for (int i = 0; i < 10; i++) {
            int[] sum = {here.rank()};
            here.comm().allReduce(sum, 1, MPI.INT, MPI.SUM);
            Expect.equal(here.size() * (here.size() - 1) / 2, sum[0], "sum " + i);
        }
        Request.waitAll(five.requests);
        five.expect();
        dup.free();
    }

    private static void onSame(Here here) throws MPIException {
        Five one = new Five(here, here.comm(), 2500);
        int[] sum = {here.rank()};
        here.comm().allReduce(sum, 1, MPI.INT, MPI.SUM);
        Five other = new Five(here, here.comm(), 3);
        here.comm().barrier();
        Expect.equal(here.size() * (here.size() - 1) / 2, sum[0], "sum");
        Request.waitAll(other.requests);
        other.expect();
        Request.waitAll(one.requests);
        one.expect();
    }

    private static void hundred(Here here) throws MPIException {
        int[][] sums = new int[100][];
        Request[] requests = new Request[100];
        for (int i = 0; i < 100; i++) {
            sums[i] = new int[] {i, here.rank()};
            requests[i] = here.comm().iAllReduce(sums[i], 2, MPI.INT, MPI.SUM);
        }
        for (int i = 99; i >= 0; i -= 2) {
            requests[i].waitFor();
        }
        Request.waitAll(requests);
        for (int i = 0; i < 100; i++) {
            Expect.equal((long) here.size() * i, sums[i][0], "sum of operation " + i);
            Expect.equal(here.size() * (here.size() - 1) / 2, sums[i][1], "sum of ranks");
        }
    }

    /** The last rank begins its barrier only when all others have looked at theirs many times. */
    private static void late(Here here) throws MPIException {
        int last = here.size() - 1;
        int[] word = new int[1];
        if (here.rank() == last) {
            for (int rank = 0; rank < last; rank++) {
                here.comm().recv(word, 1, MPI.INT, rank, TAG);
            }
            here.comm().iBarrier().waitFor();
            return;
        }
        Request barrier = here.comm().iBarrier();
        for (int i = 0; i < 50; i++) {
            Expect.that(!barrier.test(), "the barrier is not done before the last has come");
            Expect.that(barrier.testStatus() == null, "there is no status yet");
        }
        here.comm().send(word, 1, MPI.INT, last, TAG);
        barrier.waitFor();
        Expect.that(barrier.isNull(), "the request is null when done");
    }

    /** While a rank only looks at one of them, they go on. */
    private static void looks(Here here) throws MPIException {
        Five five = new Five(here, here.comm(), 1500);
        Status status = five.requests[3].getStatus();
        while (status == null) {
            status = five.requests[3].getStatus();
        }
        Expect.that(!five.requests[3].isNull(), "getStatus does not complete the request");
        Request.waitAll(five.requests);
        five.expect();
    }

    /** Even ranks start one first, odd ranks the other: the communicators know of no order. */
    private static void cross(Here here) throws MPIException {
        Intracomm a = here.comm().dup();
        Intracomm b = here.comm().dup();
        boolean isEven = here.rank() % 2 == 0;
        Five first = new Five(here, isEven ? a : b, 400);
        Five second = new Five(here, isEven ? b : a, 400);
        Request.waitAll(second.requests);
        Request.waitAll(first.requests);
        first.expect();
        second.expect();
        a.free();
        b.free();
    }

    /** As programs for other libraries have them: buffers of a class, direct. */
    private static void typed(Here here) throws MPIException {
        IntBuffer one = MPI.newIntBuffer(1).put(0, here.rank());
        IntBuffer sum = MPI.newIntBuffer(1);
        IntBuffer all = MPI.newIntBuffer(here.size());
        Request[] requests = {
            here.comm().iAllReduce(one, sum, 1, MPI.INT, MPI.SUM),
            here.comm().iAllGather(one, 1, MPI.INT, all, 1, MPI.INT)
        };
        Request.waitAll(requests);
        Expect.equal(here.size() * (here.size() - 1) / 2, sum.get(0), "sum");
        for (int rank = 0; rank < here.size(); rank++) {
            Expect.equal(rank, all.get(rank), "what rank " + rank + " gave");
        }
    }
}
