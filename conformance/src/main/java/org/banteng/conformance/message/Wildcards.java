package org.banteng.conformance.message;

import mpi.Comm;
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
import org.banteng.conformance.kit.Sizes;
import org.banteng.conformance.kit.Storage;

/** {@code ANY_SOURCE} and {@code ANY_TAG} (MPI 4.1, sections 3.2.4 and 3.5). */
public final class Wildcards extends Area {
    private static final int TAG = 29;

    /** The area. */
    public Wildcards() {
        super("wildcards");
    }

    @Override
    public Storage[] storages() {
        return new Storage[] {Storage.ARRAY, Storage.DIRECT};
    }

    @Override
    public void cases(Cases to) {
        to.add("any source, any tag, at every size", Wildcards::everySize);
        to.add("any source hears everyone", Wildcards::everyone);
        to.add("each sender's messages in order, whatever the mixture", Wildcards::orderBySender);
        to.add("nobody starves", 3, Wildcards::fairness);
        to.add("a wildcard takes what a named receive before it does not", Wildcards::interleaved);
        to.add("a wildcard posted first goes first", 2, Wildcards::wildcardFirst);
        to.add("any tag of one source, any source of one tag", Wildcards::halves);
        to.add("any source among messages of its own", Wildcards::own);
        to.add("any tag does not see messages of other communicators", Wildcards::communicators);
    }

    private static void everySize(Here here) throws Exception {
        for (int count : Sizes.small(Kind.LONG)) {
            Cells in = here.cells(Kind.LONG, count);
            Cells out = here.cells(Kind.LONG, count).fill(here.rank());
            Request receive =
                    here.comm().iRecv(in.buffer(), count, MPI.LONG, MPI.ANY_SOURCE, MPI.ANY_TAG);
            Request send =
                    here.comm().iSend(out.buffer(), count, MPI.LONG, here.next(), TAG + count);
            Status status = receive.waitStatus();
            Expect.equal(here.previous(), status.getSource(), "source");
            Expect.equal(TAG + count, status.getTag(), "tag");
            Expect.equal(count, status.getCount(MPI.LONG), "count");
            in.expect(here.previous());
            send.waitFor();
            here.comm().barrier();
        }
    }

    /** Every rank sends to every rank; everyone receives as they come. */
    private static void everyone(Here here) throws Exception {
        int size = here.size();
        Request[] sends = new Request[size];
        for (int to = 0; to < size; to++) {
            int count = 700 * (here.rank() % 7);
            Cells out = here.cells(Kind.INT, count).fill(here.rank() * size + to);
            sends[to] = here.comm().iSend(out.buffer(), count, MPI.INT, to, here.rank());
        }
        boolean[] heard = new boolean[size];
        Cells in = here.cells(Kind.INT, 4200);
        for (int i = 0; i < size; i++) {
            Status status =
                    here.comm().recv(in.buffer(), 4200, MPI.INT, MPI.ANY_SOURCE, MPI.ANY_TAG);
            int from = status.getSource();
            Expect.that(!heard[from], "rank " + from + " is heard once");
            heard[from] = true;
            Expect.equal(from, status.getTag(), "tag");
            int count = status.getCount(MPI.INT);
            Expect.equal(700L * (from % 7), count, "count of the message from " + from);
            in.expect(0, count, from * size + here.rank());
        }
        Request.waitAll(sends);
    }

    /** How long a sender's message {@code i} is, in ints: all protocols follow one another. */
    private static int length(int i) {
        int[] sizes = Sizes.small(Kind.INT);
        return sizes[i % sizes.length];
    }

    private static void orderBySender(Here here) throws Exception {
        int messages = 70;
        int size = here.size();
        Comm comm = here.comm();
        Request[] sends = new Request[messages];
        for (int i = 0; i < messages; i++) {
            int count = length(i);
            Cells out = here.cells(Kind.INT, count).fill(1000L * here.rank() + i);
            sends[i] = comm.iSend(out.buffer(), count, MPI.INT, 0, i);
        }
        if (here.rank() == 0) {
            int[] next = new int[size];
            Cells in = here.cells(Kind.INT, Sizes.EAGER / 4 + 1);
            for (int i = 0; i < messages * size; i++) {
                Status status =
                        comm.recv(in.buffer(), in.count(), MPI.INT, MPI.ANY_SOURCE, MPI.ANY_TAG);
                int from = status.getSource();
                int expected = next[from]++;
                Expect.equal(expected, status.getTag(), "number of the message from " + from);
                Expect.equal(length(expected), status.getCount(MPI.INT), "count");
                in.expect(0, length(expected), 1000L * from + expected);
            }
        }
        Request.waitAll(sends);
    }

    /**
     * MPI promises no fairness, but of two that send for as long as the other is not heard, both
     * must be heard, or the job would never end.
     */
    private static void fairness(Here here) throws Exception {
        Comm comm = here.comm();
        if (here.rank() > 0) {
            int[] more = {1};
            while (more[0] == 1) {
                comm.send(null, 0, MPI.BYTE, 0, TAG);
                comm.recv(more, 1, MPI.INT, 0, TAG);
            }
            return;
        }
        boolean[] heard = new boolean[here.size()];
        int unheard = here.size() - 1;
        int active = here.size() - 1;
        while (active > 0) {
            int from = comm.recv(null, 0, MPI.BYTE, MPI.ANY_SOURCE, TAG).getSource();
            unheard -= heard[from] ? 0 : 1;
            heard[from] = true;
            active -= unheard == 0 ? 1 : 0;
            comm.send(new int[] {unheard == 0 ? 0 : 1}, 1, MPI.INT, from, TAG);
        }
    }

