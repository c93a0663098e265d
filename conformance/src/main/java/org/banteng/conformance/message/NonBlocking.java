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

import java.nio.Buffer;
import java.nio.DoubleBuffer;

/** Sends and receives that do not block (MPI 4.1, section 3.7). */
public final class NonBlocking extends Area {
    private static final int TAG = 11;
    private static final int MANY = 1000;

    /** The area. */
    public NonBlocking() {
        super("non-blocking");
    }

    @Override
    public Storage[] storages() {
        return Storage.values();
    }

    @Override
    public void cases(Cases to) {
        to.add("every mode, every datatype and size", NonBlocking::everyMode);
        to.add("large messages both ways at once", NonBlocking::largeBothWays);
        to.add("a parameter of type Buffer", NonBlocking::bufferParameter);
        to.add("to itself, send first", NonBlocking::selfSendFirst);
        to.add("to itself, receive first", NonBlocking::selfReceiveFirst);
        to.add("1000 receives posted before 1000 sends", NonBlocking::manyPosted);
        to.add("1000 sends before 1000 receives", NonBlocking::manyUnexpected);
        to.add("completion in the opposite order", NonBlocking::oppositeOrder);
        to.add("receives match in the order posted", 2, NonBlocking::matchInOrder);
        to.add("every rank with every rank at once", NonBlocking::everyPair);
        to.add("PROC_NULL is done at once", NonBlocking::nobody);
        to.add("free of a send lets it go on", 2, NonBlocking::freeSend);
        to.add("free of a receive lets it go on", NonBlocking::freeReceive);
        to.add("computing between start and wait", NonBlocking::overlap);
    }

    private static void everyMode(Here here) throws Exception {
        for (Mode mode : Mode.values()) {
            for (Kind kind : Kind.values()) {
                for (int count : Sizes.small(kind)) {
                    shift(here, mode, kind, count);
                }
            }
        }
    }

    private static void shift(Here here, Mode mode, Kind kind, int count) throws MPIException {
        Comm comm = here.comm();
        Cells out = here.cells(kind, count).fill(here.rank());
        Cells in = here.cells(kind, count);
        Request receive = comm.iRecv(in.buffer(), count, in.type(), here.previous(), TAG);
        if (mode == Mode.READY) {
            comm.sendRecv(
                    null,
                    0,
                    MPI.BYTE,
                    here.previous(),
                    TAG + 1,
                    null,
                    0,
                    MPI.BYTE,
                    here.next(),
                    TAG + 1);
        }
        Request send = mode.start(comm, out.buffer(), count, out.type(), here.next(), TAG);
        Status status = receive.waitStatus();
        send.waitFor();
        in.expect(here.previous());
        out.expect(here.rank());
        Expect.equal(here.previous(), status.getSource(), "source");
        Expect.equal(TAG, status.getTag(), "tag");
        Expect.equal(count, status.getCount(kind.type()), "count");
        Expect.that(send.isNull(), "the send's request is null after waitFor");
        Expect.that(receive.isNull(), "the receive's request is null after waitStatus");
    }

    private static void largeBothWays(Here here) throws Exception {
        for (int count : Sizes.large(Kind.LONG)) {
            shift(here, Mode.STANDARD, Kind.LONG, count);
            shift(here, Mode.SYNCHRONOUS, Kind.LONG, count);
        }
    }

    /** The form that Open MPI has; here it is one of two. */
    private static void bufferParameter(Here here) throws Exception {
        DoubleBuffer out = MPI.newDoubleBuffer(5);
        DoubleBuffer in = MPI.newDoubleBuffer(5);
        for (int i = 0; i < 5; i++) {
            out.put(i, here.rank() + i / 8.0);
        }
        Buffer plain = in;
        Request receive = here.comm().iRecv(plain, 5, MPI.DOUBLE, here.previous(), TAG);
        here.comm().iSend(out, 5, MPI.DOUBLE, here.next(), TAG).waitFor();
        receive.waitFor();
        for (int i = 0; i < 5; i++) {
            Expect.equal(here.previous() + i / 8.0, in.get(i), "element " + i);
        }
    }

    private static void selfSendFirst(Here here) throws Exception {
        for (Mode mode : new Mode[] {Mode.STANDARD, Mode.SYNCHRONOUS, Mode.BUFFERED}) {
            for (int count : Sizes.small(Kind.SHORT)) {
                Cells out = here.cells(Kind.SHORT, count).fill(count);
                Cells in = here.cells(Kind.SHORT, count);
                Request send =
                        mode.start(here.comm(), out.buffer(), count, MPI.SHORT, here.rank(), TAG);
                here.comm().recv(in.buffer(), count, MPI.SHORT, here.rank(), TAG);
                send.waitFor();
                in.expect(count);
            }
        }
    }

