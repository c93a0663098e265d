package org.banteng.bench.osu;

import mpi.Intracomm;
import mpi.MPIException;
import mpi.Request;

import java.util.List;

/**
 * A non-blocking collective: how much of it goes on while the rank computes.
 *
 * <p>As OSU's: the call and its wait alone take the <em>pure</em> time; a computation that takes as
 * long stands between them in the second run, which takes the <em>overall</em> time. Hidden is what
 * of the pure time is not on top of the computation.
 */
final class NonBlocking extends Collective {
    private static final int SMALL_WARMUP = 100;
    private static final int SMALL_ITERATIONS = 1_000;
    private static final int LARGE_WARMUP = 10;
    private static final int LARGE_ITERATIONS = 100;
    private static final double PERCENT = 100;

    private final Computation computation;

    NonBlocking(CollectiveKind kind, Settings settings, Intracomm comm) throws MPIException {
        super(kind, settings, comm);
        this.computation = new Computation(settings.count(0));
    }

    @Override
    List<String> notes() {
        return notes("Non-Blocking " + kind.title + " Latency", datatype());
    }

    @Override
    Table table() {
        List<String> columns =
                List.of("Overall(us)", "Compute(us)", "Pure Comm.(us)", "Overlap(%)");
        return new Table(settings, isSized(), columns);
    }

    @Override
    int warmup(int bytes) {
        return settings.warmup(bytes, SMALL_WARMUP, LARGE_WARMUP);
    }

    @Override
    int iterations(int bytes) {
        return settings.iterations(bytes, SMALL_ITERATIONS, LARGE_ITERATIONS);
    }

    @Override
    double[] measure(Exchange exchange, int warmup, int iterations) throws MPIException {
        Loop loop = new Loop(comm, settings, true);
        Loop.Times alone = loop.run(new Started(exchange, 0), warmup, iterations);
        double pure = mean(alone.mean());
        Started computing = new Started(exchange, alone.mean());
        double overall = mean(loop.run(computing, warmup, iterations).mean());
        double compute = mean(computing.computed() / 1e3 / (warmup + iterations));
        return new double[] {overall, compute, pure, overlap(overall, compute, pure)};
    }

    /** In percent, of the pure time. */
    static double overlap(double overall, double compute, double pure) {
        return Math.max(0, Math.min(PERCENT, PERCENT - (overall - compute) / pure * PERCENT));
    }

    /** Starts the collective, computes, and waits. */
    private final class Started implements Operation {
        private final Exchange exchange;
        private final long nanos;
        private long computed;

        Started(Exchange exchange, double micros) {
            this.exchange = exchange;
            this.nanos = (long) (micros * 1e3);
        }

        /** Nanoseconds spent in computing, in all. */
        long computed() {
            return computed;
        }

        @Override
        public void run(int iteration) throws MPIException {
            Request request = exchange.start(iteration);
            if (nanos > 0) {
                computed += computation.run(nanos, request);
            }
            request.waitFor();
        }

        @Override
        public void fill(int iteration) {
            exchange.fill(iteration);
        }

        @Override
        public void check(int iteration) {
            exchange.check(iteration);
        }
    }
}
