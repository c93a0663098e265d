package org.banteng.conformance.message;

import mpi.Comm;
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
import org.banteng.conformance.kit.Sizes;
import org.banteng.conformance.kit.Storage;

import java.util.Arrays;

/**
 * Standard, synchronous, buffered and ready sends, and the buffer for buffered ones (MPI 4.1,
 * sections 3.4 and 3.6).
 */
public final class SendModes extends Area {
    private static final int TAG = 3;
    private static final int READY = 4;

    /** Many looks for a message that must not come. */
    private static final int LOOKS = 300;

    /** The area. */
    public SendModes() {
        super("send-modes");
    }

    @Override
    public Storage[] storages() {
        return Storage.values();
    }

    @Override
    public void cases(Cases to) {
        to.add("every mode at every size", SendModes::everyMode);
        to.add("every mode to itself", SendModes::toItself);
        to.add("sSend waits for the receive", 2, here -> synchronous(here, Mode.SYNCHRONOUS));
        to.add("isSend waits for the receive", 2, SendModes::nonBlockingSynchronous);
        to.add("bSend does not wait for the receive", SendModes::buffered);
        to.add("bSend without an attached buffer", SendModes::unattached);
        to.add("attachBuffer and detachBuffer", SendModes::attach);
        to.add("detachBuffer waits until all is sent", 2, SendModes::detachWaits);
        to.add("room in the attached buffer comes back", 2, SendModes::roomComesBack);
        to.add("a message larger than the attached buffer", SendModes::noRoom);
    }

    /** Each rank receives from the previous one, and tells it when the receive is posted. */
    private static void everyMode(Here here) throws Exception {
        for (Mode mode : Mode.values()) {
            for (Kind kind : new Kind[] {Kind.BYTE, Kind.CHAR, Kind.LONG}) {
                for (int count : Sizes.small(kind)) {
                    Cells in = here.cells(kind, count);
                    Request receive =
                            here.comm().iRecv(in.buffer(), count, in.type(), here.previous(), TAG);
                    here.comm()
                            .sendRecv(
                                    null,
                                    0,
                                    MPI.BYTE,
                                    here.previous(),
                                    READY,
                                    null,
                                    0,
                                    MPI.BYTE,
                                    here.next(),
                                    READY);
                    Cells out = here.cells(kind, count).fill(here.rank());
                    mode.send(here.comm(), out.buffer(), count, out.type(), here.next(), TAG);
                    out.expect(here.rank());
                    Status status = receive.waitStatus();
                    in.expect(here.previous());
                    Expect.equal(count, status.getCount(in.type()), "count");
                }
            }
        }
    }

    private static void toItself(Here here) throws Exception {
        for (Comm comm : new Comm[] {here.comm(), MPI.COMM_SELF}) {
            int self = comm.getRank();
            for (Mode mode : Mode.values()) {
                for (int count : Sizes.small(Kind.FLOAT)) {
                    Cells in = here.cells(Kind.FLOAT, count);
                    Request receive = comm.iRecv(in.buffer(), count, MPI.FLOAT, self, TAG);
                    Cells out = here.cells(Kind.FLOAT, count).fill(count);
                    mode.send(comm, out.buffer(), count, MPI.FLOAT, self, TAG);
                    Status status = receive.waitStatus();
                    in.expect(count);
                    Expect.equal(self, status.getSource(), "source");
                }
            }
        }
    }

    /** What is sent afterwards must not come before the receive has begun. */
    private static void synchronous(Here here, Mode mode) throws MPIException {
        Comm comm = here.comm();
        for (int count : Sizes.small(Kind.INT)) {
            Cells cells = here.cells(Kind.INT, count);
            if (here.rank() == 0) {
                mode.send(comm, cells.fill(count).buffer(), count, MPI.INT, 1, TAG);
                comm.send(null, 0, MPI.BYTE, 1, READY);
            } else if (here.rank() == 1) {
                comm.probe(0, TAG);
                for (int i = 0; i < LOOKS; i++) {
                    Expect.same(null, comm.iProbe(0, READY), "message sent after sSend");
                }
                comm.recv(cells.buffer(), count, MPI.INT, 0, TAG);
                comm.recv(null, 0, MPI.BYTE, 0, READY);
                cells.expect(count);
            }
        }
    }

    private static void nonBlockingSynchronous(Here here) throws Exception {
        Comm comm = here.comm();
        for (int count : Sizes.small(Kind.INT)) {
            Cells cells = here.cells(Kind.INT, count);
            if (here.rank() == 0) {
                Request send = comm.isSend(cells.fill(count).buffer(), count, MPI.INT, 1, TAG);
                comm.recv(null, 0, MPI.BYTE, 1, READY);
                for (int i = 0; i < LOOKS; i++) {
                    Expect.that(!send.test(), "isSend is not done before the receive begins");
                }
                comm.send(null, 0, MPI.BYTE, 1, READY);
                send.waitFor();
            } else if (here.rank() == 1) {
                comm.probe(0, TAG);
                comm.send(null, 0, MPI.BYTE, 0, READY);
                comm.recv(null, 0, MPI.BYTE, 0, READY);
                comm.recv(cells.buffer(), count, MPI.INT, 0, TAG);
                cells.expect(count);
            }
        }
    }

