package org.banteng.image.programs.metal;

import mpi.MPI;
import mpi.MPIException;

import java.io.IOException;

/** One rank works until somebody types; the others wait for a message that tells what. */
public final class Idle {
    private Idle() {}

    public static void run() throws MPIException, IOException {
        int rank = MPI.COMM_WORLD.getRank();
        int[] typed = {0};
        MPI.COMM_WORLD.barrier();
        if (rank == 0) {
            System.out.println("at work");
            System.out.flush();
            while (System.in.available() == 0) {
                typed[0]++;
            }
            typed[0] = System.in.read();
        }
        MPI.COMM_WORLD.bcast(typed, 1, MPI.INT, 0);
        if (rank != 0) {
            System.out.println("rank " + rank + " is told of " + (char) typed[0]);
        }
    }
}
