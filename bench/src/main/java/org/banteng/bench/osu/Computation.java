package org.banteng.bench.osu;

import mpi.MPIException;
import mpi.Request;

/** Something to do while a collective is under way: multiplications, for a given time. */
final class Computation {
    private static final int STEPS = 64;
    private static final float FACTOR = 0.999f;

    private final int tests;
    private float value = 1;

    /**
     * @param tests how often to look whether the collective is done, spread over the time
     */
    Computation(int tests) {
        this.tests = tests;
    }

    /**
     * Computes.
     *
     * @param nanos for how long
     * @return how long it took, without the tests
     */
    long run(long nanos, Request request) throws MPIException {
        long took = 0;
        for (int part = 0; part <= tests; part++) {
            took += multiply(nanos / (tests + 1));
            if (part < tests) {
                request.test();
            }
        }
        return took;
    }

    private long multiply(long nanos) {
        long start = System.nanoTime();
        long now = start;
        while (now - start < nanos) {
            for (int i = 0; i < STEPS; i++) {
                value = value * FACTOR + 1;
            }
            now = System.nanoTime();
        }
        return now - start;
    }

    @Override
    public String toString() {
        return "computed " + value;
    }
}