    /** All send first and receive then: of any size, to any rank, also to itself. */
    private static void buffered(Here here) throws Exception {
        int count = Sizes.POOL / Kind.DOUBLE.bytes();
        MPI.attachBuffer(new byte[2 * (Sizes.POOL + MPI.BSEND_OVERHEAD)]);
        for (int dest : new int[] {here.next(), here.rank()}) {
            Cells out = here.cells(Kind.DOUBLE, count).fill(here.rank());
            here.comm().bSend(out.buffer(), count, MPI.DOUBLE, dest, TAG + dest);
            out.clear();
        }
        for (int source : new int[] {here.rank(), here.previous()}) {
            Cells in = here.cells(Kind.DOUBLE, count);
            here.comm().recv(in.buffer(), count, MPI.DOUBLE, source, TAG + here.rank());
            in.expect(source);
        }
        MPI.detachBuffer();
    }

    private static void unattached(Here here) throws Exception {
        int count = Sizes.LARGE / Kind.LONG.bytes();
        Cells out = here.cells(Kind.LONG, count).fill(here.rank());
        here.comm().bSend(out.buffer(), count, MPI.LONG, here.next(), TAG);
        out.clear();
        Cells in = here.cells(Kind.LONG, count);
        here.comm().recv(in.buffer(), count, MPI.LONG, here.previous(), TAG);
        in.expect(here.previous());
    }

    private static void attach(Here here) throws Exception {
        byte[] buffer = new byte[1000];
        Arrays.fill(buffer, (byte) 1);
        MPI.attachBuffer(buffer);
        Cells out = here.cells(Kind.SHORT, 10).fill(here.rank());
        here.comm().bSend(out.buffer(), 10, MPI.SHORT, here.next(), TAG);
        Cells in = here.cells(Kind.SHORT, 10);
        here.comm().recv(in.buffer(), 10, MPI.SHORT, here.previous(), TAG);
        in.expect(here.previous());
        Expect.same(buffer, MPI.detachBuffer(), "detached buffer");
        byte[] another = new byte[0];
        MPI.attachBuffer(another);
        Expect.same(another, MPI.detachBuffer(), "detached buffer");
    }

    private static void detachWaits(Here here) throws Exception {
        int count = 2 * Sizes.EAGER;
        if (here.rank() == 0) {
            MPI.attachBuffer(new byte[count + MPI.BSEND_OVERHEAD]);
            Cells out = here.cells(Kind.BYTE, count).fill(9);
            here.comm().bSend(out.buffer(), count, MPI.BYTE, 1, TAG);
            out.clear();
            MPI.detachBuffer();
            here.comm().send(null, 0, MPI.BYTE, 1, READY);
        } else if (here.rank() == 1) {
            here.comm().probe(0, TAG);
            for (int i = 0; i < LOOKS; i++) {
                Expect.same(null, here.comm().iProbe(0, READY), "message sent after detachBuffer");
            }
            Cells in = here.cells(Kind.BYTE, count);
            here.comm().recv(in.buffer(), count, MPI.BYTE, 0, TAG);
            here.comm().recv(null, 0, MPI.BYTE, 0, READY);
            in.expect(9);
        }
    }

    /** Space for one message at a time is enough for many, if each is received before the next. */
    private static void roomComesBack(Here here) throws Exception {
        int count = 2 * Sizes.EAGER;
        int messages = 50;
        if (here.rank() == 0) {
            MPI.attachBuffer(new byte[count + MPI.BSEND_OVERHEAD]);
            for (int i = 0; i < messages; i++) {
                Cells out = here.cells(Kind.BYTE, count).fill(i);
                here.comm().bSend(out.buffer(), count, MPI.BYTE, 1, TAG);
                here.comm().recv(null, 0, MPI.BYTE, 1, READY);
            }
            MPI.detachBuffer();
        } else if (here.rank() == 1) {
            Cells in = here.cells(Kind.BYTE, count);
            for (int i = 0; i < messages; i++) {
                here.comm().recv(in.buffer(), count, MPI.BYTE, 0, TAG);
                here.comm().send(null, 0, MPI.BYTE, 0, READY);
                in.expect(i);
            }
        }
    }

    private static void noRoom(Here here) throws Exception {
        Intracomm comm = here.comm().dup();
        comm.setErrhandler(MPI.ERRORS_RETURN);
        byte[] buffer = new byte[100 + MPI.BSEND_OVERHEAD];
        MPI.attachBuffer(buffer);
        Cells out = here.cells(Kind.BYTE, 101).fill(here.rank());
        Expect.error(
                MPI.ERR_BUFFER,
                () -> comm.bSend(out.buffer(), 101, MPI.BYTE, here.next(), TAG),
                "bSend",
                Integer.toString(buffer.length));
        comm.bSend(out.buffer(), 100, MPI.BYTE, here.next(), TAG);
        Cells in = here.cells(Kind.BYTE, 100);
        comm.recv(in.buffer(), 100, MPI.BYTE, here.previous(), TAG);
        in.expect(here.previous());
        Expect.same(buffer, MPI.detachBuffer(), "detached buffer");
        comm.free();
    }
}
