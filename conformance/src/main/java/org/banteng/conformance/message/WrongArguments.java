package org.banteng.conformance.message;

import mpi.Comm;
import mpi.Datatype;
import mpi.Group;
import mpi.Intracomm;
import mpi.MPI;
import mpi.Message;
import mpi.Op;
import mpi.UserFunction;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Cells;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;
import org.banteng.conformance.kit.Kind;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.nio.ReadOnlyBufferException;
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
        to.add("a destination that is no rank", here -> inEach(here, WrongArguments::destination));
        to.add("a source that is no rank", here -> inEach(here, WrongArguments::source));
        to.add("a tag to send with", here -> inEach(here, WrongArguments::tag));
        to.add("a tag to receive", here -> inEach(here, WrongArguments::anyTag));
        to.add("a negative count", here -> inEach(here, WrongArguments::count));
        to.add("a root that is no rank", here -> inEach(here, WrongArguments::root));
        to.add("null as a buffer", here -> inEach(here, WrongArguments::nullBuffer));
        to.add("a buffer that is too short", here -> inEach(here, WrongArguments::shortBuffer));
        to.add("an array of another type", here -> inEach(here, WrongArguments::otherArray));
        to.add("something else as a buffer", here -> inEach(here, WrongArguments::noBuffer));
        to.add("a buffer that is read-only", here -> inEach(here, WrongArguments::readOnly));
        to.add("null as a datatype", here -> inEach(here, WrongArguments::nullType));
        to.add("a datatype that cannot be used", here -> inEach(here, WrongArguments::type));
        to.add("an operator that cannot be used", here -> inEach(here, WrongArguments::operator));
        to.add("a communicator that was freed", here -> inEach(here, WrongArguments::freedComm));
        to.add("a group that was freed", here -> inEach(here, WrongArguments::freedGroup));
        to.add("null as a communicator", here -> inEach(here, WrongArguments::nullComm));
    }

    /** One call, with an argument to be wrong. */
    private record Call(String name, With made) {
        interface With {
            void make(Comm comm, int value) throws Exception;
        }
    }

    private interface Check {
        void make(Here here, Intracomm comm) throws Exception;
    }

    /** In a communicator that returns errors, and that can be used when all were returned. */
    private static void inEach(Here here, Check check) throws Exception {
        here.comm().setErrhandler(MPI.ERRORS_RETURN);
        Intracomm comm = here.comm().dup();
        check.make(here, comm);
        Cells out = here.cells(Kind.LONG, 2000).fill(here.rank());
        Cells in = here.cells(Kind.LONG, 2000);
        comm.sendRecv(
                out.buffer(),
                2000,
                MPI.LONG,
                here.next(),
                TAG,
                in.buffer(),
                2000,
                MPI.LONG,
                here.previous(),
                TAG);
        in.expect(here.previous());
        comm.free();
        here.comm().setErrhandler(MPI.ERRORS_ARE_FATAL);
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

    /** The calls that take one buffer, with a buffer to be wrong; {@code count} ints. */
    private static void expectBuffer(
            Here here, Intracomm comm, int errorClass, Object buffer, int count, String... words)
            throws Exception {
        int peer = here.next();
        for (Mode mode : Mode.values()) {
            Expect.error(
                    errorClass, () -> mode.send(comm, buffer, count, MPI.INT, peer, TAG), words);
            Expect.error(
                    errorClass, () -> mode.start(comm, buffer, count, MPI.INT, peer, TAG), words);
            Expect.error(
                    errorClass, () -> mode.init(comm, buffer, count, MPI.INT, peer, TAG), words);
        }
        Expect.error(errorClass, () -> comm.recv(buffer, count, MPI.INT, peer, TAG), words);
        Expect.error(errorClass, () -> comm.iRecv(buffer, count, MPI.INT, peer, TAG), words);
        Expect.error(errorClass, () -> comm.recvInit(buffer, count, MPI.INT, peer, TAG), words);
        Expect.error(
                errorClass,
                () -> comm.sendRecvReplace(buffer, count, MPI.INT, peer, TAG, peer, TAG),
                words);
        Expect.error(errorClass, () -> comm.bcast(buffer, count, MPI.INT, 0), words);
        Expect.error(errorClass, () -> comm.allReduce(buffer, count, MPI.INT, MPI.SUM), words);
    }

    private static void nullBuffer(Here here, Intracomm comm) throws Exception {
        expectBuffer(here, comm, MPI.ERR_BUFFER, null, 1, "buf is null");
    }

    private static void shortBuffer(Here here, Intracomm comm) throws Exception {
        Object[] ofThree = {
            new int[3],
            IntBuffer.wrap(new int[4], 1, 3).slice(),
            MPI.newIntBuffer(3),
            MPI.newByteBuffer(15),
            MPI.slice(new int[5], 2),
            MPI.slice(MPI.newIntBuffer(5), 2),
            MPI.newIntBuffer(3).position(3)
        };
        for (Object buffer : ofThree) {
            expectBuffer(here, comm, MPI.ERR_BUFFER, buffer, 4, "buf", "4", "short");
            expectBuffer(here, comm, MPI.ERR_BUFFER, buffer, Integer.MAX_VALUE, "buf", "short");
        }
        expectBuffer(here, comm, MPI.ERR_BUFFER, new int[0], 1, "buf", "short");
    }

    private static void otherArray(Here here, Intracomm comm) throws Exception {
        Object[] others = {
            new byte[400],
            new char[100],
            new short[100],
            new boolean[100],
            new long[100],
            new float[100],
            new double[100],
            ByteBuffer.allocate(400),
            DoubleBuffer.allocate(100)
        };
        for (Object other : others) {
            String name =
                    other instanceof ByteBuffer || other instanceof DoubleBuffer
                            ? "Buffer"
                            : other.getClass().getSimpleName();
            expectBuffer(here, comm, MPI.ERR_TYPE, other, 2, "buf", name, "int[]");
        }
    }

    private static void noBuffer(Here here, Intracomm comm) throws Exception {
        Object[] others = {new Integer[4], "text", new int[2][2], 5};
        for (Object other : others) {
            expectBuffer(here, comm, MPI.ERR_BUFFER, other, 1, "buf", "int[]");
        }
    }

    private static void readOnly(Here here, Intracomm comm) throws Exception {
        IntBuffer heap = IntBuffer.allocate(4).asReadOnlyBuffer();
        IntBuffer direct = MPI.newIntBuffer(4).asReadOnlyBuffer();
        int peer = here.previous();
        for (IntBuffer buffer : new IntBuffer[] {heap, direct}) {
            Expect.thrown(
                    ReadOnlyBufferException.class, () -> comm.recv(buffer, 4, MPI.INT, peer, TAG));
            Expect.thrown(
                    ReadOnlyBufferException.class, () -> comm.iRecv(buffer, 4, MPI.INT, peer, TAG));
        }
        Expect.thrown(
                ReadOnlyBufferException.class, () -> comm.send(heap, 4, MPI.INT, here.next(), TAG));
    }

    private static void nullType(Here here, Intracomm comm) throws Exception {
        int peer = here.next();
        Class<NullPointerException> npe = NullPointerException.class;
        Expect.thrown(npe, () -> comm.send(data(), 4, null, peer, TAG));
        Expect.thrown(npe, () -> comm.recv(data(), 4, null, peer, TAG));
        Expect.thrown(npe, () -> comm.iSend(data(), 4, null, peer, TAG));
        Expect.thrown(npe, () -> comm.iRecv(data(), 4, null, peer, TAG));
        Expect.thrown(npe, () -> comm.bcast(data(), 4, null, 0));
        Expect.thrown(npe, () -> comm.allReduce(data(), 4, null, MPI.SUM));
        Expect.thrown(npe, () -> comm.allReduce(data(), 4, MPI.INT, null));
    }

    private static void expectType(Here here, Intracomm comm, Datatype type) throws Exception {
        int peer = here.next();
        int error = MPI.ERR_TYPE;
        Expect.error(error, () -> comm.send(data(), 1, type, peer, TAG), "send: ", "type");
        Expect.error(error, () -> comm.recv(data(), 1, type, peer, TAG), "recv: ", "type");
        Expect.error(error, () -> comm.iSend(data(), 1, type, peer, TAG), "iSend: ", "type");
        Expect.error(error, () -> comm.iRecv(data(), 1, type, peer, TAG), "iRecv: ", "type");
        Expect.error(error, () -> comm.bcast(data(), 1, type, 0), "bcast: ", "type");
    }

    private static void type(Here here, Intracomm comm) throws Exception {
        expectType(here, comm, MPI.DATATYPE_NULL);
        Datatype two = Datatype.createContiguous(2, MPI.INT);
        expectType(here, comm, two);
        two.commit();
        comm.send(null, 1, two, MPI.PROC_NULL, TAG);
        two.free();
        Expect.that(two.isNull(), "a freed datatype is null");
        expectType(here, comm, two);
        two.free();
        Expect.error(MPI.ERR_TYPE, MPI.INT::free, "free");
    }

    private static void operator(Here here, Intracomm comm) throws Exception {
        Expect.error(
                MPI.ERR_OP,
                () -> comm.allReduce(data(), 4, MPI.INT, MPI.MINLOC),
                "allReduce: ",
                "op");
        Expect.error(
                MPI.ERR_OP,
                () -> comm.reduce(new double[1], 1, MPI.DOUBLE, MPI.BAND, 0),
                "reduce: ",
                "op");
        Op keep =
                new Op(
                        new UserFunction() {
                            @Override
                            public void call(Object in, Object inOut, int count, Datatype type) {
                                // the second operand stays as it is
                            }
                        },
                        true);
        int[] one = {here.rank()};
        comm.allReduce(one, 1, MPI.INT, keep);
        keep.free();
        Expect.that(keep.isNull(), "a freed Op is null");
        Expect.error(MPI.ERR_OP, () -> comm.allReduce(one, 1, MPI.INT, keep), "allReduce: ", "op");
    }

    private static void freedComm(Here here, Intracomm comm) throws Exception {
        Intracomm freed = comm.dup();
        freed.free();
        Expect.that(freed.isNull(), "a freed communicator is null");
        int error = MPI.ERR_COMM;
        Expect.error(error, () -> freed.send(data(), 1, MPI.INT, 0, TAG), "send: ", "freed");
        Expect.error(error, () -> freed.recv(data(), 1, MPI.INT, 0, TAG), "recv: ", "freed");
        Expect.error(error, () -> freed.probe(0, TAG), "probe: ", "freed");
        Expect.error(error, freed::getRank, "getRank: ", "freed");
        Expect.error(error, freed::getSize, "getSize: ", "freed");
        Expect.error(error, freed::barrier, "barrier: ", "freed");
        Expect.error(error, freed::dup, "dup: ", "freed");
        Expect.error(error, freed::free, "free: ", "freed");
        Expect.error(error, () -> new Message().mProbe(0, TAG, freed), "mProbe: ", "freed");
        Expect.error(error, here.comm()::free, "free: ", "MPI_COMM_WORLD");
    }

    private static void freedGroup(Here here, Intracomm comm) throws Exception {
        Group group = comm.getGroup();
        Expect.equal(here.size(), group.getSize(), "size");
        group.free();
        Expect.that(group.isNull(), "a freed group is null");
        Expect.error(MPI.ERR_GROUP, group::getSize, "getSize");
        Expect.error(MPI.ERR_GROUP, group::getRank, "getRank");
        Expect.error(MPI.ERR_GROUP, () -> comm.create(group), "create");
    }

    private static void nullComm(Here here, Intracomm comm) throws Exception {
        Class<NullPointerException> npe = NullPointerException.class;
        Expect.thrown(npe, () -> new Message().mProbe(here.rank(), TAG, null));
        Expect.thrown(npe, () -> Comm.compare(comm, null));
        Expect.thrown(npe, () -> comm.create(null));
    }
}
