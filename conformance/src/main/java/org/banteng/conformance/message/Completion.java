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

/**
 * Wait and test, for one request and any, all or some of several (MPI 4.1, sections 3.7.3 to
 * 3.7.5), with the return values of the Java interface.
 */
public final class Completion extends Area {
    private static final int TAG = 19;

    /** The area. */
    public Completion() {
        super("completion");
    }

    @Override
    public void cases(Cases to) {
        to.add("the null request", Completion::nullRequest);
        to.add("no request at all", here -> nothingActive(new Request[0]));
        to.add("null requests in an array", Completion::nullRequests);
        to.add("requests that are pending", Completion::pending);
        to.add("getStatus leaves the request", Completion::getStatus);
        to.add("test until it is done", Completion::test);
        to.add("waitAny returns each once", Completion::waitAny);
        to.add("waitAnyStatus tells which", Completion::waitAnyStatus);
        to.add("testAny and testAnyStatus", Completion::testAny);
        to.add("waitSome returns each once", Completion::waitSome);
        to.add("waitSomeStatus tells which", Completion::waitSomeStatus);
        to.add("testSome and testSomeStatus", Completion::testSome);
        to.add("waitAllStatus in the order of requests", Completion::waitAllStatus);
        to.add("testAll and testAllStatus", Completion::testAll);
        to.add("waitAny of one that another has to start", 2, Completion::waitsForAny);
        to.add("status of a send", Completion::sendStatus);
        to.add("status of PROC_NULL", Completion::nobody);
        to.add("getCount of part of an element", Completion::partOfElement);
        to.add("setElements and getElementsX", Completion::setElements);
    }

    private static void nullRequest(Here here) throws Exception {
        Request done = here.comm().iSend(null, 0, MPI.BYTE, MPI.PROC_NULL, TAG);
        done.waitFor();
        for (Request request : new Request[] {MPI.REQUEST_NULL, done}) {
            Expect.that(request.isNull(), "the request is null");
            request.waitFor();
            Expect.that(request.test(), "test of a null request is true");
            expectEmpty(request.waitStatus(), 0);
            expectEmpty(request.testStatus(), 0);
            expectEmpty(request.getStatus(), 0);
            request.free();
        }
    }

    /** What MPI calls an empty status (3.7.3). */
    private static void expectEmpty(Status status, int index) throws MPIException {
        Expect.equal(MPI.ANY_SOURCE, status.getSource(), "source");
        Expect.equal(MPI.ANY_TAG, status.getTag(), "tag");
        Expect.equal(0, status.getCount(MPI.BYTE), "count of bytes");
        Expect.equal(0, status.getCount(MPI.DOUBLE), "count of doubles");
        Expect.equal(0, status.getElements(MPI.INT), "elements");
        Expect.equal(MPI.SUCCESS, status.getError(), "error");
        Expect.equal(index, status.getIndex(), "index");
        Expect.that(!status.isCancelled(), "the status is not cancelled");
    }

    private static void nothingActive(Request[] requests) throws MPIException {
        Expect.equal(MPI.UNDEFINED, Request.waitAny(requests), "waitAny");
        Expect.equal(MPI.UNDEFINED, Request.testAny(requests), "testAny");
        expectEmpty(Request.waitAnyStatus(requests), MPI.UNDEFINED);
        expectEmpty(Request.testAnyStatus(requests), MPI.UNDEFINED);
        Expect.same(null, Request.waitSome(requests), "waitSome");
        Expect.same(null, Request.testSome(requests), "testSome");
        Expect.same(null, Request.waitSomeStatus(requests), "waitSomeStatus");
        Expect.same(null, Request.testSomeStatus(requests), "testSomeStatus");
        Request.waitAll(requests);
        Expect.that(Request.testAll(requests), "testAll is true");
        for (Status[] statuses :
                new Status[][] {Request.waitAllStatus(requests), Request.testAllStatus(requests)}) {
            Expect.equal(requests.length, statuses.length, "length of the statuses");
            for (Status status : statuses) {
                expectEmpty(status, 0);
            }
        }
    }

    private static void nullRequests(Here here) throws Exception {
        Request done = here.comm().iSend(null, 0, MPI.BYTE, MPI.PROC_NULL, TAG);
        done.waitFor();
        nothingActive(new Request[] {done, MPI.REQUEST_NULL});
        nothingActive(new Request[] {null, done, null});
    }

