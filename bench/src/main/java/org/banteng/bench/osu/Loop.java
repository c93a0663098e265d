package org.banteng.bench.osu;

import mpi.Intracomm;
import mpi.MPIException;

/** Does an {@link Operation} over and over, and takes the time. */
final class Loop {
    private static final double NANOS_PER_MICRO = 1e3;

    private final Intracomm comm;
    private final Settings settings;
    private final boolean inStep;

    /**
     * @param inStep each operation is timed by itself, with a barrier after it, as OSU's benchmarks
     *     do for collectives
     */
    Loop(Intracomm comm, Settings settings, boolean inStep) {
        this.comm = comm;
        this.settings = settings;
        this.inStep = inStep;
    }

    /**
     * Runs it.
     *
     * @return what the measured iterations took
     */
    Times run(Operation operation, int warmup, int iterations) throws MPIException {
        if (inStep || settings.full() || settings.validate()) {
            return timeEach(operation, warmup, iterations);
        }
        for (int i = 0; i < warmup; i++) {
            operation.run(i);
        }
        return new Times(timeAll(operation, warmup, warmup + iterations), iterations, null);
    }

    private static long timeAll(Operation operation, int from, int to) throws MPIException {
        long start = System.nanoTime();
        for (int i = from; i < to; i++) {
            operation.run(i);
        }
        return System.nanoTime() - start;
    }

    private Times timeEach(Operation operation, int warmup, int iterations) throws MPIException {
        long[] each = settings.full() ? new long[iterations] : null;
        long sum = 0;
        for (int i = 0; i < warmup + iterations; i++) {
            long took = settings.validate() ? validated(operation, i) : once(operation, i);
            if (inStep) {
                comm.barrier();
            }
            if (i >= warmup) {
                sum += took;
                if (each != null) {
                    each[i - warmup] = took;
                }
            }
        }
        return new Times(sum, iterations, each);
    }

    private static long once(Operation operation, int iteration) throws MPIException {
        long start = System.nanoTime();
        operation.run(iteration);
        return System.nanoTime() - start;
    }

    /** Nobody starts before all have filled, so that nobody's filling is measured by another. */
    private long validated(Operation operation, int iteration) throws MPIException {
        operation.fill(iteration);
        comm.barrier();
        long took = once(operation, iteration);
        operation.check(iteration);
        return took;
    }

    /** What iterations took. */
    static final class Times {
        private final long nanos;
        private final int iterations;
        private final long[] each;

        private Times(long nanos, int iterations, long[] each) {
            this.nanos = nanos;
            this.iterations = iterations;
            this.each = each;
        }

        /** In microseconds, an iteration. */
        double mean() {
            return nanos / NANOS_PER_MICRO / iterations;
        }

        /** How many. */
        int iterations() {
            return iterations;
        }

        /** In nanoseconds, one by one; {@code null} if that was not asked for. */
        long[] each() {
            return each;
        }
    }
}
