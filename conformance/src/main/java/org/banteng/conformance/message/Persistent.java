package org.banteng.conformance.message;

import mpi.Comm;
import mpi.Intracomm;
import mpi.MPI;
import mpi.Prequest;
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

/** Requests that can be started again and again (MPI 4.1, section 3.9). */
public final class Persistent extends Area {
    private static final int TAG = 13;
    private static final int ROUNDS = 5;

    /** The area. */
    public Persistent() {
        super("persistent");
    }

    @Override
    public Storage[] storages() {
        return Storage.values();
    }

    @Override
    public void cases(Cases to) {
        to.add("every mode, started again and again", Persistent::everyMode);
        to.add("startAll", Persistent::startAll);
        to.add("null only after free", Persistent::states);
        to.add("an inactive request is done, with an empty status", Persistent::inactive);
        to.add("an active request cannot be started", Persistent::startActive);
        to.add("a freed request cannot be started", Persistent::startFreed);
        to.add("free of an active request", Persistent::freeActive);
        to.add("PROC_NULL, again and again", Persistent::nobody);
        to.add("among other requests in waitAll", Persistent::mixed);
        to.add("a cancelled receive can be started again", Persistent::cancelled);
    }

    private static void everyMode(Here here) throws Exception {
        Comm comm = here.comm();
        for (Mode mode : Mode.values()) {
            for (int count : Sizes.small(Kind.INT)) {
                Cells out = here.cells(Kind.INT, count);
                Cells in = here.cells(Kind.INT, count);
                Prequest receive = comm.recvInit(in.buffer(), count, MPI.INT, here.previous(), TAG);
                Prequest send = mode.init(comm, out.buffer(), count, MPI.INT, here.next(), TAG);
                for (int round = 0; round < ROUNDS; round++) {
                    in.clear();
                    receive.start();
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
                    out.fill(100L * here.rank() + round);
                    send.start();
                    send.waitFor();
                    Status status = receive.waitStatus();
                    in.expect(100L * here.previous() + round);
                    Expect.equal(count, status.getCount(MPI.INT), "count");
                    Expect.equal(here.previous(), status.getSource(), "source");
                }
                send.free();
                receive.free();
            }
        }
    }

