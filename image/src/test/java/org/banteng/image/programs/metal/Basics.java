package org.banteng.image.programs.metal;

import mpi.MPI;
import mpi.MPIException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A program as any other: it prints, makes garbage, catches exceptions. */
public final class Basics {
    private static final int ROUNDS = 200_000;
    private static final int KEPT = 1000;

    private Basics() {}

    public static void run(String[] arguments) {
        System.out.println("arguments " + Arrays.toString(arguments));
        System.out.println("grüße aus der Tiefe €");
        System.out.println("sum " + sumOfGarbage());
        System.out.println("caught " + caught(null) + ", " + caught("text"));
        System.out.printf("%d %x %s %.3f\n", 42, 255, "done", Math.PI);
        System.err.println("and this is for the other stream");
    }

    /** Prints so many lines, as many as fit in one write. */
    public static void print(int lines) throws MPIException {
        int rank = MPI.COMM_WORLD.getRank();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append(rank).append(": ").append(i).append('\n');
        }
        System.out.print(text);
    }

    /** Allocates a hundred times the heap that it begins with. */
    private static long sumOfGarbage() {
        List<int[]> kept = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            int[] garbage = new int[500];
            garbage[i % garbage.length] = i;
            if (i % (ROUNDS / KEPT) == 0) {
                kept.add(garbage);
            }
        }
        long sum = 0;
        for (int[] array : kept) {
            for (int value : array) {
                sum += value;
            }
        }
        return sum;
    }

    private static String caught(Object object) {
        try {
            return object.toString().length() + " characters";
        } catch (NullPointerException e) {
            return "null";
        }
    }
}