    private static void interleaved(Here here) throws Exception {
        Comm comm = here.comm();
        Cells[] in = new Cells[6];
        Request[] requests = new Request[12];
        int[] tags = {0, MPI.ANY_TAG, 2, MPI.ANY_TAG, 1, MPI.ANY_TAG};
        int[] expected = {0, 1, 2, 3, 5, 4};
        int[] sent = {0, 1, 2, 3, 4, 1};
        for (int i = 0; i < 6; i++) {
            in[i] = here.cells(Kind.INT, 3);
            int source = i % 2 == 0 ? here.previous() : MPI.ANY_SOURCE;
            requests[i] = comm.iRecv(in[i].buffer(), 3, MPI.INT, source, tags[i]);
        }
        comm.barrier();
        for (int i = 0; i < 6; i++) {
            Cells out = here.cells(Kind.INT, 3).fill(i);
            requests[6 + i] = comm.iSend(out.buffer(), 3, MPI.INT, here.next(), sent[i]);
        }
        Request.waitAll(requests);
        for (int i = 0; i < 6; i++) {
            in[i].expect(expected[i]);
        }
    }

    private static void wildcardFirst(Here here) throws Exception {
        Comm comm = here.comm();
        if (here.rank() == 1) {
            comm.recv(null, 0, MPI.BYTE, 0, TAG);
            sendNumbers(here, 0);
        } else if (here.rank() == 0) {
            Cells any = here.cells(Kind.INT, 1);
            Cells named = here.cells(Kind.INT, 1);
            Request first = comm.iRecv(any.buffer(), 1, MPI.INT, MPI.ANY_SOURCE, MPI.ANY_TAG);
            Request second = comm.iRecv(named.buffer(), 1, MPI.INT, 1, TAG);
            comm.send(null, 0, MPI.BYTE, 1, TAG);
            second.waitFor();
            first.waitFor();
            any.expect(0);
            named.expect(1);
        }
    }

    /** Sends 0 and 1, in this order. */
    private static void sendNumbers(Here here, int dest) throws MPIException {
        for (int i = 0; i < 2; i++) {
            Cells out = here.cells(Kind.INT, 1).fill(i);
            here.comm().send(out.buffer(), 1, MPI.INT, dest, TAG);
        }
    }

    private static void halves(Here here) throws Exception {
        Comm comm = here.comm();
        Request[] sends = new Request[2];
        for (int i = 0; i < 2; i++) {
            Cells out = here.cells(Kind.INT, 2).fill(i);
            sends[i] = comm.iSend(out.buffer(), 2, MPI.INT, here.next(), TAG + i);
        }
        Cells in = here.cells(Kind.INT, 2);
        Status status = comm.recv(in.buffer(), 2, MPI.INT, MPI.ANY_SOURCE, TAG + 1);
        in.expect(1);
        Expect.equal(here.previous(), status.getSource(), "source");
        status = comm.recv(in.buffer(), 2, MPI.INT, here.previous(), MPI.ANY_TAG);
        in.expect(0);
        Expect.equal(TAG, status.getTag(), "tag");
        Request.waitAll(sends);
    }

    private static void own(Here here) throws Exception {
        Comm comm = here.comm();
        Cells toSelf = here.cells(Kind.INT, 2).fill(here.rank());
        Cells toNext = here.cells(Kind.INT, 2).fill(here.rank());
        Request[] sends = {
            comm.iSend(toSelf.buffer(), 2, MPI.INT, here.rank(), TAG),
            comm.iSend(toNext.buffer(), 2, MPI.INT, here.next(), TAG)
        };
        int sum = 0;
        for (int i = 0; i < 2; i++) {
            Cells in = here.cells(Kind.INT, 2);
            Status status = comm.recv(in.buffer(), 2, MPI.INT, MPI.ANY_SOURCE, TAG);
            in.expect(status.getSource());
            sum += status.getSource();
        }
        Expect.equal(here.rank() + here.previous(), sum, "sum of the sources");
        Request.waitAll(sends);
    }

    private static void communicators(Here here) throws Exception {
        Comm other = here.comm().dup();
        Cells out = here.cells(Kind.INT, 2).fill(here.rank());
        Request send = other.iSend(out.buffer(), 2, MPI.INT, here.next(), TAG);
        other.probe(here.previous(), TAG);
        Expect.same(null, here.comm().iProbe(MPI.ANY_SOURCE, MPI.ANY_TAG), "message in COMM_WORLD");
        Cells in = here.cells(Kind.INT, 2);
        other.recv(in.buffer(), 2, MPI.INT, MPI.ANY_SOURCE, MPI.ANY_TAG);
        in.expect(here.previous());
        send.waitFor();
        other.free();
    }
}