    private static void selfReceiveFirst(Here here) throws Exception {
        for (Mode mode : Mode.values()) {
            for (int count : Sizes.small(Kind.SHORT)) {
                Cells out = here.cells(Kind.SHORT, count).fill(count);
                Cells in = here.cells(Kind.SHORT, count);
                Request receive =
                        here.comm().iRecv(in.buffer(), count, MPI.SHORT, here.rank(), TAG);
                mode.start(here.comm(), out.buffer(), count, MPI.SHORT, here.rank(), TAG).waitFor();
                receive.waitFor();
                in.expect(count);
            }
        }
    }

    /** How long message {@code i} of many is: mostly short, some by rendezvous. */
    private static int length(int i) {
        return i % 50 == 0 ? Sizes.EAGER + 1 + i : i % 60;
    }

    private static void manyPosted(Here here) throws Exception {
        Request[] requests = new Request[2 * MANY];
        Cells[] in = new Cells[MANY];
        for (int i = 0; i < MANY; i++) {
            in[i] = here.cells(Kind.BYTE, length(i));
            requests[i] =
                    here.comm().iRecv(in[i].buffer(), length(i), MPI.BYTE, here.previous(), i);
        }
        here.comm().barrier();
        sendMany(here, requests, MANY);
        Request.waitAll(requests);
        for (int i = 0; i < MANY; i++) {
            in[i].expect(here.previous() + i);
            Expect.that(requests[i].isNull(), "the request is null after waitAll");
        }
    }

    private static void manyUnexpected(Here here) throws Exception {
        Request[] requests = new Request[2 * MANY];
        sendMany(here, requests, 0);
        here.comm().barrier();
        Cells[] in = new Cells[MANY];
        for (int i = MANY - 1; i >= 0; i--) {
            in[i] = here.cells(Kind.BYTE, length(i));
            requests[MANY + i] =
                    here.comm().iRecv(in[i].buffer(), length(i), MPI.BYTE, here.previous(), i);
        }
        Request.waitAll(requests);
        for (int i = 0; i < MANY; i++) {
            in[i].expect(here.previous() + i);
        }
    }

    private static void sendMany(Here here, Request[] requests, int first) throws MPIException {
        for (int i = 0; i < MANY; i++) {
            Cells out = here.cells(Kind.BYTE, length(i)).fill(here.rank() + i);
            requests[first + i] =
                    here.comm().iSend(out.buffer(), length(i), MPI.BYTE, here.next(), i);
        }
    }

    private static void oppositeOrder(Here here) throws Exception {
        int messages = 40;
        Request[] receives = new Request[messages];
        Request[] sends = new Request[messages];
        Cells[] in = new Cells[messages];
        for (int i = 0; i < messages; i++) {
            in[i] = here.cells(Kind.INT, 1000 * i);
            receives[i] =
                    here.comm().iRecv(in[i].buffer(), 1000 * i, MPI.INT, here.previous(), TAG);
        }
        for (int i = 0; i < messages; i++) {
            Cells out = here.cells(Kind.INT, 1000 * i).fill(i);
            sends[i] = here.comm().isSend(out.buffer(), 1000 * i, MPI.INT, here.next(), TAG);
        }
        for (int i = messages - 1; i >= 0; i--) {
            Status status = receives[i].waitStatus();
            Expect.equal(1000L * i, status.getCount(MPI.INT), "count of message " + i);
            in[i].expect(i);
            sends[i].waitFor();
        }
    }

    /** Of two receives that match a message, the one that was posted first gets it. */
    private static void matchInOrder(Here here) throws Exception {
        int messages = 60;
        if (here.rank() == 0) {
            here.comm().recv(null, 0, MPI.BYTE, 1, TAG);
            for (int i = 0; i < messages; i++) {
                Cells out = here.cells(Kind.LONG, 1).fill(i);
                here.comm().send(out.buffer(), 1, MPI.LONG, 1, TAG);
            }
        } else if (here.rank() == 1) {
            Request[] receives = new Request[messages];
            Cells[] in = new Cells[messages];
            for (int i = 0; i < messages; i++) {
                in[i] = here.cells(Kind.LONG, 1);
                int source = i % 2 == 0 ? 0 : MPI.ANY_SOURCE;
                int tag = i % 3 == 0 ? MPI.ANY_TAG : TAG;
                receives[i] = here.comm().iRecv(in[i].buffer(), 1, MPI.LONG, source, tag);
            }
            here.comm().send(null, 0, MPI.BYTE, 0, TAG);
            Request.waitAll(receives);
            for (int i = 0; i < messages; i++) {
                in[i].expect(i);
            }
        }
    }

