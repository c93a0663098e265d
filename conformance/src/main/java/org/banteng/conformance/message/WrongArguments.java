package org.banteng.conformance.message;

import mpi.Comm;
import mpi.Intracomm;
import mpi.MPI;
import mpi.Message;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;

import java.util.ArrayList;
import java.util.List;

/**
 * What a program gets for an argument that is wrong: an exception with the right class, whose text
 * names the call, the argument, its value and what would be right; and it can go on.
 */
public final class WrongArguments extends Area {
    private static final int TAG = 31;

    /** The area. */
    public WrongArguments() {
        super("wrong-arguments");
    }

    @Override
    public void cases(Cases to) {
        to.add(
                "a destination that is no rank",
                here -> Returning.run(here, WrongArguments::destination));
        to.add("a source that is no rank", here -> Returning.run(here, WrongArguments::source));
        to.add("a tag to send with", here -> Returning.run(here, WrongArguments::tag));
        to.add("a tag to receive", here -> Returning.run(here, WrongArguments::anyTag));
        to.add("a negative count", here -> Returning.run(here, WrongArguments::count));
        to.add("a root that is no rank", here -> Returning.run(here, WrongArguments::root));
    }

    /** One call, with an argument to be wrong. */
    private record Call(String name, With made) {
        interface With {
            void make(Comm comm, int value) throws Exception;
        }
    }

    private static void expectEach(
            List<Call> calls, Comm comm, int errorClass, int[] values, String argument)
            throws Exception {
        for (Call call : calls) {
            for (int value : values) {
                Expect.error(
                        errorClass,
                        () -> call.made.make(comm, value),
                        call.name + ": ",
                        argument,
                        Integer.toString(value));
            }
        }
    }

    private static int[] data() {
        return new int[4];
    }

    private static void destination(Here here, Intracomm comm) throws Exception {
        List<Call> calls = new ArrayList<>();
        calls.add(new Call("send", (c, dest) -> c.send(data(), 4, MPI.INT, dest, TAG)));
        calls.add(new Call("bSend", (c, dest) -> c.bSend(data(), 4, MPI.INT, dest, TAG)));
        calls.add(new Call("sSend", (c, dest) -> c.sSend(data(), 4, MPI.INT, dest, TAG)));
        calls.add(new Call("rSend", (c, dest) -> c.rSend(data(), 4, MPI.INT, dest, TAG)));
        calls.add(new Call("iSend", (c, dest) -> c.iSend(data(), 4, MPI.INT, dest, TAG)));
        calls.add(new Call("ibSend", (c, dest) -> c.ibSend(data(), 4, MPI.INT, dest, TAG)));
        calls.add(new Call("isSend", (c, dest) -> c.isSend(data(), 4, MPI.INT, dest, TAG)));
        calls.add(new Call("irSend", (c, dest) -> c.irSend(data(), 4, MPI.INT, dest, TAG)));
        calls.add(new Call("sendInit", (c, dest) -> c.sendInit(data(), 4, MPI.INT, dest, TAG)));
        calls.add(new Call("bSendInit", (c, dest) -> c.bSendInit(data(), 4, MPI.INT, dest, TAG)));
        calls.add(new Call("sSendInit", (c, dest) -> c.sSendInit(data(), 4, MPI.INT, dest, TAG)));
        calls.add(new Call("rSendInit", (c, dest) -> c.rSendInit(data(), 4, MPI.INT, dest, TAG)));
        calls.add(
                new Call(
                        "sendRecv",
                        (c, dest) ->
                                c.sendRecv(
                                        data(), 4, MPI.INT, dest, TAG, data(), 4, MPI.INT, 0,
                                        TAG)));
        calls.add(
                new Call(
                        "sendRecvReplace",
                        (c, dest) -> c.sendRecvReplace(data(), 4, MPI.INT, dest, TAG, 0, TAG)));
        int size = here.size();
        int[] wrong = {size, size + 1, -1, -3, Integer.MAX_VALUE, Integer.MIN_VALUE};
        expectEach(calls, comm, MPI.ERR_RANK, wrong, "dest is ");
        expectEach(calls, comm, MPI.ERR_RANK, wrong, "0 to " + (size - 1));
        Intracomm alone = comm.split(here.rank(), 0);
        expectEach(calls, alone, MPI.ERR_RANK, new int[] {1}, "0 to 0");
        alone.free();
    }

