package programs;

import mpi.MPI;
import mpi.MPIException;

/** Every rank prints many lines, each in pieces; the last is left unfinished. */
public final class Printer {
    private Printer() {}

    /**
     * Prints.
     *
     * @param args how many lines
     */
    public static void main(String[] args) throws MPIException {
        MPI.Init(args);
        int rank = MPI.COMM_WORLD.getRank();
        int lines = Integer.parseInt(args[0]);
        for (int line = 0; line < lines; line++) {
            System.out.print("rank " + rank);
            System.out.printf(" line %05d", line);
            System.out.println(" whole");
        }
        System.out.print("rank " + rank + " end");
        MPI.Finalize();
    }
}
