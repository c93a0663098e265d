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
import org.banteng.conformance.kit.Storage;

/** Looking at messages before they are received (MPI 4.1, section 3.8). */
public final class Probing extends Area {
    private static final int TAG = 23;

    /** The area. */
    public Probing() {
        super("probing");
    }

    @Override
    public Storage[] storages() {
        return Storage.values();
    }

    @Override
    public void cases(Cases to) {
        to.add("probe, then a receive of just that length", Probing::probe);
        to.add("probe with wildcards", Probing::wildcards);
        to.add("probe leaves the message", Probing::leaves);
        to.add("iProbe returns null until a message comes", Probing::lookUntil);
        to.add("probe finds the first of several", Probing::first);
        to.add("probe and iProbe of PROC_NULL", Probing::nobody);
        to.add("mProbe and mRecv at every size", Probing::matchedProbe);
        to.add("mProbe and imRecv at every size", Probing::matchedReceive);
        to.add("imProbe returns null until a message comes", Probing::matchedLook);
        to.add("a probed message is out of reach of others", Probing::takenOut);
        to.add("several messages taken out, received in any order", Probing::severalTakenOut);
        to.add("Message of PROC_NULL", Probing::matchedNobody);
        to.add("a Message in the wrong state", Probing::wrongState);
        to.add("mRecv into a buffer that is too short", Probing::tooShort);
    }

    private static Request send(Here here, Comm comm, int count) throws MPIException {
        Cells out = here.cells(Kind.SHORT, count).fill(here.rank() + count);
        return comm.iSend(out.buffer(), count, MPI.SHORT, here.next(), TAG);
    }

    private static void expectStatus(Status status, int source, int count) throws MPIException {
        Expect.equal(source, status.getSource(), "source");
        Expect.equal(source == MPI.PROC_NULL ? MPI.ANY_TAG : TAG, status.getTag(), "tag");
        Expect.equal(count, status.getCount(MPI.SHORT), "count");
        Expect.equal(0, status.getIndex(), "index");
    }

    private static void probe(Here here) throws Exception {
        for (int count : Sizes.small(Kind.SHORT)) {
            Request send = send(here, here.comm(), count);
            Status status = here.comm().probe(here.previous(), TAG);
            expectStatus(status, here.previous(), count);
            Cells in = here.cells(Kind.SHORT, status.getCount(MPI.SHORT));
            here.comm().recv(in.buffer(), in.count(), MPI.SHORT, here.previous(), TAG);
            in.expect(here.previous() + count);
            send.waitFor();
        }
    }

    private static void wildcards(Here here) throws Exception {
        for (int count : Sizes.small(Kind.SHORT)) {
            for (int source : new int[] {MPI.ANY_SOURCE, here.previous()}) {
                for (int tag : new int[] {MPI.ANY_TAG, TAG}) {
                    Request send = send(here, here.comm(), count);
                    Status status = here.comm().probe(source, tag);
                    expectStatus(status, here.previous(), count);
                    Cells in = here.cells(Kind.SHORT, count);
                    int found = status.getSource();
                    here.comm().recv(in.buffer(), count, MPI.SHORT, found, status.getTag());
                    in.expect(here.previous() + count);
                    send.waitFor();
                }
            }
        }
    }

    private static void leaves(Here here) throws Exception {
        Request send = send(here, here.comm(), 12);
        for (int i = 0; i < 3; i++) {
            expectStatus(here.comm().probe(here.previous(), TAG), here.previous(), 12);
            expectStatus(here.comm().iProbe(MPI.ANY_SOURCE, TAG), here.previous(), 12);
        }
        Cells in = here.cells(Kind.SHORT, 12);
        here.comm().recv(in.buffer(), 12, MPI.SHORT, here.previous(), TAG);
        in.expect(here.previous() + 12);
        Expect.same(null, here.comm().iProbe(here.previous(), TAG), "iProbe after the receive");
        send.waitFor();
    }