    private static void source(Here here, Intracomm comm) throws Exception {
        List<Call> calls = new ArrayList<>();
        calls.add(new Call("recv", (c, from) -> c.recv(data(), 4, MPI.INT, from, TAG)));
        calls.add(new Call("iRecv", (c, from) -> c.iRecv(data(), 4, MPI.INT, from, TAG)));
        calls.add(new Call("recvInit", (c, from) -> c.recvInit(data(), 4, MPI.INT, from, TAG)));
        calls.add(new Call("probe", (c, from) -> c.probe(from, TAG)));
        calls.add(new Call("iProbe", (c, from) -> c.iProbe(from, TAG)));
        calls.add(new Call("mProbe", (c, from) -> new Message().mProbe(from, TAG, c)));
        calls.add(new Call("imProbe", (c, from) -> new Message().imProbe(from, TAG, c)));
        calls.add(
                new Call(
                        "sendRecv",
                        (c, from) ->
                                c.sendRecv(
                                        data(), 4, MPI.INT, 0, TAG, data(), 4, MPI.INT, from,
                                        TAG)));
        calls.add(
                new Call(
                        "sendRecvReplace",
                        (c, from) -> c.sendRecvReplace(data(), 4, MPI.INT, 0, TAG, from, TAG)));
        int[] wrong = {here.size(), here.size() + 5, -3, Integer.MAX_VALUE, Integer.MIN_VALUE};
        expectEach(calls, comm, MPI.ERR_RANK, wrong, "source is ");
        expectEach(calls, comm, MPI.ERR_RANK, wrong, "ANY_SOURCE");
    }

    private static void tag(Here here, Intracomm comm) throws Exception {
        int dest = here.next();
        List<Call> calls = new ArrayList<>();
        calls.add(new Call("send", (c, tag) -> c.send(data(), 4, MPI.INT, dest, tag)));
        calls.add(new Call("bSend", (c, tag) -> c.bSend(data(), 4, MPI.INT, dest, tag)));
        calls.add(new Call("sSend", (c, tag) -> c.sSend(data(), 4, MPI.INT, dest, tag)));
        calls.add(new Call("rSend", (c, tag) -> c.rSend(data(), 4, MPI.INT, dest, tag)));
        calls.add(new Call("iSend", (c, tag) -> c.iSend(data(), 4, MPI.INT, dest, tag)));
        calls.add(new Call("sendInit", (c, tag) -> c.sendInit(data(), 4, MPI.INT, dest, tag)));
        calls.add(
                new Call(
                        "sendRecv",
                        (c, tag) ->
                                c.sendRecv(
                                        data(), 4, MPI.INT, dest, tag, data(), 4, MPI.INT, 0,
                                        TAG)));
        calls.add(
                new Call(
                        "sendRecvReplace",
                        (c, tag) -> c.sendRecvReplace(data(), 4, MPI.INT, dest, tag, 0, TAG)));
        int[] wrong = {MPI.ANY_TAG, -2, Integer.MIN_VALUE};
        expectEach(calls, comm, MPI.ERR_TAG, wrong, "tag is ");
    }

    private static void anyTag(Here here, Intracomm comm) throws Exception {
        int from = here.previous();
        List<Call> calls = new ArrayList<>();
        calls.add(new Call("recv", (c, tag) -> c.recv(data(), 4, MPI.INT, from, tag)));
        calls.add(new Call("iRecv", (c, tag) -> c.iRecv(data(), 4, MPI.INT, from, tag)));
        calls.add(new Call("recvInit", (c, tag) -> c.recvInit(data(), 4, MPI.INT, from, tag)));
        calls.add(new Call("probe", (c, tag) -> c.probe(from, tag)));
        calls.add(new Call("iProbe", (c, tag) -> c.iProbe(from, tag)));
        calls.add(new Call("mProbe", (c, tag) -> new Message().mProbe(from, tag, c)));
        calls.add(new Call("imProbe", (c, tag) -> new Message().imProbe(from, tag, c)));
        expectEach(calls, comm, MPI.ERR_TAG, new int[] {-2, -100}, "tag is ");
        expectEach(calls, comm, MPI.ERR_TAG, new int[] {-2}, "ANY_TAG");
    }

