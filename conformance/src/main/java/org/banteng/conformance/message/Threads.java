package org.banteng.conformance.message;

import mpi.Comm;
import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;
import mpi.Message;
import mpi.Request;
import mpi.Status;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Cells;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;
import org.banteng.conformance.kit.Kind;
import org.banteng.conformance.kit.Sizes;

/** Several threads of a rank that call at the same time (MPI 4.1, section 11.6). */
public final class Threads extends Area {
    private static final int THREADS = 4;
    private static final int TAG = 41;

    /** The area. */
    public Threads() {
        super("threads");
    }

    @Override
    public int threadLevel() {
        return MPI.THREAD_MULTIPLE;
    }

    @Override
    public void cases(Cases to) {
        to.add("a thread is of the rank that started it", Threads::belongs);
        to.add("a thread of a thread is, too", Threads::grandchild);
        to.add("threads exchange with those of the next rank", Threads::rings);
        to.add("threads of a rank talk to each other", Threads::withinRank);
        to.add("the main thread computes while another communicates", Threads::helper);
        to.add("one thread waits for what another has started", Threads::handOver);
        to.add("each thread in a communicator of its own", Threads::collectives);
        to.add("threads share the messages of any source", Threads::sharedWork);
        to.add("mProbe lets threads receive what they found", Threads::matchedProbes);
    }

    /** Runs a body on several threads at once, and passes on what one of them throws. */
    private static void inThreads(Here here, int count, Numbered body) throws Exception {
        Helper[] helpers = new Helper[count];
        for (int i = 0; i < count; i++) {
            int number = i;
            helpers[i] = new Helper(() -> body.run(number));
            helpers[i].start();
        }
        for (Helper helper : helpers) {
            helper.finish(here);
        }
    }

    /** A thread of the program's own. */
    private static final class Helper extends Thread {
        private final Expect.Step step;
        private Throwable failure;

        Helper(Expect.Step step) {
            this.step = step;
        }

        @Override
        public void run() {
            try {
                step.run();
            } catch (Exception | AssertionError e) {
                failure = e;
            }
        }

        /** Waits for its end, and passes on what it has thrown. */
        void finish(Here here) throws InterruptedException {
            join();
            if (failure != null) {
                throw new AssertionError(
                        "in a thread of rank " + here.rank() + ": " + failure, failure);
            }
        }
    }

    /** What each of several threads does. */
    private interface Numbered {
        void run(int number) throws Exception;
    }

    private static void belongs(Here here) throws Exception {
        Expect.equal(MPI.THREAD_MULTIPLE, MPI.queryThread(), "queryThread");
        Expect.that(MPI.isThreadMain(), "this is the main thread");
        inThreads(
                here,
                THREADS,
                number -> {
                    Expect.equal(here.rank(), MPI.COMM_WORLD.getRank(), "rank");
                    Expect.equal(here.size(), MPI.COMM_WORLD.getSize(), "size");
                    Expect.that(!MPI.isThreadMain(), "this is not the main thread");
                });
    }

    private static void grandchild(Here here) throws Exception {
        inThreads(
                here,
                1,
                number ->
                        inThreads(
                                here,
                                2,
                                n -> Expect.equal(here.rank(), MPI.COMM_WORLD.getRank(), "rank")));
    }

    private static void rings(Here here) throws Exception {
        inThreads(
                here,
                THREADS,
                number -> {
                    for (int count : Sizes.small(Kind.INT)) {
                        shift(here, number, count);
                    }
                });
    }

    private static void shift(Here here, int number, int count) throws MPIException {
        Cells out = here.cells(Kind.INT, count).fill(here.rank() + number);
        Cells in = here.cells(Kind.INT, count);
        for (int round = 0; round < 5; round++) {
            Status status =
                    here.comm()
                            .sendRecv(
                                    out.buffer(),
                                    count,
                                    MPI.INT,
                                    here.next(),
                                    number,
                                    in.buffer(),
                                    count,
                                    MPI.INT,
                                    here.previous(),
                                    number);
            Expect.equal(here.previous(), status.getSource(), "source");
            in.expect(here.previous() + number);
        }
    }