    private static void startAll(Here here) throws Exception {
        int messages = 20;
        Prequest[] requests = new Prequest[2 * messages];
        Cells[] out = new Cells[messages];
        Cells[] in = new Cells[messages];
        for (int i = 0; i < messages; i++) {
            int count = 100 * i * i;
            out[i] = here.cells(Kind.BYTE, count);
            in[i] = here.cells(Kind.BYTE, count);
            requests[2 * i] =
                    here.comm().sendInit(out[i].buffer(), count, MPI.BYTE, here.next(), TAG);
            requests[2 * i + 1] =
                    here.comm().recvInit(in[i].buffer(), count, MPI.BYTE, here.previous(), TAG);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < messages; i++) {
                out[i].fill(here.rank() + i + round);
            }
            Prequest.startAll(requests);
            Request.waitAll(requests);
            for (int i = 0; i < messages; i++) {
                in[i].expect(here.previous() + i + round);
            }
        }
        for (Prequest request : requests) {
            request.free();
        }
        Prequest.startAll(new Prequest[0]);
    }

    private static void states(Here here) throws Exception {
        Cells cells = here.cells(Kind.LONG, 1);
        Prequest request = here.comm().recvInit(cells.buffer(), 1, MPI.LONG, here.rank(), TAG);
        Expect.that(!request.isNull(), "a new persistent request is not null");
        request.start();
        Expect.that(!request.isNull(), "an active one is not null");
        here.comm().send(here.cells(Kind.LONG, 1).fill(1).buffer(), 1, MPI.LONG, here.rank(), TAG);
        request.waitFor();
        Expect.that(!request.isNull(), "one that is done is not null");
        cells.expect(1);
        request.free();
        Expect.that(request.isNull(), "a freed one is null");
        request.free();
    }

    private static void inactive(Here here) throws Exception {
        Cells cells = here.cells(Kind.LONG, 1);
        Prequest request = here.comm().recvInit(cells.buffer(), 1, MPI.LONG, here.rank(), TAG);
        request.waitFor();
        Expect.that(request.test(), "an inactive request tests as done");
        for (Status status :
                new Status[] {request.waitStatus(), request.testStatus(), request.getStatus()}) {
            Expect.equal(MPI.ANY_SOURCE, status.getSource(), "source");
            Expect.equal(MPI.ANY_TAG, status.getTag(), "tag");
            Expect.equal(0, status.getCount(MPI.LONG), "count");
        }
        Expect.equal(
                MPI.UNDEFINED,
                Request.waitAny(new Request[] {request}),
                "waitAny of inactive ones");
        request.free();
    }

    private static void startActive(Here here) throws Exception {
        Intracomm comm = here.comm().dup();
        comm.setErrhandler(MPI.ERRORS_RETURN);
        Cells cells = here.cells(Kind.LONG, 1);
        Prequest request = comm.recvInit(cells.buffer(), 1, MPI.LONG, here.rank(), TAG);
        request.start();
        Expect.error(MPI.ERR_REQUEST, request::start, "start");
        comm.send(here.cells(Kind.LONG, 1).fill(1).buffer(), 1, MPI.LONG, here.rank(), TAG);
        request.waitFor();
        cells.expect(1);
        request.free();
        comm.free();
    }

    private static void startFreed(Here here) throws Exception {
        Intracomm comm = here.comm().dup();
        comm.setErrhandler(MPI.ERRORS_RETURN);
        Cells cells = here.cells(Kind.LONG, 1);
        Prequest request = comm.sendInit(cells.buffer(), 1, MPI.LONG, here.rank(), TAG);
        request.free();
        Expect.error(MPI.ERR_REQUEST, request::start, "start");
        comm.free();
    }

    private static void freeActive(Here here) throws Exception {
        int count = 2 * Sizes.EAGER;
        Cells out = here.cells(Kind.BYTE, count).fill(here.rank());
        Prequest send = here.comm().sendInit(out.buffer(), count, MPI.BYTE, here.next(), TAG);
        send.start();
        send.free();
        Expect.that(send.isNull(), "a freed request is null");
        Cells in = here.cells(Kind.BYTE, count);
        here.comm().recv(in.buffer(), count, MPI.BYTE, here.previous(), TAG);
        in.expect(here.previous());
        here.comm().barrier();
    }

    private static void nobody(Here here) throws Exception {
        Prequest send = here.comm().sendInit(null, 7, MPI.INT, MPI.PROC_NULL, TAG);
        Prequest receive = here.comm().recvInit(null, 7, MPI.INT, MPI.PROC_NULL, TAG);
        for (int round = 0; round < ROUNDS; round++) {
            Prequest.startAll(new Prequest[] {send, receive});
            send.waitFor();
            Status status = receive.waitStatus();
            Expect.equal(MPI.PROC_NULL, status.getSource(), "source");
            Expect.equal(0, status.getCount(MPI.INT), "count");
        }
        send.free();
        receive.free();
    }

    private static void mixed(Here here) throws Exception {
        Cells in = here.cells(Kind.INT, 3);
        Cells out = here.cells(Kind.INT, 3).fill(here.rank());
        Prequest receive = here.comm().recvInit(in.buffer(), 3, MPI.INT, here.previous(), TAG);
        Prequest idle = here.comm().recvInit(in.buffer(), 3, MPI.INT, here.previous(), TAG);
        receive.start();
        Request send = here.comm().iSend(out.buffer(), 3, MPI.INT, here.next(), TAG);
        Request[] all = {idle, send, receive, MPI.REQUEST_NULL};
        Status[] statuses = Request.waitAllStatus(all);
        Expect.equal(here.previous(), statuses[2].getSource(), "source of the receive");
        Expect.equal(MPI.ANY_SOURCE, statuses[0].getSource(), "source of the inactive one");
        Expect.that(!all[0].isNull() && !all[2].isNull(), "persistent requests stay");
        Expect.that(send.isNull(), "the other request is null");
        in.expect(here.previous());
        idle.free();
        receive.free();
    }

    private static void cancelled(Here here) throws Exception {
        Cells in = here.cells(Kind.INT, 3);
        Prequest receive = here.comm().recvInit(in.buffer(), 3, MPI.INT, here.rank(), TAG);
        receive.start();
        receive.cancel();
        Expect.that(receive.waitStatus().isCancelled(), "the receive was cancelled");
        receive.start();
        Cells out = here.cells(Kind.INT, 3).fill(4);
        here.comm().send(out.buffer(), 3, MPI.INT, here.rank(), TAG);
        Expect.that(!receive.waitStatus().isCancelled(), "the next one was not");
        in.expect(4);
        receive.free();
    }
}
