package org.banteng.benchmarks;

import org.banteng.machine.jvm.Affinity;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/**
 * Messages beside the bare machine: how much is on top of what two cores need to reach each other
 * at all. How near two CPUs are depends on where they sit, and on a shared machine that changes
 * while one measures. So a cache line and a message are measured in turn, a tenth of a millisecond
 * each, on the same two threads, and the ratio is taken of neighbours; JMH would measure them
 * minutes apart.
 */
public final class PingPong {
    private static final int ROUNDS = 500;

    /** Short batches: most of them pass between two turns of others who use the CPUs. */
    private static final int LINE_ROUND_TRIPS = 1_000;

    private final int rounds;
    private final PrintStream out;

    /**
     * @param rounds batches of each kind of message; half as many come before and do not count
     */
    PingPong(int rounds, PrintStream out) {
        this.rounds = rounds;
        this.out = out;
    }

    /** One kind of message, and what was measured: nanoseconds of half a round trip. */
    private static final class Row {
        final Messages way;
        final int bytes;
        final int roundTrips;
        final Exchange exchange;
        final double[] line;
        final double[] message;

        Row(TwoRanks ranks, Messages way, int bytes, int roundTrips, int rounds)
                throws InterruptedException {
            this.way = way;
            this.bytes = bytes;
            this.roundTrips = roundTrips;
            this.exchange = way.between(ranks, bytes);
            this.line = new double[rounds];
            this.message = new double[rounds];
        }
    }

    /**
     * Prints the table.
     *
     * @param args how many rounds; none for 500
     */
    public static void main(String[] args) throws InterruptedException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
        new PingPong(rounds, System.out).measure();
    }

    /** Measures, and prints. */
    void measure() throws InterruptedException {
        try (TwoRanks ranks = new TwoRanks();
                BareLine bare = new BareLine()) {
            List<Row> rows =
                    List.of(
                            new Row(ranks, Messages.ENGINE, 8, 1_000, rounds),
                            new Row(ranks, Messages.ARRAY, 8, 1_000, rounds),
                            new Row(ranks, Messages.DIRECT, 8, 1_000, rounds),
                            new Row(ranks, Messages.ARRAY, 1 << 10, 500, rounds),
                            new Row(ranks, Messages.ARRAY, 1 << 16, 50, rounds),
                            new Row(ranks, Messages.ARRAY, 1 << 20, 5, rounds));
            for (int round = -rounds / 2; round < rounds; round++) {
                int at = round;
                for (Row row : rows) {
                    ranks.run(rank -> neighbours(rank, bare, row, at));
                }
            }
            print(rows);
        }
    }

    /** A cache line and then a message, one right after the other. */
    private static void neighbours(int rank, BareLine bare, Row row, int round) throws Exception {
        double line = halfRoundTrip(bare, rank, LINE_ROUND_TRIPS);
        double message = halfRoundTrip(row.exchange, rank, row.roundTrips);
        if (rank == 0 && round >= 0) {
            row.line[round] = line;
            row.message[round] = message;
        }
    }

    private static double halfRoundTrip(Exchange exchange, int rank, int roundTrips)
            throws Exception {
        // The first waits until the other core is awake, and at the same place.
        exchange.roundTrips(rank, 1);
        long start = System.nanoTime();
        exchange.roundTrips(rank, roundTrips);
        return (System.nanoTime() - start) / 2.0 / roundTrips;
    }

    private void print(List<Row> rows) {
        out.printf(
                "Half a round trip between CPUs %s: medians of %d batches, each right after one of"
                        + " a bare cache line.%n%n",
                Arrays.toString(Arrays.copyOf(Affinity.availableCpus(), 2)), rounds);
        out.printf(
                "%-8s %9s %12s %12s    %s%n",
                "way", "bytes", "message ns", "line ns", "message/line (a tenth below, above)");
        for (Row row : rows) {
            double[] ratios = new double[rounds];
            Arrays.setAll(ratios, round -> row.message[round] / row.line[round]);
            out.printf(
                    "%-8s %9d %12.1f %12.1f    %.2f (%.2f, %.2f)%n",
                    row.way,
                    row.bytes,
                    quantile(row.message, 0.5),
                    quantile(row.line, 0.5),
                    quantile(ratios, 0.5),
                    quantile(ratios, 0.1),
                    quantile(ratios, 0.9));
        }
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
