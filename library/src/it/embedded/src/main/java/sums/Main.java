package sums;

import mpi.MPI;
import mpi.MPIException;

import org.banteng.Banteng;

/** Four ranks add up their numbers. */
public final class Main {
    private Main() {}

    /** Starts the ranks. */
    public static void main(String[] args) throws Exception {
        Banteng.run(4, Main::sum);
    }

    static void sum() throws MPIException {
        MPI.Init(new String[0]);
        int[] sum = {MPI.COMM_WORLD.getRank()};
        MPI.COMM_WORLD.allReduce(sum, 1, MPI.INT, MPI.SUM);
        System.out.println("rank " + MPI.COMM_WORLD.getRank() + " knows the sum " + sum[0]);
        MPI.Finalize();
    }
}