    /** Receives from itself, for as many messages; nothing is sent yet. */
    private static Request[] receives(Here here, Cells[] in) throws MPIException {
        Request[] requests = new Request[in.length];
        for (int i = 0; i < in.length; i++) {
            in[i] = here.cells(Kind.INT, i + 1);
            requests[i] = here.comm().iRecv(in[i].buffer(), i + 1, MPI.INT, here.rank(), TAG + i);
        }
        return requests;
    }

    /** Sends message {@code i} to itself; it is there when this returns. */
    private static void deliver(Here here, int i) throws MPIException {
        Cells out = here.cells(Kind.INT, i + 1).fill(i);
        here.comm().send(out.buffer(), i + 1, MPI.INT, here.rank(), TAG + i);
    }

    private static void expectMessage(Here here, Status status, Cells in, int i)
            throws MPIException {
        Expect.equal(here.rank(), status.getSource(), "source of message " + i);
        Expect.equal(TAG + i, status.getTag(), "tag of message " + i);
        Expect.equal(i + 1, status.getCount(MPI.INT), "count of message " + i);
        in.expect(i);
    }

    private static void pending(Here here) throws Exception {
        Cells[] in = new Cells[3];
        Request[] requests = receives(here, in);
        for (Request request : requests) {
            Expect.that(!request.test(), "test of a pending request is false");
            Expect.same(null, request.testStatus(), "testStatus");
            Expect.same(null, request.getStatus(), "getStatus");
            Expect.that(!request.isNull(), "a pending request is not null");
        }
        Expect.equal(MPI.UNDEFINED, Request.testAny(requests), "testAny");
        Expect.same(null, Request.testAnyStatus(requests), "testAnyStatus");
        Expect.equal(0, Request.testSome(requests).length, "length of testSome");
        Expect.equal(0, Request.testSomeStatus(requests).length, "length of testSomeStatus");
        Expect.that(!Request.testAll(requests), "testAll is false");
        Expect.same(null, Request.testAllStatus(requests), "testAllStatus");
        for (int i = 0; i < in.length; i++) {
            deliver(here, i);
        }
        Request.waitAll(requests);
        nothingActive(requests);
    }

    private static void getStatus(Here here) throws Exception {
        Cells[] in = new Cells[1];
        Request[] requests = receives(here, in);
        deliver(here, 0);
        expectMessage(here, requests[0].getStatus(), in[0], 0);
        expectMessage(here, requests[0].getStatus(), in[0], 0);
        Expect.that(!requests[0].isNull(), "the request is not null after getStatus");
        expectMessage(here, requests[0].waitStatus(), in[0], 0);
        Expect.that(requests[0].isNull(), "the request is null after waitStatus");
    }

    private static void test(Here here) throws Exception {
        Comm comm = here.comm();
        int count = 20_000;
        Cells in = here.cells(Kind.INT, count);
        Cells out = here.cells(Kind.INT, count).fill(here.rank());
        Request receive = comm.iRecv(in.buffer(), count, MPI.INT, here.previous(), TAG);
        Request send = comm.iSend(out.buffer(), count, MPI.INT, here.next(), TAG);
        Status status = null;
        while (status == null) {
            status = receive.testStatus();
        }
        Expect.equal(count, status.getCount(MPI.INT), "count");
        Expect.that(receive.isNull(), "the receive's request is null");
        in.expect(here.previous());
        while (!send.test()) {
            Expect.that(!send.isNull(), "the send's request is not null yet");
        }
        Expect.that(send.isNull(), "the send's request is null");
    }

    private static void waitAny(Here here) throws Exception {
        Cells[] in = new Cells[5];
        Request[] requests = receives(here, in);
        for (int i : new int[] {3, 0, 4, 2, 1}) {
            deliver(here, i);
            Expect.equal(i, Request.waitAny(requests), "index");
            in[i].expect(i);
            Expect.that(requests[i].isNull(), "the request is null");
        }
        nothingActive(requests);
    }

    private static void waitAnyStatus(Here here) throws Exception {
        Cells[] in = new Cells[5];
        Request[] requests = receives(here, in);
        for (int i : new int[] {4, 1, 0, 3, 2}) {
            deliver(here, i);
            Status status = Request.waitAnyStatus(requests);
            Expect.equal(i, status.getIndex(), "index");
            expectMessage(here, status, in[i], i);
        }
        nothingActive(requests);
    }

