package org.banteng.bench.osu;

import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;

import org.HdrHistogram.Histogram;

/** How single times are spread, over iterations and ranks. */
final class Distribution {
    private static final int DIGITS = 3;
    private static final int ROOT = 0;

    private final Histogram histogram = new Histogram(DIGITS);

    private Distribution() {}

    /** Of times that one rank took. */
    static Distribution of(long[] nanos) {
        Distribution distribution = new Distribution();
        for (long each : nanos) {
            distribution.histogram.recordValue(Math.max(0, each));
        }
        return distribution;
    }

    /**
     * Of the times of all ranks; a collective call.
     *
     * @return {@code null} everywhere but on rank 0
     */
    static Distribution gathered(Intracomm comm, long[] nanos) throws MPIException {
        if (comm.getRank() != ROOT) {
            comm.gather(nanos, nanos.length, MPI.LONG, ROOT);
            return null;
        }
        long[] all = new long[Math.multiplyExact(nanos.length, comm.getSize())];
        comm.gather(nanos, nanos.length, MPI.LONG, all, nanos.length, MPI.LONG, ROOT);
        return of(all);
    }

    /**
     * The numbers of a line of a table with percentiles.
     *
     * @param average in microseconds
     * @param parts how many of what the line tells go into one time: 2 for halves of round trips
     */
    double[] line(double average, int iterations, int parts) {
        return new double[] {
            average,
            min() / parts,
            max() / parts,
            iterations,
            percentile(50) / parts,
            percentile(99) / parts,
            percentile(99.9) / parts
        };
    }

    /** The time in microseconds within which that many of 100 were. */
    double percentile(double percentage) {
        return histogram.getValueAtPercentile(percentage) / 1e3;
    }

    /** The shortest in microseconds. */
    double min() {
        return histogram.getMinValue() / 1e3;
    }

    /** The longest in microseconds. */
    double max() {
        return histogram.getMaxValue() / 1e3;
    }
}
