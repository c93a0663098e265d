package org.banteng.bench.osu;

import mpi.Intracomm;
import mpi.MPIException;

import java.util.List;

/** A benchmark between pairs of ranks: each of the first half with one of the second. */
abstract class PointToPoint extends Sized {
    /** A round trip is two messages. */
    static final int HALVES = 2;

    private static final int MOST_BYTES = 4 << 20;

    final String title;
    final int pairs;
    final int peer;

    /** Whether this rank is in the first half. */
    final boolean first;

    PointToPoint(String title, Settings settings, Intracomm comm) throws MPIException {
        super(settings, comm);
        this.title = title;
        this.pairs = ranks / 2;
        this.first = rank < pairs;
        this.peer = first ? rank + pairs : rank - pairs;
    }

    /** For benchmarks that two ranks run; as with OSU's, neither more nor less. */
    final void requireTwoRanks() {
        if (ranks != 2) {
            throw new IllegalArgumentException(
                    title + ": runs on 2 ranks and not on " + ranks + "; -n 2 gives it 2");
        }
    }

    /** For benchmarks that any number of pairs may run. */
    final void requirePairs() {
        if (ranks % 2 != 0) {
            throw new IllegalArgumentException(
                    title + ": runs on pairs of ranks and not on " + ranks + " of them");
        }
    }

    @Override
    List<String> notes() {
        return notes(title, "MPI.BYTE");
    }

    @Override
    List<Integer> sizes() {
        return doubling(settings.least(1), settings.most(MOST_BYTES));
    }

    @Override
    long buffers(int bytes) {
        return 2L * bytes * Payloads.turns(settings, bytes);
    }
}
