package org.banteng.image.programs.metal;

import mpi.MPI;
import mpi.MPIException;

/** Looks at the clocks. */
public final class Times {
    private static final int READINGS = 100_000;
    private static final int SLEEP_MILLIS = 250;

    private Times() {}

    public static void run() throws MPIException, InterruptedException {
        System.out.println("goes back " + timesThatTimeGoesBack());
        long before = System.nanoTime();
        double wtimeBefore = MPI.wtime();
        Thread.sleep(SLEEP_MILLIS);
        long slept = System.nanoTime() - before;
        double wtimeSlept = MPI.wtime() - wtimeBefore;
        System.out.println("slept long enough " + (slept >= SLEEP_MILLIS * 1_000_000L));
        System.out.println("agree " + (Math.abs(wtimeSlept * 1e9 - slept) < slept));
        System.out.println("milliseconds " + slept / 1_000_000);
        System.out.println("date " + System.currentTimeMillis());
    }

    private static int timesThatTimeGoesBack() {
        int back = 0;
        long last = System.nanoTime();
        for (int i = 0; i < READINGS; i++) {
            long now = System.nanoTime();
            back += now < last ? 1 : 0;
            last = now;
        }
        return back;
    }
}
