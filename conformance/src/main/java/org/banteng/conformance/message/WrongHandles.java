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
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.nio.ReadOnlyBufferException;

/** Buffers, datatypes, operators, communicators and groups that a call cannot use. */
public final class WrongHandles extends Area {
    private static final int TAG = 31;

    /** The area. */
    public WrongHandles() {
        super("wrong-handles");
    }

    @Override
    public void cases(Cases to) {
        to.add("null as a buffer", here -> Returning.run(here, WrongHandles::nullBuffer));
        to.add(
                "a buffer that is too short",
                here -> Returning.run(here, WrongHandles::shortBuffer));
        to.add("an array of another type", here -> Returning.run(here, WrongHandles::otherArray));
        to.add("something else as a buffer", here -> Returning.run(here, WrongHandles::noBuffer));
        to.add("a buffer that is read-only", here -> Returning.run(here, WrongHandles::readOnly));
        to.add("null as a datatype", here -> Returning.run(here, WrongHandles::nullType));
        to.add("a datatype that cannot be used", here -> Returning.run(here, WrongHandles::type));
        to.add(
                "an operator that cannot be used",
                here -> Returning.run(here, WrongHandles::operator));
        to.add(
                "a communicator that was freed",
                here -> Returning.run(here, WrongHandles::freedComm));
        to.add("a group that was freed", here -> Returning.run(here, WrongHandles::freedGroup));
        to.add("null as a communicator", here -> Returning.run(here, WrongHandles::nullComm));
    }

    private static int[] data() {
        return new int[4];
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