    private static void testAny(Here here) throws Exception {
        Cells[] in = new Cells[4];
        Request[] requests = receives(here, in);
        deliver(here, 2);
        Expect.equal(2, Request.testAny(requests), "index");
        Expect.equal(MPI.UNDEFINED, Request.testAny(requests), "index");
        deliver(here, 3);
        Status status = Request.testAnyStatus(requests);
        Expect.equal(3, status.getIndex(), "index");
        expectMessage(here, status, in[3], 3);
        Expect.same(null, Request.testAnyStatus(requests), "testAnyStatus");
        deliver(here, 0);
        deliver(here, 1);
        Expect.equal(1, Request.testAny(requests) + Request.testAny(requests), "both indices");
        nothingActive(requests);
    }

    private static void waitSome(Here here) throws Exception {
        Cells[] in = new Cells[5];
        Request[] requests = receives(here, in);
        deliver(here, 3);
        deliver(here, 1);
        Expect.equal(new int[] {1, 3}, Request.waitSome(requests), "indices");
        deliver(here, 0);
        Expect.equal(new int[] {0}, Request.waitSome(requests), "indices");
        deliver(here, 4);
        deliver(here, 2);
        Expect.equal(new int[] {2, 4}, Request.waitSome(requests), "indices");
        for (int i = 0; i < in.length; i++) {
            in[i].expect(i);
        }
        nothingActive(requests);
    }

    private static void waitSomeStatus(Here here) throws Exception {
        Cells[] in = new Cells[4];
        Request[] requests = receives(here, in);
        deliver(here, 3);
        deliver(here, 0);
        Status[] statuses = Request.waitSomeStatus(requests);
        Expect.equal(2, statuses.length, "number of statuses");
        Expect.equal(0, statuses[0].getIndex(), "index of the first");
        Expect.equal(3, statuses[1].getIndex(), "index of the second");
        expectMessage(here, statuses[0], in[0], 0);
        expectMessage(here, statuses[1], in[3], 3);
        deliver(here, 1);
        deliver(here, 2);
        statuses = Request.waitSomeStatus(requests);
        Expect.equal(2, statuses[1].getIndex(), "index of the last");
        nothingActive(requests);
    }

    private static void testSome(Here here) throws Exception {
        Cells[] in = new Cells[4];
        Request[] requests = receives(here, in);
        deliver(here, 2);
        deliver(here, 1);
        Expect.equal(new int[] {1, 2}, Request.testSome(requests), "indices");
        Expect.equal(0, Request.testSome(requests).length, "length of testSome");
        Expect.equal(0, Request.testSomeStatus(requests).length, "length of testSomeStatus");
        deliver(here, 3);
        Status[] statuses = Request.testSomeStatus(requests);
        Expect.equal(1, statuses.length, "number of statuses");
        Expect.equal(3, statuses[0].getIndex(), "index");
        expectMessage(here, statuses[0], in[3], 3);
        deliver(here, 0);
        Request.waitAll(requests);
        nothingActive(requests);
    }

    private static void waitAllStatus(Here here) throws Exception {
        Cells[] in = new Cells[4];
        Request[] requests = receives(here, in);
        for (int i = in.length - 1; i >= 0; i--) {
            deliver(here, i);
        }
        Status[] statuses = Request.waitAllStatus(requests);
        for (int i = 0; i < in.length; i++) {
            expectMessage(here, statuses[i], in[i], i);
            Expect.equal(0, statuses[i].getIndex(), "index, which this call does not set");
        }
        nothingActive(requests);
    }

    private static void testAll(Here here) throws Exception {
        Cells[] in = new Cells[3];
        Request[] requests = receives(here, in);
        deliver(here, 0);
        deliver(here, 2);
        Expect.that(!Request.testAll(requests), "testAll is false as long as one is pending");
        Expect.same(null, Request.testAllStatus(requests), "testAllStatus");
        Expect.that(!requests[0].isNull(), "testAll that is false changes no request");
        deliver(here, 1);
        Status[] statuses = Request.testAllStatus(requests);
        for (int i = 0; i < in.length; i++) {
            expectMessage(here, statuses[i], in[i], i);
        }
        nothingActive(requests);
        requests = receives(here, in);
        for (int i = 0; i < in.length; i++) {
            deliver(here, i);
        }
        Expect.that(Request.testAll(requests), "testAll is true when all are done");
        nothingActive(requests);
    }

