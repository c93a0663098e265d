package org.banteng.image.programs.tour;

import mpi.Comm;
import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;
import mpi.Prequest;
import mpi.Request;
import mpi.Status;

import java.nio.IntBuffer;
import java.util.Arrays;

/** What is under way: waiting for it in every form, beginning it anew, giving it up. */
public final class Requests {
    private static final int COUNT = 4;

    private Requests() {}

    /** Prints a line for each thing it has done. */
    public static void use(Intracomm comm) throws MPIException {
        waiting(comm);
        testing(comm);
        persistent(comm);
        cancelled(comm);
    }

    private static Request[] receives(Comm comm, IntBuffer to) throws MPIException {
        Request[] requests = new Request[COUNT];
        for (int i = 0; i < COUNT; i++) {
            requests[i] = comm.iRecv(MPI.slice(to, i), 1, MPI.INT, 0, i);
        }
        return requests;
    }

    private static void send(Comm comm, int number, int tag) throws MPIException {
        comm.send(new int[] {number}, 1, MPI.INT, 0, tag);
    }

    private static void waiting(Comm comm) throws MPIException {
        IntBuffer to = MPI.newIntBuffer(COUNT);
        Request[] requests = receives(comm, to);
        send(comm, 40, 2);
        System.out.println("any " + Request.waitAny(requests) + " " + to.get(2));
        send(comm, 41, 0);
        send(comm, 42, 3);
        for (Status status : Request.waitSomeStatus(requests)) {
            System.out.println("some " + status.getIndex() + " tag " + status.getTag());
        }
        send(comm, 43, 1);
        Status[] all = Request.waitAllStatus(requests);
        System.out.println("all " + all.length + " " + all[1].getTag() + " " + to.get(1));
        System.out.println("none left " + (Request.waitAny(requests) == MPI.UNDEFINED));
    }

    private static void testing(Comm comm) throws MPIException {
        IntBuffer to = MPI.newIntBuffer(COUNT);
        Request[] requests = receives(comm, to);
        System.out.println("test " + requests[0].test() + " " + requests[0].testStatus());
        System.out.println("testAny " + (Request.testAny(requests) == MPI.UNDEFINED));
        System.out.println("testSome " + Arrays.toString(Request.testSome(requests)));
        System.out.println("testAll " + Request.testAll(requests));
        for (int i = 0; i < COUNT; i++) {
            send(comm, 50 + i, i);
        }
        System.out.println("get " + requests[1].getStatus().getTag());
        System.out.println("testAny " + Request.testAny(requests) + " " + to.get(0));
        System.out.println("testSome " + Arrays.toString(Request.testSome(requests)));
        System.out.println("testAll " + Request.testAll(requests) + " " + to.get(COUNT - 1));
    }

    private static void persistent(Comm comm) throws MPIException {
        int[] from = new int[COUNT];
        int[] to = new int[COUNT];
        Prequest[] requests = {
            comm.recvInit(MPI.slice(to, 0), 1, MPI.INT, 0, 0),
            comm.recvInit(MPI.slice(to, 1), 1, MPI.INT, 0, 1),
            comm.recvInit(MPI.slice(to, 2), 2, MPI.INT, 0, 2),
            comm.sendInit(MPI.slice(from, 0), 1, MPI.INT, 0, 0),
            comm.sSendInit(MPI.slice(from, 1), 1, MPI.INT, 0, 1),
            comm.rSendInit(MPI.slice(from, 2), 2, MPI.INT, 0, 2)
        };
        for (int round = 0; round < 3; round++) {
            int base = 10 * round;
            Arrays.setAll(from, i -> base + i);
            Prequest.startAll(requests);
            Request.waitAll(requests);
            System.out.println("round " + round + " " + Arrays.toString(to));
        }
        for (Prequest request : requests) {
            System.out.println(request + " is null: " + request.isNull());
            request.free();
        }
        System.out.println("freed " + requests[0].isNull());
    }

    private static void cancelled(Comm comm) throws MPIException {
        Request request = comm.iRecv(new int[1], 1, MPI.INT, 0, COUNT);
        request.cancel();
        System.out.println("cancelled " + request.waitStatus().isCancelled());
    }
}
