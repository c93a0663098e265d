import mpi.Comm;
import mpi.Datatype;
import mpi.MPI;
import mpi.MPIException;
import mpi.Op;
import mpi.UserFunction;

/**
 * Estimates pi by throwing darts, and says how far to trust the estimate.
 *
 * <p>A dart that falls anywhere in a square falls into the quarter circle in it with probability pi
 * / 4. So every dart is a measurement of pi: 4 if it hit the circle, 0 if not. Each rank throws its
 * share and keeps the number, the mean and the spread of its measurements. These cannot simply be
 * added up over the ranks, so a reduction operator of our own merges two such summaries into one:
 * that is what {@link UserFunction} and {@link Op} are for.
 *
 * <p>Check: the estimate lies within five standard errors of pi (for honest darts that fails once
 * in 1.7 million seeds), and the operator gives what rank 0 computes from all summaries on its own.
 *
 * <p>Arguments, all optional: DARTS SEED. The same arguments and the same number of ranks give the
 * same darts.
 */
public final class MonteCarloPi {
    /** A summary is three doubles: how many, their mean, the sum of squared deviations from it. */
    private static final int COUNT = 0;

    private static final int MEAN = 1;
    private static final int SQUARES = 2;
    private static final int FIELDS = 3;

    public static void main(String[] args) throws MPIException {
        args = MPI.Init(args);
        long darts = number(args, 0, "DARTS", 40_000_000, 1000);
        long seed = number(args, 1, "SEED", 1, 0);
        Comm comm = MPI.COMM_WORLD;
        int rank = comm.getRank();
        int size = comm.getSize();

        double begin = MPI.wtime();
        long share = darts / size + (rank < darts % size ? 1 : 0);
        double[] mine = throwDarts(share, new Dice(seed, rank));

        // A reduction may hand its operator a part of the elements at a time, so the three numbers
        // of a summary have to be one element: a datatype of our own.
        Datatype summary = Datatype.createContiguous(FIELDS, MPI.DOUBLE);
        summary.commit();
        Op merge = new Op(new Merge(), true);
        double[] all = new double[FIELDS];
        comm.allReduce(mine, all, 1, summary, merge);
        merge.free();
        summary.free();
        double seconds = MPI.wtime() - begin;

        double[] everyone = rank == 0 ? new double[FIELDS * size] : null;
        comm.gather(mine, FIELDS, MPI.DOUBLE, everyone, FIELDS, MPI.DOUBLE, 0);
        if (rank == 0) {
            double error = standardError(all);
            System.out.println(darts + " darts, " + size + " ranks");
            System.out.println(String.format("pi is %.6f", all[MEAN]));
            System.out.println(
                    String.format(
                            "with 95 per cent confidence between %.6f and %.6f",
                            all[MEAN] - 1.96 * error, all[MEAN] + 1.96 * error));
            check(all, everyone, darts);
            double speed = 1e-6 * darts / seconds;
            System.out.println(
                    String.format("%.2f s, %.0f million darts per second", seconds, speed));
        }
        MPI.Finalize();
    }

    /** Throws darts and sums up, one measurement after the other (Welford 1962). */
    private static double[] throwDarts(long darts, Dice dice) {
        double mean = 0;
        double squares = 0;
        for (long k = 1; k <= darts; k++) {
            double x = dice.roll();
            double y = dice.roll();
            double value = x * x + y * y < 1 ? 4 : 0;
            double before = value - mean;
            mean += before / k;
            squares += before * (value - mean);
        }
        return new double[] {darts, mean, squares};
    }

    /** Merges summaries in pairs (Chan, Golub and LeVeque 1979). */
    private static final class Merge extends UserFunction {
        @Override
        public void call(Object in, Object inOut, int count, Datatype type) {
            double[] from = (double[]) in;
            double[] into = (double[]) inOut;
            for (int k = 0; k < count * FIELDS; k += FIELDS) {
                double n = from[k + COUNT] + into[k + COUNT];
                if (n == 0) {
                    continue; // two ranks without a dart
                }
                double apart = from[k + MEAN] - into[k + MEAN];
                double share = from[k + COUNT] / n;
                into[k + SQUARES] += from[k + SQUARES] + apart * apart * share * into[k + COUNT];
                into[k + MEAN] += apart * share;
                into[k + COUNT] = n;
            }
        }
    }

    /** How far the mean of so many measurements typically is from the true value. */
    private static double standardError(double[] summary) {
        double variance = summary[SQUARES] / (summary[COUNT] - 1);
        return Math.sqrt(variance / summary[COUNT]);
    }

    private static void check(double[] all, double[] everyone, long darts) {
        // The definition of mean and spread, straight from the summaries of all ranks.
        double sum = 0;
        double mean = 0;
        for (int k = 0; k < everyone.length; k += FIELDS) {
            sum += everyone[k + COUNT];
            mean += everyone[k + COUNT] * everyone[k + MEAN] / darts;
        }
        double squares = 0;
        for (int k = 0; k < everyone.length; k += FIELDS) {
            double apart = everyone[k + MEAN] - mean;
            squares += everyone[k + SQUARES] + everyone[k + COUNT] * apart * apart;
        }
        if (sum != darts || all[COUNT] != darts) {
            throw new IllegalStateException(
                    String.format(
                            "wrong result: %s darts counted, %s merged, %d thrown",
                            sum, all[COUNT], darts));
        }
        if (!(Math.abs(all[MEAN] / mean - 1) < 1e-12)
                || !(Math.abs(all[SQUARES] / squares - 1) < 1e-12)) {
            throw new IllegalStateException(
                    String.format(
                            "wrong result: merged mean %s and squares %s, expected %s and %s",
                            all[MEAN], all[SQUARES], mean, squares));
        }
        double sigmas = Math.abs(all[MEAN] - Math.PI) / standardError(all);
        if (!(sigmas < 5)) {
            throw new IllegalStateException(
                    "wrong result: " + all[MEAN] + " is " + sigmas + " standard errors from pi");
        }
        System.out.println(String.format("check: %.2f standard errors from pi", sigmas));
    }

    /**
     * Random numbers (SplitMix64; Steele, Lea and Flood 2014), the same on every machine. Seed and
     * rank are mixed into the place on its one long cycle where a rank begins.
     */
    private static final class Dice {
        private long state;

        Dice(long seed, int rank) {
            state = mix(mix(seed) + rank);
        }

        /** A number from 0 up to, but not including, 1. */
        double roll() {
            state += 0x9e3779b97f4a7c15L;
            return (mix(state) >>> 11) * 0x1p-53;
        }

        private static long mix(long z) {
            z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
            z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
            return z ^ (z >>> 31);
        }
    }

    private static long number(String[] args, int index, String name, long preset, long least) {
        if (index >= args.length) {
            return preset;
        }
        try {
            long value = Long.parseLong(args[index]);
            if (value >= least) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Not a number: said below, together with the numbers that are too small.
        }
        throw new IllegalArgumentException(
                String.format(
                        "%s (argument %d) is '%s', it has to be a whole number of at least %d",
                        name, index + 1, args[index], least));
    }
}
