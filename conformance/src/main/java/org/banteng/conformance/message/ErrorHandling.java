package org.banteng.conformance.message;

import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;
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

/** Messages that are too long, and error handlers (MPI 4.1, sections 3.2.2 and 9.3). */
public final class ErrorHandling extends Area {
    private static final int TAG = 37;

    /** The area. */
    public ErrorHandling() {
        super("error-handling");
    }

    @Override
    public Storage[] storages() {
        return Storage.values();
    }

    @Override
    public void cases(Cases to) {
        to.add("a message too long for recv", here -> truncated(here, false));
        to.add("a message too long for iRecv", here -> truncated(here, true));
        to.add("a message too long, from itself", ErrorHandling::truncatedSelf);
        to.add("a message too long among several", ErrorHandling::amongSeveral);
        to.add("a message too long for waitAny and testAny", ErrorHandling::anyTruncated);
        to.add("a message too long for a persistent request", ErrorHandling::persistent);
        to.add("a message too long for sendRecv", ErrorHandling::sendRecv);
        to.add("the next message after an error", ErrorHandling::nextMessage);
        to.add("a communicator inherits its error handler", ErrorHandling::inherits);
        to.add("each communicator has its own error handler", ErrorHandling::own);
        to.add("callErrhandler under ERRORS_RETURN", ErrorHandling::callErrhandler);
        to.add("exceptions of a program's own", ErrorHandling::ownExceptions);
    }

    private static Intracomm returning(Here here) throws MPIException {
        Intracomm comm = here.comm().dup();
        comm.setErrhandler(MPI.ERRORS_RETURN);
        return comm;
    }

    /**
     * Each rank sends more than the next one has room for. What comes after the room may not be
     * touched; the send itself succeeds.
     */
    private static void truncated(Here here, boolean posted) throws Exception {
        Intracomm comm = returning(here);
        for (int count : new int[] {1, 5, 6, Sizes.EAGER / 8, Sizes.EAGER / 8 + 1, 100_000}) {
            for (int room : new int[] {0, count / 2, count - 1}) {
                Cells in = here.cells(Kind.LONG, room);
                Cells out = here.cells(Kind.LONG, count).fill(here.rank());
                Request receive =
                        posted
                                ? comm.iRecv(in.buffer(), room, MPI.LONG, here.previous(), TAG)
                                : null;
                comm.barrier();
                Request send = comm.iSend(out.buffer(), count, MPI.LONG, here.next(), TAG);
                Expect.error(
                        MPI.ERR_TRUNCATE,
                        () -> {
                            if (posted) {
                                receive.waitFor();
                            } else {
                                comm.recv(in.buffer(), room, MPI.LONG, here.previous(), TAG);
                            }
                        },
                        posted ? "iRecv" : "recv",
                        Integer.toString(8 * count),
                        Integer.toString(8 * room));
                in.expectMargins();
                send.waitFor();
                out.expect(here.rank());
            }
        }
        comm.free();
    }

    private static void truncatedSelf(Here here) throws Exception {
        Intracomm comm = returning(here);
        for (int count : Sizes.small(Kind.INT)) {
            if (count > 0) {
                Cells out = here.cells(Kind.INT, count).fill(1);
                Cells in = here.cells(Kind.INT, count - 1);
                Request send = comm.iSend(out.buffer(), count, MPI.INT, here.rank(), TAG);
                Expect.error(
                        MPI.ERR_TRUNCATE,
                        () -> comm.recv(in.buffer(), count - 1, MPI.INT, here.rank(), TAG),
                        "recv");
                in.expectMargins();
                send.waitFor();
            }
        }
        comm.free();
    }

    /** All others are complete, and all requests are null. */
    private static void amongSeveral(Here here) throws Exception {
        Intracomm comm = returning(here);
        Request[] requests = new Request[8];
        Cells[] in = new Cells[4];
        for (int i = 0; i < 4; i++) {
            in[i] = here.cells(Kind.SHORT, i == 2 ? 9 : 10);
            int from = here.previous();
            requests[i] = comm.iRecv(in[i].buffer(), in[i].count(), MPI.SHORT, from, TAG + i);
        }
        for (int i = 0; i < 4; i++) {
            Cells out = here.cells(Kind.SHORT, 10).fill(i);
            requests[4 + i] = comm.iSend(out.buffer(), 10, MPI.SHORT, here.next(), TAG + i);
        }
        Expect.error(
                MPI.ERR_IN_STATUS, () -> Request.waitAllStatus(requests), "waitAllStatus", "2");
        for (Request request : requests) {
            Expect.that(request.isNull(), "the request is null after the error");
        }
        for (int i = 0; i < 4; i++) {
            if (i != 2) {
                in[i].expect(i);
            }
            in[i].expectMargins();
        }
        comm.free();
    }

