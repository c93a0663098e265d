package org.banteng.bench.osu;

import mpi.MPIException;

/** One of OSU's benchmarks; all ranks run it. */
interface Benchmark {
    /** Runs it; rank 0 prints the table. */
    void run() throws MPIException;
}
