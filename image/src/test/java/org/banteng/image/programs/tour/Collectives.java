package org.banteng.image.programs.tour;

import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;
import mpi.Request;

import java.nio.DoubleBuffer;
import java.util.Arrays;

/** Every collective operation: blocking, in place, and in the background. */
public final class Collectives {
    private static final int N = 3;
    private static final int[] COUNTS = {N};
    private static final int[] PLACES = {1};

    private Collectives() {}

    /** Prints a line for each. */
    public static void use(Intracomm comm) throws MPIException {
        comm.barrier();
        moving(comm);
        movingUneven(comm);
        reducing(comm);
        inPlace(comm);
        inTheBackground(comm);
    }

    private static double[] data() {
        return new double[] {1.5, -2.5, 1e300};
    }

    private static void print(String what, double[] result) {
        System.out.println(what + " " + Arrays.toString(result));
    }

    private static void moving(Intracomm comm) throws MPIException {
        double[] from = data();
        comm.bcast(from, N, MPI.DOUBLE, 0);
        print("bcast", from);
        double[] to = new double[N];
        comm.gather(from, N, MPI.DOUBLE, to, N, MPI.DOUBLE, 0);
        print("gather", to);
        to = new double[N];
        comm.scatter(from, N, MPI.DOUBLE, to, N, MPI.DOUBLE, 0);
        print("scatter", to);
        to = new double[N];
        comm.allGather(from, N, MPI.DOUBLE, to, N, MPI.DOUBLE);
        print("allGather", to);
        to = new double[N];
        comm.allToAll(from, N, MPI.DOUBLE, to, N, MPI.DOUBLE);
        print("allToAll", to);
    }

    private static void movingUneven(Intracomm comm) throws MPIException {
        double[] from = data();
        double[] to = new double[N + 1];
        comm.gatherv(from, N, MPI.DOUBLE, to, COUNTS, PLACES, MPI.DOUBLE, 0);
        print("gatherv", to);
        double[] back = new double[N];
        comm.scatterv(to, COUNTS, PLACES, MPI.DOUBLE, back, N, MPI.DOUBLE, 0);
        print("scatterv", back);
        to = new double[N + 1];
        comm.allGatherv(from, N, MPI.DOUBLE, to, COUNTS, PLACES, MPI.DOUBLE);
        print("allGatherv", to);
        double[] across = new double[N + 1];
        comm.allToAllv(to, COUNTS, PLACES, MPI.DOUBLE, across, COUNTS, PLACES, MPI.DOUBLE);
        print("allToAllv", across);
    }

    private static void reducing(Intracomm comm) throws MPIException {
        double[] from = data();
        double[] to = new double[N];
        comm.reduce(from, to, N, MPI.DOUBLE, MPI.SUM, 0);
        print("reduce", to);
        to = new double[N];
        comm.allReduce(from, to, N, MPI.DOUBLE, MPI.PROD);
        print("allReduce", to);
        to = new double[N];
        comm.reduceScatter(from, to, COUNTS, MPI.DOUBLE, MPI.MAX);
        print("reduceScatter", to);
        to = new double[N];
        comm.reduceScatterBlock(from, to, N, MPI.DOUBLE, MPI.MIN);
        print("reduceScatterBlock", to);
        to = new double[N];
        comm.scan(from, to, N, MPI.DOUBLE, MPI.SUM);
        print("scan", to);
        to = new double[N];
        comm.exScan(from, to, N, MPI.DOUBLE, MPI.SUM);
        print("exScan leaves rank 0", to);
    }

    private static void inPlace(Intracomm comm) throws MPIException {
        double[] all = data();
        comm.gather(all, N, MPI.DOUBLE, 0);
        comm.scatter(all, N, MPI.DOUBLE, 0);
        comm.allGather(all, N, MPI.DOUBLE);
        comm.reduce(all, N, MPI.DOUBLE, MPI.SUM, 0);
        comm.allReduce(all, N, MPI.DOUBLE, MPI.MAX);
        comm.reduceScatter(all, COUNTS, MPI.DOUBLE, MPI.SUM);
        comm.reduceScatterBlock(all, N, MPI.DOUBLE, MPI.SUM);
        comm.scan(all, N, MPI.DOUBLE, MPI.MIN);
        print("in place", all);
    }

    private static void inTheBackground(Intracomm comm) throws MPIException {
        DoubleBuffer from = MPI.newDoubleBuffer(N).put(data()).clear();
        DoubleBuffer[] to = new DoubleBuffer[7];
        Arrays.setAll(to, i -> MPI.newDoubleBuffer(N + 1));
        Request[] requests = {
            comm.iBarrier(),
            comm.iBcast(from, N, MPI.DOUBLE, 0),
            comm.iGather(from, N, MPI.DOUBLE, to[0], N, MPI.DOUBLE, 0),
            comm.iScatter(from, N, MPI.DOUBLE, to[1], N, MPI.DOUBLE, 0),
            comm.iAllGatherv(from, N, MPI.DOUBLE, to[2], COUNTS, PLACES, MPI.DOUBLE),
            comm.iAllToAll(from, N, MPI.DOUBLE, to[3], N, MPI.DOUBLE),
            comm.iReduce(from, to[4], N, MPI.DOUBLE, MPI.SUM, 0),
            comm.iAllReduce(from, to[5], N, MPI.DOUBLE, MPI.MAX),
            comm.iScan(from, to[6], N, MPI.DOUBLE, MPI.SUM)
        };
        Request.waitAll(requests);
        double[] result = new double[N + 1];
        for (DoubleBuffer buffer : to) {
            buffer.get(0, result);
            print("in the background", result);
        }
    }
}