    private static void everyPair(Here here) throws Exception {
        int size = here.size();
        int count = 3000;
        Cells[] parts = new Cells[size];
        Request[] requests = new Request[2 * size];
        for (int peer = 0; peer < size; peer++) {
            parts[peer] = here.cells(Kind.INT, count);
            requests[peer] = here.comm().iRecv(parts[peer].buffer(), count, MPI.INT, peer, TAG);
        }
        for (int peer = 0; peer < size; peer++) {
            Cells out = here.cells(Kind.INT, count).fill(here.rank() * size + peer);
            requests[size + peer] = here.comm().iSend(out.buffer(), count, MPI.INT, peer, TAG);
        }
        Status[] statuses = Request.waitAllStatus(requests);
        for (int peer = 0; peer < size; peer++) {
            parts[peer].expect(peer * size + here.rank());
            Expect.equal(peer, statuses[peer].getSource(), "source of status " + peer);
            Expect.equal(count, statuses[peer].getCount(MPI.INT), "count of status " + peer);
        }
    }

    private static void nobody(Here here) throws Exception {
        for (Mode mode : Mode.values()) {
            Request send = mode.start(here.comm(), null, 5, MPI.INT, MPI.PROC_NULL, TAG);
            Expect.that(send.test(), "a send to PROC_NULL is done");
            Expect.that(send.isNull(), "its request is null then");
        }
        Cells in = here.cells(Kind.INT, 5);
        Request receive = here.comm().iRecv(in.buffer(), 5, MPI.INT, MPI.PROC_NULL, TAG);
        Expect.that(!receive.isNull(), "the request is not null before the test");
        Status status = receive.testStatus();
        Expect.equal(MPI.PROC_NULL, status.getSource(), "source");
        Expect.equal(MPI.ANY_TAG, status.getTag(), "tag");
        Expect.equal(0, status.getCount(MPI.INT), "count");
        in.expectZero(0, 5);
    }

    private static void freeSend(Here here) throws Exception {
        if (here.rank() == 0) {
            for (int count : Sizes.small(Kind.DOUBLE)) {
                Cells out = here.cells(Kind.DOUBLE, count).fill(count);
                Request send = here.comm().isSend(out.buffer(), count, MPI.DOUBLE, 1, TAG);
                send.free();
                Expect.that(send.isNull(), "a freed request is null");
                here.comm().recv(null, 0, MPI.BYTE, 1, TAG);
                out.expect(count);
            }
        } else if (here.rank() == 1) {
            for (int count : Sizes.small(Kind.DOUBLE)) {
                Cells in = here.cells(Kind.DOUBLE, count);
                here.comm().recv(in.buffer(), count, MPI.DOUBLE, 0, TAG);
                here.comm().send(null, 0, MPI.BYTE, 0, TAG);
                in.expect(count);
            }
        }
    }

    /** That the data are there is known when a later message of the same sender has come. */
    private static void freeReceive(Here here) throws Exception {
        Cells in = here.cells(Kind.INT, 10);
        Request receive = here.comm().iRecv(in.buffer(), 10, MPI.INT, here.previous(), TAG);
        receive.free();
        Expect.that(receive.isNull(), "a freed request is null");
        receive.free();
        Cells out = here.cells(Kind.INT, 10).fill(here.rank());
        Request send = here.comm().iSend(out.buffer(), 10, MPI.INT, here.next(), TAG);
        here.comm()
                .sendRecv(
                        null,
                        0,
                        MPI.BYTE,
                        here.next(),
                        TAG + 1,
                        null,
                        0,
                        MPI.BYTE,
                        here.previous(),
                        TAG + 1);
        send.waitFor();
        in.expect(here.previous());
    }

    private static void overlap(Here here) throws Exception {
        int count = Sizes.POOL / Kind.FLOAT.bytes();
        Cells out = here.cells(Kind.FLOAT, count).fill(here.rank());
        Cells in = here.cells(Kind.FLOAT, count);
        Request receive = here.comm().iRecv(in.buffer(), count, MPI.FLOAT, here.previous(), TAG);
        Request send = here.comm().iSend(out.buffer(), count, MPI.FLOAT, here.next(), TAG);
        Cells other = here.cells(Kind.FLOAT, 100);
        int rounds = 0;
        while (!receive.test()) {
            other.fill(++rounds);
        }
        Request.waitAll(new Request[] {send, receive});
        in.expect(here.previous());
        if (rounds > 0) {
            other.expect(rounds);
        }
    }
}