    /** Also by blocking sends that must wait: the receiver is another thread of the same rank. */
    private static void withinRank(Here here) throws Exception {
        int count = 2 * Sizes.EAGER;
        inThreads(
                here,
                2,
                number -> {
                    for (int round = 0; round < 20; round++) {
                        Cells cells = here.cells(Kind.BYTE, count);
                        if (number == 0) {
                            cells.fill(round);
                            MPI.COMM_SELF.sSend(cells.buffer(), count, MPI.BYTE, 0, TAG);
                        } else {
                            MPI.COMM_SELF.recv(cells.buffer(), count, MPI.BYTE, 0, TAG);
                            cells.expect(round);
                        }
                    }
                });
    }

    private static void helper(Here here) throws Exception {
        int count = Sizes.POOL / Kind.LONG.bytes();
        Cells out = here.cells(Kind.LONG, count).fill(here.rank());
        Cells in = here.cells(Kind.LONG, count);
        Helper helper =
                new Helper(
                        () ->
                                here.comm()
                                        .sendRecv(
                                                out.buffer(),
                                                count,
                                                MPI.LONG,
                                                here.next(),
                                                TAG,
                                                in.buffer(),
                                                count,
                                                MPI.LONG,
                                                here.previous(),
                                                TAG));
        helper.start();
        Cells other = here.cells(Kind.LONG, 1000);
        for (int round = 0; round < 50; round++) {
            other.fill(round).expect(round);
        }
        helper.finish(here);
        in.expect(here.previous());
    }

    private static void handOver(Here here) throws Exception {
        Cells in = here.cells(Kind.INT, 5);
        Cells out = here.cells(Kind.INT, 5).fill(here.rank());
        Request receive = here.comm().iRecv(in.buffer(), 5, MPI.INT, here.previous(), TAG);
        inThreads(
                here,
                1,
                number -> {
                    here.comm().send(out.buffer(), 5, MPI.INT, here.next(), TAG);
                    receive.waitFor();
                });
        Expect.that(receive.isNull(), "the request is null");
        in.expect(here.previous());
    }

    private static void collectives(Here here) throws Exception {
        Intracomm[] comms = new Intracomm[THREADS];
        for (int i = 0; i < THREADS; i++) {
            comms[i] = here.comm().dup();
        }
        inThreads(
                here,
                THREADS,
                number -> {
                    for (int round = 1; round <= 10; round++) {
                        int[] sum = {round * (number + 1)};
                        comms[number].allReduce(sum, 1, MPI.INT, MPI.SUM);
                        Expect.equal((long) here.size() * round * (number + 1), sum[0], "sum");
                        comms[number].barrier();
                    }
                });
        for (Comm comm : comms) {
            comm.free();
        }
    }

    private static void sharedWork(Here here) throws Exception {
        int each = 50;
        Request[] sends = new Request[each * THREADS];
        for (int i = 0; i < sends.length; i++) {
            sends[i] = here.comm().iSend(new int[] {i}, 1, MPI.INT, here.next(), TAG);
        }
        int[][] received = new int[THREADS][each];
        inThreads(
                here,
                THREADS,
                number -> {
                    int[] in = new int[1];
                    for (int i = 0; i < each; i++) {
                        here.comm().recv(in, 1, MPI.INT, MPI.ANY_SOURCE, TAG);
                        received[number][i] = in[0];
                    }
                });
        Request.waitAll(sends);
        expectEachOnce(received, sends.length);
    }

    private static void expectEachOnce(int[][] received, int count) {
        boolean[] seen = new boolean[count];
        for (int[] ofThread : received) {
            for (int value : ofThread) {
                Expect.that(!seen[value], "message " + value + " was received once");
                seen[value] = true;
            }
        }
    }

    private static void matchedProbes(Here here) throws Exception {
        int each = 30;
        Request[] sends = new Request[each * THREADS];
        for (int i = 0; i < sends.length; i++) {
            int[] data = new int[1 + i];
            data[i] = i;
            sends[i] = here.comm().iSend(data, 1 + i, MPI.INT, here.next(), TAG);
        }
        int[][] received = new int[THREADS][each];
        inThreads(
                here,
                THREADS,
                number -> {
                    for (int i = 0; i < each; i++) {
                        Message message = new Message();
                        Status status = message.mProbe(MPI.ANY_SOURCE, TAG, here.comm());
                        int count = status.getCount(MPI.INT);
                        int[] in = new int[count];
                        message.mRecv(in, count, MPI.INT);
                        Expect.equal(count - 1, in[count - 1], "last element");
                        received[number][i] = in[count - 1];
                    }
                });
        Request.waitAll(sends);
        expectEachOnce(received, sends.length);
    }
}