    private static void lookUntil(Here here) throws Exception {
        Comm comm = here.comm();
        Expect.same(null, comm.iProbe(MPI.ANY_SOURCE, MPI.ANY_TAG), "iProbe before the send");
        comm.barrier();
        for (int count : new int[] {10, Sizes.EAGER}) {
            Request send = send(here, comm, count);
            Status status = null;
            while (status == null) {
                status = comm.iProbe(here.previous(), TAG);
            }
            expectStatus(status, here.previous(), count);
            Expect.same(null, comm.iProbe(here.previous(), TAG + 1), "iProbe of another tag");
            Cells in = here.cells(Kind.SHORT, count);
            comm.recv(in.buffer(), count, MPI.SHORT, here.previous(), TAG);
            in.expect(here.previous() + count);
            send.waitFor();
        }
    }

    private static void first(Here here) throws Exception {
        Comm comm = here.comm();
        Request[] sends = {send(here, comm, 1), send(here, comm, Sizes.EAGER), send(here, comm, 3)};
        for (int count : new int[] {1, Sizes.EAGER, 3}) {
            expectStatus(comm.probe(here.previous(), MPI.ANY_TAG), here.previous(), count);
            Cells in = here.cells(Kind.SHORT, count);
            comm.recv(in.buffer(), count, MPI.SHORT, here.previous(), MPI.ANY_TAG);
            in.expect(here.previous() + count);
        }
        Request.waitAll(sends);
    }

    private static void nobody(Here here) throws Exception {
        expectStatus(here.comm().probe(MPI.PROC_NULL, TAG), MPI.PROC_NULL, 0);
        expectStatus(here.comm().iProbe(MPI.PROC_NULL, TAG), MPI.PROC_NULL, 0);
    }

    private static void matchedProbe(Here here) throws Exception {
        for (Kind kind : Kind.values()) {
            for (int count : Sizes.small(kind)) {
                Cells out = here.cells(kind, count).fill(here.rank());
                Request send =
                        here.comm().iSend(out.buffer(), count, kind.type(), here.next(), TAG);
                Message message = new Message();
                Status status = message.mProbe(here.previous(), TAG, here.comm());
                Expect.equal(count, status.getCount(kind.type()), "count by mProbe");
                Expect.that(!message.isNull(), "the message is not null after mProbe");
                Cells in = here.cells(kind, count);
                status = message.mRecv(in.buffer(), count, kind.type());
                Expect.equal(here.previous(), status.getSource(), "source");
                Expect.equal(TAG, status.getTag(), "tag");
                Expect.equal(count, status.getCount(kind.type()), "count by mRecv");
                Expect.that(message.isNull(), "the message is null after mRecv");
                in.expect(here.previous());
                send.waitFor();
            }
        }
    }

    private static void matchedReceive(Here here) throws Exception {
        for (int count : Sizes.small(Kind.SHORT)) {
            Request send = send(here, here.comm(), count);
            Message message = new Message();
            message.mProbe(MPI.ANY_SOURCE, MPI.ANY_TAG, here.comm());
            Cells in = here.cells(Kind.SHORT, count);
            Request receive = message.imRecv(in.buffer(), count, MPI.SHORT);
            Expect.that(message.isNull(), "the message is null after imRecv");
            expectStatus(receive.waitStatus(), here.previous(), count);
            in.expect(here.previous() + count);
            send.waitFor();
        }
    }

    private static void matchedLook(Here here) throws Exception {
        Message message = new Message();
        Expect.that(message.isNull(), "a new Message is null");
        Expect.same(null, message.imProbe(here.previous(), TAG, here.comm()), "imProbe");
        Expect.that(message.isNull(), "it is null after an imProbe that found none");
        here.comm().barrier();
        Request send = send(here, here.comm(), 4);
        Status status = null;
        while (status == null) {
            status = message.imProbe(here.previous(), TAG, here.comm());
        }
        expectStatus(status, here.previous(), 4);
        Cells in = here.cells(Kind.SHORT, 4);
        message.mRecv(in.buffer(), 4, MPI.SHORT);
        in.expect(here.previous() + 4);
        send.waitFor();
    }

