package programs;

import mpi.MPI;
import mpi.MPIException;

/** What every MPI program begins as; it keeps its rank in a static, as many do. */
public final class Hello {
    private static int rank;

    private Hello() {}

    public static void main(String[] args) throws MPIException {
        String[] rest = MPI.Init(args);
        rank = MPI.COMM_WORLD.getRank();
        MPI.COMM_WORLD.barrier();
        System.out.println(
                "rank " + rank + " of " + MPI.COMM_WORLD.getSize() + ": " + String.join(",", rest));
        MPI.Finalize();
    }
}