    /** Rank 0 hears from the others, in whatever order; each waits for its answer. */
    private static void waitsForAny(Here here) throws Exception {
        Comm comm = here.comm();
        int others = here.size() - 1;
        if (here.rank() > 0) {
            comm.send(null, 0, MPI.BYTE, 0, TAG);
            comm.recv(null, 0, MPI.BYTE, 0, TAG);
            return;
        }
        Request[] requests = new Request[others];
        for (int i = 0; i < others; i++) {
            requests[i] = comm.iRecv(null, 0, MPI.BYTE, i + 1, TAG);
        }
        boolean[] heard = new boolean[others];
        for (int i = 0; i < others; i++) {
            int index = Request.waitAny(requests);
            Expect.that(!heard[index], "index " + index + " was not returned before");
            heard[index] = true;
            comm.send(null, 0, MPI.BYTE, index + 1, TAG);
        }
        nothingActive(requests);
    }

    /** Little is promised of it; but it must not be garbage. */
    private static void sendStatus(Here here) throws Exception {
        Cells out = here.cells(Kind.INT, 3).fill(1);
        Cells in = here.cells(Kind.INT, 3);
        Request send = here.comm().iSend(out.buffer(), 3, MPI.INT, here.next(), TAG);
        here.comm().recv(in.buffer(), 3, MPI.INT, here.previous(), TAG);
        Status status = send.waitStatus();
        Expect.that(!status.isCancelled(), "the send was not cancelled");
        Expect.equal(MPI.SUCCESS, status.getError(), "error");
        Expect.equal(0, status.getIndex(), "index");
    }

    private static void nobody(Here here) throws Exception {
        Status status = here.comm().iRecv(null, 3, MPI.INT, MPI.PROC_NULL, TAG).waitStatus();
        Expect.equal(MPI.PROC_NULL, status.getSource(), "source");
        Expect.equal(MPI.ANY_TAG, status.getTag(), "tag");
        Expect.equal(0, status.getCount(MPI.INT), "count");
        Request[] requests = {
            here.comm().iRecv(null, 3, MPI.INT, MPI.PROC_NULL, TAG),
            here.comm().iSend(null, 3, MPI.INT, MPI.PROC_NULL, TAG)
        };
        Expect.equal(MPI.PROC_NULL, Request.waitAllStatus(requests)[0].getSource(), "source");
        nothingActive(requests);
    }

    private static void partOfElement(Here here) throws Exception {
        byte[] out = new byte[22];
        byte[] in = new byte[22];
        Status status =
                here.comm()
                        .sendRecv(
                                out,
                                22,
                                MPI.BYTE,
                                here.next(),
                                TAG,
                                in,
                                22,
                                MPI.BYTE,
                                here.previous(),
                                TAG);
        Expect.equal(22, status.getCount(MPI.BYTE), "count of bytes");
        Expect.equal(11, status.getCount(MPI.SHORT), "count of shorts");
        Expect.equal(MPI.UNDEFINED, status.getCount(MPI.INT), "count of ints");
        Expect.equal(MPI.UNDEFINED, status.getCount(MPI.DOUBLE), "count of doubles");
        Expect.equal(MPI.UNDEFINED, status.getElements(MPI.INT), "elements, as ints");
    }

    private static void setElements(Here here) throws Exception {
        Status status = MPI.REQUEST_NULL.waitStatus();
        status.setElements(MPI.INT, 6);
        Expect.equal(6, status.getCount(MPI.INT), "count of ints");
        Expect.equal(6, status.getElements(MPI.INT), "elements");
        Expect.equal(3, status.getCount(MPI.DOUBLE), "count of doubles");
        Expect.equal(6, status.getElementsX(MPI.INT).getCount(), "getElementsX");
        status.setElementsX(MPI.BYTE, new mpi.Count(5_000_000_000L));
        Expect.equal(5_000_000_000L, status.getElementsX(MPI.BYTE).getCount(), "getElementsX");
        Expect.equal(MPI.UNDEFINED, status.getElements(MPI.BYTE), "elements beyond int");
        Expect.equal(MPI.UNDEFINED, status.getCount(MPI.BYTE), "count beyond int");
        Expect.equal(625_000_000, status.getCount(MPI.LONG), "count of longs");
        Expect.that(here.size() > 0, "there are ranks");
    }
}