    private static void takenOut(Here here) throws Exception {
        Comm comm = here.comm();
        for (int count : new int[] {1, Sizes.EAGER}) {
            Request first = send(here, comm, count);
            Message message = new Message();
            message.mProbe(here.previous(), TAG, comm);
            Expect.same(null, comm.iProbe(MPI.ANY_SOURCE, MPI.ANY_TAG), "iProbe after mProbe");
            comm.barrier();
            Request second = send(here, comm, 7);
            Cells in = here.cells(Kind.SHORT, 7);
            expectStatus(
                    comm.recv(in.buffer(), 7, MPI.SHORT, MPI.ANY_SOURCE, MPI.ANY_TAG),
                    here.previous(),
                    7);
            in.expect(here.previous() + 7);
            Cells matched = here.cells(Kind.SHORT, count);
            message.mRecv(matched.buffer(), count, MPI.SHORT);
            matched.expect(here.previous() + count);
            Request.waitAll(new Request[] {first, second});
        }
    }

    private static void severalTakenOut(Here here) throws Exception {
        int[] counts = {1, Sizes.EAGER, 0, 20, 2 * Sizes.EAGER};
        Request[] sends = new Request[counts.length];
        Message[] messages = new Message[counts.length];
        for (int i = 0; i < counts.length; i++) {
            sends[i] = send(here, here.comm(), counts[i]);
        }
        for (int i = 0; i < counts.length; i++) {
            messages[i] = new Message();
            Status status = messages[i].mProbe(here.previous(), TAG, here.comm());
            expectStatus(status, here.previous(), counts[i]);
        }
        for (int i = counts.length - 1; i >= 0; i--) {
            Cells in = here.cells(Kind.SHORT, counts[i]);
            expectStatus(
                    messages[i].mRecv(in.buffer(), counts[i], MPI.SHORT),
                    here.previous(),
                    counts[i]);
            in.expect(here.previous() + counts[i]);
        }
        Request.waitAll(sends);
    }

    private static void matchedNobody(Here here) throws Exception {
        Message message = new Message();
        Expect.that(!message.isNoProc(), "a new Message is not that of PROC_NULL");
        for (int round = 0; round < 2; round++) {
            Status status =
                    round == 0
                            ? message.mProbe(MPI.PROC_NULL, TAG, here.comm())
                            : message.imProbe(MPI.PROC_NULL, TAG, here.comm());
            expectStatus(status, MPI.PROC_NULL, 0);
            Expect.that(message.isNoProc(), "it is the Message of PROC_NULL");
            Expect.that(!message.isNull(), "it is not null");
            Cells in = here.cells(Kind.SHORT, 3);
            expectStatus(message.mRecv(in.buffer(), 3, MPI.SHORT), MPI.PROC_NULL, 0);
            in.expectZero(0, 3);
            Expect.that(message.isNull(), "it is null after mRecv");
        }
        message.mProbe(MPI.PROC_NULL, TAG, here.comm());
        expectStatus(message.imRecv((Object) null, 3, MPI.SHORT).waitStatus(), MPI.PROC_NULL, 0);
    }

    private static void wrongState(Here here) throws Exception {
        Intracomm comm = here.comm().dup();
        comm.setErrhandler(MPI.ERRORS_RETURN);
        here.comm().setErrhandler(MPI.ERRORS_RETURN);
        Message message = new Message();
        Cells in = here.cells(Kind.SHORT, 1);
        Expect.error(
                MPI.ERR_REQUEST, () -> message.mRecv(in.buffer(), 1, MPI.SHORT), "mRecv", "mProbe");
        Request send = send(here, comm, 1);
        message.mProbe(here.previous(), TAG, comm);
        Expect.error(MPI.ERR_REQUEST, () -> message.mProbe(here.previous(), TAG, comm), "mProbe");
        message.mRecv(in.buffer(), 1, MPI.SHORT);
        in.expect(here.previous() + 1);
        send.waitFor();
        here.comm().setErrhandler(MPI.ERRORS_ARE_FATAL);
        comm.free();
    }

    private static void tooShort(Here here) throws Exception {
        Intracomm comm = here.comm().dup();
        comm.setErrhandler(MPI.ERRORS_RETURN);
        for (int count : new int[] {2, 21, Sizes.EAGER}) {
            Request send = send(here, comm, count);
            Message message = new Message();
            message.mProbe(here.previous(), TAG, comm);
            Cells in = here.cells(Kind.SHORT, count - 1);
            Expect.error(
                    MPI.ERR_TRUNCATE,
                    () -> message.mRecv(in.buffer(), count - 1, MPI.SHORT),
                    "mRecv");
            in.expectMargins();
            send.waitFor();
        }
        comm.free();
    }
}
