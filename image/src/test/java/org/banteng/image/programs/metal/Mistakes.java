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
        MPI.COMM_WORLD.barrier();
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

    /** The last rank ends the job while the others wait; all have something to do at its end. */
    public static void end(String how) throws MPIException {
        int rank = MPI.COMM_WORLD.getRank();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> sayLastWords(rank)));
        MPI.COMM_WORLD.barrier();
        if (isLast() && !how.equals("deadlock")) {
            switch (how) {
                case "throw" -> throw new IllegalStateException("out of luck");
                case "abort" -> MPI.COMM_WORLD.abort(5);
                case "exit" -> System.exit(7);
                case "exit-0" -> System.exit(0);
                default -> throw new IllegalArgumentException(how);
            }
        }
        waitForEachOther();
    }

    /** Takes its time, in which the job must not end. */
    private static void sayLastWords(int rank) {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            System.out.println(e);
        }
        System.out.println("last words of rank " + rank);
    }

    /** Everybody waits for a message that nobody sends. */
    public static void waitForEachOther() throws MPIException {
        MPI.COMM_WORLD.recv(new int[1], 1, MPI.INT, MPI.ANY_SOURCE, 1);
    }

    private static boolean isLast() throws MPIException {
        return MPI.COMM_WORLD.getRank() == MPI.COMM_WORLD.getSize() - 1;
    }
}
