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

/** More messages than queues hold: nothing may be lost, changed or exchanged. */
public final class Flood extends Area {
    private static final int TAG = 59;
    private static final int LATE_MILLIS = 30;

    /** The area. */
    public Flood() {
        super("flood");
    }

    @Override
    public void cases(Cases to) {
        to.add("100,000 small messages to a rank that is late", 2, Flood::late);
        to.add("100,000 small messages back and forth by turns", 2, Flood::alternating);
        to.add("everyone sends to one that is late", Flood::manyToOne);
        to.add("everyone sends to everyone before anyone receives", Flood::allToAll);
        to.add("many long messages, received backwards", 2, Flood::longBackwards);
        to.add("short messages overtake no long ones", 2, Flood::mixedLengths);
        to.add("buffered sends that nobody waits for", Flood::buffered);
    }

    private static void late(Here here) throws Exception {
        int messages = 100_000;
        long[] number = new long[1];
        if (here.rank() == 0) {
            for (int i = 0; i < messages; i++) {
                number[0] = i;
                here.comm().send(number, 1, MPI.LONG, 1, TAG);
            }
        } else if (here.rank() == 1) {
            Thread.sleep(LATE_MILLIS);
            for (int i = 0; i < messages; i++) {
                here.comm().recv(number, 1, MPI.LONG, 0, TAG);
                Expect.equal(i, number[0], "message");
            }
        }
    }

    /** A thousand one way, a thousand the other way, and so on. */
    private static void alternating(Here here) throws Exception {
        int peer = here.rank() ^ 1;
        if (peer >= here.size()) {
            return;
        }
        int[] number = new int[1];
        for (int turn = 0; turn < 100_000 / 1000 / here.size(); turn++) {
            for (int i = 0; i < 1000; i++) {
                if ((here.rank() & 1) == (turn & 1)) {
                    number[0] = i;
                    here.comm().send(number, 1, MPI.INT, peer, TAG);
                } else {
                    here.comm().recv(number, 1, MPI.INT, peer, TAG);
                    Expect.equal(i, number[0], "message");
                }
            }
        }
    }

    private static void manyToOne(Here here) throws Exception {
        int messages = 20_000 / here.size();
        Comm comm = here.comm();
        if (here.rank() > 0) {
            int[] data = new int[20];
            for (int i = 0; i < messages; i++) {
                data[i % 20] = i;
                comm.send(data, i % 20 + 1, MPI.INT, 0, i);
            }
            return;
        }
        Thread.sleep(LATE_MILLIS);
        int[] next = new int[here.size()];
        int[] data = new int[20];
        for (int i = 0; i < messages * (here.size() - 1); i++) {
            Status status = comm.recv(data, 20, MPI.INT, MPI.ANY_SOURCE, MPI.ANY_TAG);
            int number = next[status.getSource()]++;
            Expect.equal(number, status.getTag(), "message from " + status.getSource());
            Expect.equal(number % 20 + 1, status.getCount(MPI.INT), "count");
            Expect.equal(number, data[number % 20], "last element");
        }
    }

    private static void allToAll(Here here) throws Exception {
        int each = 8000 / here.size();
        Request[] sends = new Request[each * here.size()];
        int count = 0;
        for (int i = 0; i < each; i++) {
            for (int to = 0; to < here.size(); to++) {
                sends[count++] = here.comm().iSend(new int[] {i, to}, 2, MPI.INT, to, TAG);
            }
        }
        here.comm().barrier();
        int[] next = new int[here.size()];
        int[] data = new int[2];
        for (int i = 0; i < sends.length; i++) {
            Status status = here.comm().recv(data, 2, MPI.INT, MPI.ANY_SOURCE, TAG);
            Expect.equal(next[status.getSource()]++, data[0], "number");
            Expect.equal(here.rank(), data[1], "receiver");
        }
        Request.waitAll(sends);
    }

    private static void longBackwards(Here here) throws Exception {
        int messages = 200;
        int count = 2 * Sizes.EAGER / Kind.LONG.bytes();
        if (here.rank() == 0) {
            Request[] sends = new Request[messages];
            for (int i = 0; i < messages; i++) {
                Cells out = here.cells(Kind.LONG, count).fill(i);
                sends[i] = here.comm().iSend(out.buffer(), count, MPI.LONG, 1, i);
            }
            Request.waitAll(sends);
        } else if (here.rank() == 1) {
            Cells in = here.cells(Kind.LONG, count);
            for (int i = messages - 1; i >= 0; i--) {
                here.comm().recv(in.buffer(), count, MPI.LONG, 0, i);
                in.expect(i);
            }
        }
    }

    /** Of one tag: each message is followed by one that travels another way. */
    private static void mixedLengths(Here here) throws Exception {
        int messages = 2000;
        int[] sizes = Sizes.small(Kind.BYTE);
        int longest = Sizes.EAGER + 1;
        if (here.rank() == 0) {
            Request[] sends = new Request[messages];
            for (int i = 0; i < messages; i++) {
                int count = sizes[i % sizes.length];
                Cells out = here.cells(Kind.BYTE, count).fill(i);
                sends[i] = here.comm().iSend(out.buffer(), count, MPI.BYTE, 1, TAG);
            }
            Request.waitAll(sends);
        } else if (here.rank() == 1) {
            Thread.sleep(LATE_MILLIS);
            Cells in = here.cells(Kind.BYTE, longest);
            for (int i = 0; i < messages; i++) {
                Status status = here.comm().recv(in.buffer(), longest, MPI.BYTE, 0, TAG);
                int count = sizes[i % sizes.length];
                Expect.equal(count, status.getCount(MPI.BYTE), "count of message " + i);
                in.expect(0, count, i);
            }
        }
    }

    private static void buffered(Here here) throws Exception {
        int messages = 500;
        int[] lengths = {1, 100, 3000};
        for (int i = 0; i < messages; i++) {
            send(here, i, lengths[i % 3]);
        }
        here.comm().barrier();
        for (int i = 0; i < messages; i++) {
            int count = lengths[i % 3];
            Cells in = here.cells(Kind.DOUBLE, count);
            here.comm().recv(in.buffer(), count, MPI.DOUBLE, here.previous(), TAG);
            in.expect(here.previous() + i);
        }
    }

    private static void send(Here here, int i, int count) throws MPIException {
        Cells out = here.cells(Kind.DOUBLE, count).fill(here.rank() + i);
        here.comm().bSend(out.buffer(), count, MPI.DOUBLE, here.next(), TAG);
        out.clear();
    }
}