    private static void count(Here here, Intracomm comm) throws Exception {
        int peer = here.next();
        byte[] bytes = new byte[16];
        List<Call> calls = new ArrayList<>();
        calls.add(new Call("send", (c, n) -> c.send(data(), n, MPI.INT, peer, TAG)));
        calls.add(new Call("sSend", (c, n) -> c.sSend(data(), n, MPI.INT, peer, TAG)));
        calls.add(new Call("iSend", (c, n) -> c.iSend(data(), n, MPI.INT, peer, TAG)));
        calls.add(new Call("sendInit", (c, n) -> c.sendInit(data(), n, MPI.INT, peer, TAG)));
        calls.add(new Call("recv", (c, n) -> c.recv(data(), n, MPI.INT, peer, TAG)));
        calls.add(new Call("iRecv", (c, n) -> c.iRecv(data(), n, MPI.INT, peer, TAG)));
        calls.add(new Call("recvInit", (c, n) -> c.recvInit(data(), n, MPI.INT, peer, TAG)));
        calls.add(new Call("bcast", (c, n) -> c.bcast(data(), n, MPI.INT, 0)));
        calls.add(new Call("reduce", (c, n) -> c.reduce(data(), n, MPI.INT, MPI.SUM, 0)));
        calls.add(new Call("allReduce", (c, n) -> c.allReduce(data(), n, MPI.INT, MPI.SUM)));
        calls.add(new Call("allGather", (c, n) -> c.allGather(data(), n, MPI.INT)));
        calls.add(new Call("pack", (c, n) -> c.pack(data(), n, MPI.INT, bytes, 0)));
        calls.add(new Call("unpack", (c, n) -> c.unpack(bytes, 0, data(), n, MPI.INT)));
        calls.add(new Call("packSize", (c, n) -> c.packSize(n, MPI.INT)));
        expectEach(calls, comm, MPI.ERR_COUNT, new int[] {-1, Integer.MIN_VALUE}, "count is ");
    }

    private static void root(Here here, Intracomm comm) throws Exception {
        int size = here.size();
        int[] all = new int[size];
        int[] counts = new int[size];
        List<Call> calls = new ArrayList<>();
        calls.add(new Call("bcast", (c, root) -> c.bcast(data(), 4, MPI.INT, root)));
        calls.add(
                new Call(
                        "gather",
                        (c, root) -> c.gather(data(), 1, MPI.INT, all, 1, MPI.INT, root)));
        calls.add(
                new Call(
                        "gatherv",
                        (c, root) ->
                                c.gatherv(data(), 0, MPI.INT, all, counts, counts, MPI.INT, root)));
        calls.add(
                new Call(
                        "scatter",
                        (c, root) -> c.scatter(all, 1, MPI.INT, data(), 1, MPI.INT, root)));
        calls.add(
                new Call(
                        "scatterv",
                        (c, root) ->
                                c.scatterv(
                                        all, counts, counts, MPI.INT, data(), 0, MPI.INT, root)));
        calls.add(new Call("reduce", (c, root) -> c.reduce(data(), 4, MPI.INT, MPI.SUM, root)));
        calls.add(new Call("iBcast", (c, root) -> c.iBcast(data(), 4, MPI.INT, root)));
        int[] wrong = {size, -1, MPI.PROC_NULL, Integer.MAX_VALUE};
        expectEach(calls, comm, MPI.ERR_ROOT, wrong, "root is ");
        expectEach(calls, comm, MPI.ERR_ROOT, wrong, "0 to " + (size - 1));
    }
}
