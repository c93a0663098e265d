package programs;

import mpi.MPI;
import mpi.MPIException;

/**
 * What every MPI program begins as; it keeps its rank in a static, as many do. Asked to, it goes on
 * to print much, or for ever.
 */
public final class Hello {
    private static final int MANY = 100_000;

    private static int rank;

    private Hello() {}

    public static void main(String[] args) throws MPIException {
        String[] rest = MPI.Init(args);
        rank = MPI.COMM_WORLD.getRank();
        MPI.COMM_WORLD.barrier();
        System.out.println(
                "rank " + rank + " of " + MPI.COMM_WORLD.getSize() + ": " + String.join(",", rest));
        if (rest.length > 0) {
            goOn(rest[0]);
        }
        MPI.Finalize();
    }

    private static void goOn(String how) {
        long count = 0;
        while (how.equals("for-ever") && count >= 0) {
            count = count + 1 & Long.MAX_VALUE;
        }
        while (how.equals("many-lines") && count < MANY) {
            System.out.println("line " + count);
            count++;
        }
    }
}
