package org.banteng.bench.osu;

import mpi.Intracomm;
import mpi.MPIException;

import java.util.List;

/** What all benchmarks of collectives have in common. */
abstract class Collective extends Sized {
    private static final int MOST_BYTES = 1 << 20;

    final CollectiveKind kind;

    Collective(CollectiveKind kind, Settings settings, Intracomm comm) throws MPIException {
        super(settings, comm);
        this.kind = kind;
    }

    /** Whether there are messages to have a size. */
    final boolean isSized() {
        return kind.flow != CollectiveKind.Flow.NOTHING;
    }

    final String datatype() {
        if (!isSized()) {
            return null;
        }
        return kind.flow.sums() ? "MPI.FLOAT" : "MPI.BYTE";
    }

    @Override
    List<Integer> sizes() {
        if (!isSized()) {
            return List.of(0);
        }
        // As OSU's: what is less than one float is not summed.
        int least = kind.flow.sums() ? Float.BYTES : 1;
        return doubling(Math.max(settings.least(least), least), settings.most(MOST_BYTES));
    }

    @Override
    long buffers(int bytes) {
        int blocks = kind.flow.blocksOut(ranks) + kind.flow.blocksIn(ranks);
        return (long) bytes * blocks * Payloads.turns(settings, bytes);
    }

    @Override
    double[] measure(int bytes, int warmup, int iterations) throws MPIException {
        return measure(new Exchange(kind, settings, comm, bytes), warmup, iterations);
    }

    abstract double[] measure(Exchange exchange, int warmup, int iterations) throws MPIException;
}
