package org.banteng.conformance.message;

import mpi.Intracomm;
import mpi.MPI;
import mpi.Request;
import mpi.Status;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Cells;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;
import org.banteng.conformance.kit.Kind;
import org.banteng.conformance.kit.Sizes;

/** Undoing what has not matched yet (MPI 4.1, section 3.8.4). */
public final class Cancelling extends Area {
    private static final int TAG = 17;

    /** The area. */
    public Cancelling() {
        super("cancelling");
    }

    @Override
    public void cases(Cases to) {
        to.add("a receive that nothing matches", Cancelling::receive);
        to.add("a cancelled receive takes no message", Cancelling::receiveTakesNothing);
        to.add("a send that nobody receives", Cancelling::send);
        to.add("a send to itself that nobody receives", Cancelling::sendToItself);
        to.add("either the send or its cancelling succeeds", 2, Cancelling::race);
        to.add("what is done cannot be cancelled", Cancelling::done);
        to.add("the null request cannot be cancelled", Cancelling::nothing);
        to.add("setCancelled", Cancelling::setCancelled);
    }

    private static void receive(Here here) throws Exception {
        for (int source : new int[] {here.previous(), MPI.ANY_SOURCE}) {
            Cells in = here.cells(Kind.INT, 5);
            Request request = here.comm().iRecv(in.buffer(), 5, MPI.INT, source, TAG);
            Expect.that(!request.test(), "nothing has come");
            request.cancel();
            Expect.that(
                    !request.isNull(), "a cancelled request is not null before it is waited for");
            Status status = request.waitStatus();
            Expect.that(status.isCancelled(), "the receive was cancelled");
            Expect.that(request.isNull(), "the request is null after waitStatus");
            in.expectZero(0, 5);
        }
    }

    private static void receiveTakesNothing(Here here) throws Exception {
        Cells first = here.cells(Kind.INT, 5);
        Cells second = here.cells(Kind.INT, 5);
        Request a = here.comm().iRecv(first.buffer(), 5, MPI.INT, here.previous(), TAG);
        Request b = here.comm().iRecv(second.buffer(), 5, MPI.INT, here.previous(), TAG);
        a.cancel();
        a.waitFor();
        here.comm().barrier();
        Cells out = here.cells(Kind.INT, 5).fill(here.rank());
        here.comm().send(out.buffer(), 5, MPI.INT, here.next(), TAG);
        b.waitFor();
        second.expect(here.previous());
        first.expectZero(0, 5);
    }

    /** A synchronous send of any size, and a standard one that is long, wait for their receive. */
    private static void send(Here here) throws Exception {
        for (int count : Sizes.small(Kind.BYTE)) {
            Cells out = here.cells(Kind.BYTE, count).fill(here.rank());
            Request request = here.comm().isSend(out.buffer(), count, MPI.BYTE, here.next(), TAG);
            request.cancel();
            Expect.that(request.waitStatus().isCancelled(), "isSend was cancelled");
        }
        int count = 2 * Sizes.EAGER;
        Cells out = here.cells(Kind.BYTE, count).fill(here.rank());
        Request request = here.comm().iSend(out.buffer(), count, MPI.BYTE, here.next(), TAG);
        request.cancel();
        Expect.that(request.waitStatus().isCancelled(), "the long iSend was cancelled");
        here.comm().barrier();
        Expect.same(null, here.comm().iProbe(MPI.ANY_SOURCE, TAG), "message after cancelling");
    }

    private static void sendToItself(Here here) throws Exception {
        Cells out = here.cells(Kind.BYTE, 3).fill(1);
        Request request = MPI.COMM_SELF.isSend(out.buffer(), 3, MPI.BYTE, 0, TAG);
        request.cancel();
        Expect.that(request.waitStatus().isCancelled(), "isSend was cancelled");
        Expect.same(null, MPI.COMM_SELF.iProbe(0, TAG), "message after cancelling");
    }

    /** The receiver gets exactly those messages that the sender believes sent, in order. */
    private static void race(Here here) throws Exception {
        int messages = 300;
        int count = 2 * Sizes.EAGER;
        if (here.rank() == 0) {
            int sent = 0;
            for (int i = 0; i < messages; i++) {
                Cells out = here.cells(Kind.BYTE, count).fill(sent);
                Request request = here.comm().isSend(out.buffer(), count, MPI.BYTE, 1, TAG);
                for (int looks = i % 20; looks > 0; looks--) {
                    here.comm().iProbe(1, TAG);
                }
                request.cancel();
                sent += request.waitStatus().isCancelled() ? 0 : 1;
            }
            here.comm().send(new int[] {sent}, 1, MPI.INT, 1, TAG + 1);
        } else if (here.rank() == 1) {
            int[] sent = {-1};
            Request end = here.comm().iRecv(sent, 1, MPI.INT, 0, TAG + 1);
            int received = 0;
            while (!end.test()) {
                Cells in = here.cells(Kind.BYTE, count);
                Request request = here.comm().iRecv(in.buffer(), count, MPI.BYTE, 0, TAG);
                while (!request.isNull() && !end.test()) {
                    request.test();
                }
                if (!request.isNull()) {
                    request.cancel();
                    if (request.waitStatus().isCancelled()) {
                        break;
                    }
                }
                in.expect(received++);
            }
            end.waitFor();
            Expect.equal(sent[0], received, "messages received");
        }
    }

    private static void done(Here here) throws Exception {
        Cells out = here.cells(Kind.INT, 5).fill(here.rank());
        Cells in = here.cells(Kind.INT, 5);
        Request receive = here.comm().iRecv(in.buffer(), 5, MPI.INT, here.previous(), TAG);
        Request send = here.comm().isSend(out.buffer(), 5, MPI.INT, here.next(), TAG);
        here.comm().barrier();
        while (receive.getStatus() == null || send.getStatus() == null) {
            here.comm().iProbe(here.previous(), TAG + 1);
        }
        receive.cancel();
        send.cancel();
        Expect.that(!receive.waitStatus().isCancelled(), "the receive was not cancelled");
        Expect.that(!send.waitStatus().isCancelled(), "the send was not cancelled");
        in.expect(here.previous());
    }

    private static void nothing(Here here) throws Exception {
        Intracomm world = here.comm();
        world.setErrhandler(MPI.ERRORS_RETURN);
        Expect.error(MPI.ERR_REQUEST, MPI.REQUEST_NULL::cancel, "cancel", "null");
        Request done = world.iSend(null, 0, MPI.BYTE, MPI.PROC_NULL, TAG);
        done.waitFor();
        Expect.error(MPI.ERR_REQUEST, done::cancel, "cancel", "null");
        world.setErrhandler(MPI.ERRORS_ARE_FATAL);
    }

    private static void setCancelled(Here here) throws Exception {
        Status status = MPI.REQUEST_NULL.waitStatus();
        Expect.that(!status.isCancelled(), "an empty status is not cancelled");
        status.setCancelled(true);
        Expect.that(status.isCancelled(), "it is after setCancelled(true)");
        status.setCancelled(false);
        Expect.that(!status.isCancelled(), "it is not after setCancelled(false)");
        Expect.equal(0, status.getCount(MPI.INT), "count on rank " + here.rank());
    }
}
