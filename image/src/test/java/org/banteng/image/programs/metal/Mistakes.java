package org.banteng.image.programs.metal;

import mpi.MPI;
import mpi.MPIException;

/** What ends a job otherwise than by returning from main. */
public final class Mistakes {
    private Mistakes() {}

    /** The last rank aborts while the others wait. */
    public static void abort(int code) throws MPIException {
        if (isLast()) {
            MPI.COMM_WORLD.abort(code);
        }
        MPI.COMM_WORLD.barrier();
    }

    /** The last rank throws while the others wait. */
    public static void letGo() throws MPIException {
        if (isLast()) {
            throw new IllegalStateException("out of luck");
        }
        MPI.COMM_WORLD.barrier();
    }

    /** The last rank exits while the others wait; who has something to do at its end does it. */
    public static void exit(int code) throws MPIException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("last words")));
        if (isLast()) {
            System.exit(code);
        }
        MPI.COMM_WORLD.barrier();
    }

    /** The last rank exits when all is said, the others go on. */
    public static void leave() throws MPIException {
        int rank = MPI.COMM_WORLD.getRank();
        boolean isLast = isLast();
        MPI.Finalize();
        if (isLast) {
            System.exit(0);
        }
        System.out.println(rank + " stays " + System.getenv());
        System.exit(0);
    }

    /** Everybody waits for a message that nobody sends. */
    public static void waitForEachOther() throws MPIException {
        MPI.COMM_WORLD.recv(new int[1], 1, MPI.INT, MPI.ANY_SOURCE, 1);
    }

    private static boolean isLast() throws MPIException {
        return MPI.COMM_WORLD.getRank() == MPI.COMM_WORLD.getSize() - 1;
    }
}
