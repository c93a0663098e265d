package org.banteng.image.programs.tour;

import mpi.Comm;
import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;
import mpi.Message;
import mpi.Request;
import mpi.Status;

import java.nio.Buffer;
import java.util.Arrays;

/** From a rank to itself, in every mode, from and to every kind of memory. */
public final class Messages {
    /** Elements: none, few, more than fit into a queue, and more than are ever sent eagerly. */
    private static final int[] COUNTS = {0, 1, 7, 300, 100_000};

    private static final int TAG = 5;

    private Messages() {}

    /** Prints a line for each kind, count and memory. */
    public static void exchange(Intracomm comm) throws MPIException {
        for (Kind kind : Kind.values()) {
            for (int count : COUNTS) {
                betweenArrays(comm, kind, count);
                throughBuffers(comm, kind, count);
            }
        }
        modes(comm);
        probes(comm);
        noPeer(comm);
    }

    private static void betweenArrays(Comm comm, Kind kind, int count) throws MPIException {
        Object sent = kind.filled(count);
        Object received = kind.array(count);
        Status status =
                comm.sendRecv(sent, count, kind.type, 0, TAG, received, count, kind.type, 0, TAG);
        System.out.println(
                status.getCount(kind.type) + " " + kind + "s: " + kind.equal(sent, received));
    }

    /** From an array to a direct buffer, on to a buffer over an array, and back to an array. */
    private static void throughBuffers(Comm comm, Kind kind, int count) throws MPIException {
        Object first = kind.filled(count);
        Buffer direct = kind.direct(count);
        Buffer slice = kind.slice(kind.array(count + 2), 2);
        Object last = kind.array(count);
        pass(comm, kind, count, first, direct);
        pass(comm, kind, count, direct, slice);
        Status status = pass(comm, kind, count, slice, last);
        System.out.println(
                status.getCount(kind.type)
                        + " through buffers, from "
                        + status.getSource()
                        + ", tag "
                        + status.getTag()
                        + ": "
                        + kind.equal(first, last));
    }

    private static Status pass(Comm comm, Kind kind, int count, Object from, Object to)
            throws MPIException {
        Request request = comm.iRecv(to, count, kind.type, MPI.ANY_SOURCE, MPI.ANY_TAG);
        comm.send(from, count, kind.type, 0, TAG);
        return request.waitStatus();
    }

    private static void modes(Comm comm) throws MPIException {
        byte[] space = new byte[4 * (Integer.BYTES + MPI.BSEND_OVERHEAD)];
        MPI.attachBuffer(space);
        int[] numbers = {1, 2, 3, 4, 5, 6, 7, 8};
        int[] received = new int[numbers.length];
        Request[] requests = new Request[2 * numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            requests[i] = comm.iRecv(MPI.slice(received, i), 1, MPI.INT, 0, i);
        }
        comm.send(MPI.slice(numbers, 0), 1, MPI.INT, 0, 0);
        comm.sSend(MPI.slice(numbers, 1), 1, MPI.INT, 0, 1);
        comm.bSend(MPI.slice(numbers, 2), 1, MPI.INT, 0, 2);
        comm.rSend(MPI.slice(numbers, 3), 1, MPI.INT, 0, 3);
        requests[8] = comm.iSend(MPI.slice(numbers, 4), 1, MPI.INT, 0, 4);
        requests[9] = comm.isSend(MPI.slice(numbers, 5), 1, MPI.INT, 0, 5);
        requests[10] = comm.ibSend(MPI.slice(numbers, 6), 1, MPI.INT, 0, 6);
        requests[11] = comm.irSend(MPI.slice(numbers, 7), 1, MPI.INT, 0, 7);
        Request.waitAll(Arrays.copyOf(requests, 12));
        System.out.println("in all modes " + Arrays.toString(received));
        System.out.println("detached " + (MPI.detachBuffer() == space));
        comm.sendRecvReplace(numbers, 8, MPI.INT, 0, TAG, 0, TAG);
        System.out.println("replaced " + Arrays.toString(numbers));
    }

    private static void probes(Comm comm) throws MPIException {
        System.out.println("probe before: " + comm.iProbe(0, TAG));
        long[] numbers = {1L << 40, -1, 7};
        Request send = comm.isSend(numbers, 3, MPI.LONG, 0, TAG);
        Status status = comm.probe(MPI.ANY_SOURCE, MPI.ANY_TAG);
        System.out.println("probed " + status.getCount(MPI.LONG) + ", tag " + status.getTag());
        System.out.println("sent before it is received: " + send.test());
        long[] received = new long[3];
        comm.recv(received, 3, MPI.LONG, status.getSource(), status.getTag());
        send.waitFor();
        System.out.println("received " + Arrays.toString(received) + ", " + send.isNull());

        Message message = new Message();
        System.out.println("nothing to take out: " + message.imProbe(0, TAG, comm));
        Request[] sends = {
            comm.iSend(numbers, 1, MPI.LONG, 0, TAG), comm.iSend(numbers, 2, MPI.LONG, 0, TAG)
        };
        status = message.mProbe(0, TAG, comm);
        System.out.println(
                "took out " + status.getCount(MPI.LONG) + ", now " + comm.iProbe(0, TAG));
        long[] second = new long[2];
        comm.recv(second, 2, MPI.LONG, 0, TAG);
        message.imRecv(received, 1, MPI.LONG).waitFor();
        Request.waitAll(sends);
        System.out.println("second " + Arrays.toString(second) + ", " + message.isNull());
    }

    private static void noPeer(Comm comm) throws MPIException {
        int[] numbers = {1, 2};
        comm.send(numbers, 2, MPI.INT, MPI.PROC_NULL, TAG);
        Status status = comm.recv(numbers, 2, MPI.INT, MPI.PROC_NULL, TAG);
        System.out.println("from nobody " + status.getSource() + " " + Arrays.toString(numbers));
    }
}