    private static void anyTruncated(Here here) throws Exception {
        Intracomm comm = returning(here);
        for (int form = 0; form < 4; form++) {
            Cells in = here.cells(Kind.SHORT, 9);
            Cells out = here.cells(Kind.SHORT, 10).fill(1);
            Request[] requests = {
                MPI.REQUEST_NULL, comm.iRecv(in.buffer(), 9, MPI.SHORT, here.rank(), TAG)
            };
            comm.send(out.buffer(), 10, MPI.SHORT, here.rank(), TAG);
            int which = form;
            Expect.error(
                    MPI.ERR_TRUNCATE,
                    () -> {
                        switch (which) {
                            case 0 -> Request.waitAny(requests);
                            case 1 -> Request.waitAnyStatus(requests);
                            case 2 -> Request.testAny(requests);
                            default -> Request.testAnyStatus(requests);
                        }
                    },
                    "iRecv");
            Expect.that(requests[1].isNull(), "the request is null after the error");
            in.expectMargins();
        }
        comm.free();
    }

    private static void persistent(Here here) throws Exception {
        Intracomm comm = returning(here);
        Cells in = here.cells(Kind.SHORT, 9);
        Prequest receive = comm.recvInit(in.buffer(), 9, MPI.SHORT, here.rank(), TAG);
        for (int round = 0; round < 3; round++) {
            receive.start();
            int count = round == 1 ? 10 : 9;
            Cells out = here.cells(Kind.SHORT, count).fill(round);
            comm.send(out.buffer(), count, MPI.SHORT, here.rank(), TAG);
            if (round == 1) {
                Expect.error(MPI.ERR_TRUNCATE, receive::waitFor);
            } else {
                receive.waitFor();
                in.expect(round);
            }
        }
        receive.free();
        comm.free();
    }

    private static void sendRecv(Here here) throws Exception {
        Intracomm comm = returning(here);
        for (int count : new int[] {10, Sizes.EAGER}) {
            Cells in = here.cells(Kind.CHAR, count - 1);
            Cells out = here.cells(Kind.CHAR, count).fill(1);
            Expect.error(
                    MPI.ERR_TRUNCATE,
                    () ->
                            comm.sendRecv(
                                    out.buffer(),
                                    count,
                                    MPI.CHAR,
                                    here.next(),
                                    TAG,
                                    in.buffer(),
                                    count - 1,
                                    MPI.CHAR,
                                    here.previous(),
                                    TAG),
                    "sendRecv");
            in.expectMargins();
        }
        comm.free();
    }

    /** A truncated message is received: the next receive gets the next message. */
    private static void nextMessage(Here here) throws Exception {
        Intracomm comm = returning(here);
        for (int count : new int[] {3, Sizes.EAGER}) {
            Cells first = here.cells(Kind.INT, count).fill(1);
            Cells second = here.cells(Kind.INT, count).fill(2);
            Request[] sends = {
                comm.iSend(first.buffer(), count, MPI.INT, here.next(), TAG),
                comm.iSend(second.buffer(), count, MPI.INT, here.next(), TAG)
            };
            Cells in = here.cells(Kind.INT, count);
            Expect.error(
                    MPI.ERR_TRUNCATE,
                    () -> comm.recv(in.buffer(), 1, MPI.INT, here.previous(), TAG));
            Status status = comm.recv(in.buffer(), count, MPI.INT, here.previous(), TAG);
            Expect.equal(count, status.getCount(MPI.INT), "count of the next message");
            in.expect(2);
            Request.waitAll(sends);
        }
        comm.free();
    }

    private static void inherits(Here here) throws Exception {
        Intracomm comm = returning(here);
        Intracomm copy = comm.dup();
        Intracomm part = comm.split(0, 0);
        for (Intracomm child : new Intracomm[] {copy, part}) {
            Expect.error(
                    MPI.ERR_RANK, () -> child.send(null, 0, MPI.INT, here.size(), TAG), "send");
            child.free();
        }
        comm.free();
    }

    private static void own(Here here) throws Exception {
        Intracomm comm = returning(here);
        Expect.equal(MPI.ERRORS_RETURN.toString(), comm.getErrhandler().toString(), "its handler");
        Expect.equal(
                MPI.ERRORS_ARE_FATAL.toString(),
                here.comm().getErrhandler().toString(),
                "the handler of COMM_WORLD");
        Intracomm other = here.comm().dup();
        other.setErrhandler(comm.getErrhandler());
        Expect.error(MPI.ERR_RANK, () -> other.send(null, 0, MPI.INT, -7, TAG), "send");
        other.free();
        comm.free();
    }

    /** It does what the handler does: returning, here. */
    private static void callErrhandler(Here here) throws Exception {
        Intracomm comm = returning(here);
        comm.callErrhandler(MPI.ERR_OTHER);
        comm.free();
    }

    private static void ownExceptions(Here here) throws Exception {
        MPIException text = new MPIException("rank " + here.rank());
        Expect.equal("rank " + here.rank(), text.getMessage(), "message");
        Expect.equal(0, text.getErrorClass(), "class");
        Expect.equal(0, text.getErrorCode(), "code");
        IllegalStateException cause = new IllegalStateException("why");
        Expect.same(cause, new MPIException(cause).getCause(), "cause");
    }
}
