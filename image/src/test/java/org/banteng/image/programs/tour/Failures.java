package org.banteng.image.programs.tour;

import mpi.Comm;
import mpi.Datatype;
import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;
import mpi.Request;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;

/** Wrong arguments, and that the job goes on after them. */
public final class Failures {
    private static final int TAG = 5;

    private Failures() {}

    private interface Call {
        void run() throws MPIException;
    }

    /** Prints each error with its class and its words. */
    public static void provoke() throws MPIException {
        Intracomm comm = MPI.COMM_WORLD;
        comm.setErrhandler(MPI.ERRORS_RETURN);
        arguments(comm);
        buffers(comm);
        expect("truncation", () -> truncated(comm));
        Request request = comm.iRecv(new int[1], 1, MPI.INT, 0, TAG);
        comm.send(new int[4], 4, MPI.INT, 0, TAG);
        expect("truncation", request::waitFor);
        Intracomm freed = comm.dup();
        freed.free();
        expect("freed", freed::barrier);
        System.out.println("goes on " + comm.getErrhandler());
        comm.barrier();
    }

    private static void arguments(Comm comm) {
        int[] numbers = {1, 2, 3};
        expect("rank", () -> comm.send(numbers, 1, MPI.INT, 1, TAG));
        expect("tag", () -> comm.send(numbers, 1, MPI.INT, 0, -7));
        expect("count", () -> comm.send(numbers, -1, MPI.INT, 0, TAG));
        expect("root", () -> comm.bcast(numbers, 1, MPI.INT, 4));
        expect("operator", () -> comm.allReduce(new double[1], 1, MPI.DOUBLE, MPI.BAND));
        expect("type", () -> comm.send(numbers, 1, MPI.DATATYPE_NULL, 0, TAG));
        expect(
                "not committed",
                () -> comm.send(numbers, 1, Datatype.createContiguous(2, MPI.INT), 0, TAG));
        expect("keyval", () -> comm.getAttr(12345));
        expect("group", () -> comm.getGroup().incl(new int[] {0, 0}));
    }

    private static void buffers(Comm comm) {
        int[] numbers = {1, 2, 3};
        expect("short array", () -> comm.send(numbers, 4, MPI.INT, 0, TAG));
        expect("short buffer", () -> comm.recv(MPI.slice(numbers, 1), 3, MPI.INT, 0, TAG));
        expect("no buffer", () -> comm.send(null, 1, MPI.INT, 0, TAG));
        expect("other array", () -> comm.send(numbers, 1, MPI.DOUBLE, 0, TAG));
        expect("no buffer at all", () -> comm.send("text", 1, MPI.CHAR, 0, TAG));
        Buffer readOnly = MPI.newByteBuffer(4).asReadOnlyBuffer();
        expect("read only", () -> comm.recv(readOnly, 4, MPI.BYTE, 0, TAG));
        Buffer heap = ByteBuffer.allocate(4).asReadOnlyBuffer();
        expect("read only", () -> comm.send(heap, 4, MPI.BYTE, 0, TAG));
    }

    private static void truncated(Comm comm) throws MPIException {
        comm.sendRecv(new int[3], 3, MPI.INT, 0, TAG, new int[1], 1, MPI.INT, 0, TAG);
    }

    private static void expect(String what, Call call) {
        try {
            call.run();
            System.out.println(what + ": no exception");
        } catch (MPIException e) {
            System.out.println(what + ": class " + e.getErrorClass() + ", " + e.getMessage());
        } catch (ReadOnlyBufferException e) {
            System.out.println(what + ": the buffer is read-only");
        }
    }
}
