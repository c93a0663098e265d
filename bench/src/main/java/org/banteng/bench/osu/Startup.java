package org.banteng.bench.osu;

import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;

import java.util.List;

/** init: how long {@code MPI.Init} takes on each rank. */
final class Startup {
    private static final double MILLIS = 1e6;

    private Startup() {}

    /** Initialises MPI, and prints how long that took. */
    static void measureInit(String[] args, Settings settings) throws MPIException {
        long start = System.nanoTime();
        MPI.Init(args);
        double took = (System.nanoTime() - start) / MILLIS;
        Intracomm comm = MPI.COMM_WORLD;
        double[] least = {took};
        double[] most = {took};
        double[] sum = {took};
        comm.reduce(least, 1, MPI.DOUBLE, MPI.MIN, 0);
        comm.reduce(most, 1, MPI.DOUBLE, MPI.MAX, 0);
        comm.reduce(sum, 1, MPI.DOUBLE, MPI.SUM, 0);
        if (comm.getRank() == 0) {
            Table table =
                    new Table(
                            settings,
                            false,
                            List.of("Avg Init(ms)", "Min Init(ms)", "Max Init(ms)"));
            table.printHeader(List.of("OSU MPI Init Test (Banteng)", "nprocs: " + comm.getSize()));
            table.printRow(0, new double[] {sum[0] / comm.getSize(), least[0], most[0]});
        }
        MPI.Finalize();
    }
}
