package org.banteng.bench.osu;

import mpi.Intracomm;
import mpi.MPIException;

import java.util.List;

/** A blocking collective: the mean over ranks of the time that a call takes. */
final class Blocking extends Collective {
    private static final int SMALL_WARMUP = 100;
    private static final int SMALL_ITERATIONS = 1_000;
    private static final int LARGE_WARMUP = 10;
    private static final int LARGE_ITERATIONS = 100;

    Blocking(CollectiveKind kind, Settings settings, Intracomm comm) throws MPIException {
        super(kind, settings, comm);
    }

    @Override
    List<String> notes() {
        return notes(kind.title + " Latency", datatype());
    }

    @Override
    Table table() {
        return new Table(settings, isSized(), Table.ofLatencies(settings));
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
        Loop.Times times = new Loop(comm, settings, true).run(exchange, warmup, iterations);
        double average = mean(times.mean());
        if (!settings.full()) {
            return new double[] {average};
        }
        double least = least(times.mean());
        double largest = largest(times.mean());
        Distribution all = Distribution.gathered(comm, times.each());
        if (all == null) {
            return new double[0];
        }
        return new double[] {
            average,
            least,
            largest,
            iterations,
            all.percentile(50),
            all.percentile(99),
            all.percentile(99.9)
        };
    }
}
