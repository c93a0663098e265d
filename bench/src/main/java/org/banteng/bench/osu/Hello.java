package org.banteng.bench.osu;

import mpi.MPI;
import mpi.MPIException;

/** The program of OSU's hello: what takes time is to start and to end it. */
public final class Hello {
    private Hello() {}

    /**
     * Says on rank 0 how many ranks there are.
     *
     * @param args none
     * @throws MPIException if MPI fails
     */
    public static void main(String[] args) throws MPIException {
        MPI.Init(args);
        if (MPI.COMM_WORLD.getRank() == 0) {
            System.out.println("This is a test with " + MPI.COMM_WORLD.getSize() + " processes");
        }
        MPI.Finalize();
    }
}
