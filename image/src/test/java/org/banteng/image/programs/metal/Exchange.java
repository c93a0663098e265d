package org.banteng.image.programs.metal;

import mpi.MPI;
import mpi.MPIException;

import org.banteng.machine.metal.kernel.cpu.Cpu;

import java.util.Arrays;

/** Ranks in a ring pass arrays of many sizes on, and reduce what they have found. */
public final class Exchange {
    /** Around the sizes at which messages are sent otherwise. */
    private static final int[] SIZES = {0, 1, 5, 6, 1024, 1025, 100_000, 1_000_000};

    private static final int ROUNDS = 3;
    private static final int TAG = 7;

    private Exchange() {}

    public static void run() throws MPIException {
        int rank = MPI.COMM_WORLD.getRank();
        int ranks = MPI.COMM_WORLD.getSize();
        for (int size : SIZES) {
            long[] wrong = {0};
            for (int round = 0; round < ROUNDS; round++) {
                wrong[0] += passOn(rank, ranks, size, round);
            }
            long[] allWrong = new long[1];
            MPI.COMM_WORLD.allReduce(wrong, allWrong, 1, MPI.LONG, MPI.SUM);
            if (rank == 0) {
                System.out.println(size + " doubles: " + allWrong[0] + " wrong");
            }
        }
        long[] sum = {rank + 1L};
        MPI.COMM_WORLD.allReduce(sum, 1, MPI.LONG, MPI.SUM);
        System.out.println("rank " + rank + " of " + ranks + ": " + sum[0]);
    }

    /** Everybody meets everybody, and counts: ranks, and the processors that they are on. */
    public static void meet() throws MPIException {
        MPI.COMM_WORLD.barrier();
        int ranks = MPI.COMM_WORLD.getSize();
        int[] processors = new int[ranks];
        int[] mine = {Cpu.number(Cpu.current())};
        MPI.COMM_WORLD.allGather(mine, 1, MPI.INT, processors, 1, MPI.INT);
        long different = Arrays.stream(processors).distinct().count();
        int[] sum = {1};
        MPI.COMM_WORLD.allReduce(sum, 1, MPI.INT, MPI.SUM);
        System.out.println(
                "rank "
                        + MPI.COMM_WORLD.getRank()
                        + ": "
                        + sum[0]
                        + " on "
                        + different
                        + " processors");
    }

    private static int passOn(int rank, int ranks, int size, int round) throws MPIException {
        double[] sent = new double[size];
        double[] received = new double[size];
        for (int i = 0; i < size; i++) {
            sent[i] = value(rank, i, round);
        }
        int right = (rank + 1) % ranks;
        int left = (rank + ranks - 1) % ranks;
        MPI.COMM_WORLD.sendRecv(
                sent, size, MPI.DOUBLE, right, TAG, received, size, MPI.DOUBLE, left, TAG);
        int wrong = 0;
        for (int i = 0; i < size; i++) {
            wrong += received[i] == value(left, i, round) ? 0 : 1;
        }
        return wrong;
    }

    private static double value(int rank, int index, int round) {
        return rank * 1e7 + index + round / 8.0;
    }
}
