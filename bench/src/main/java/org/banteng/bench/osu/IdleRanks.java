package org.banteng.bench.osu;

import mpi.Intracomm;
import mpi.MPIException;

/** idle: the memory in use while all ranks but one wait in a barrier. */
final class IdleRanks implements Benchmark {
    private static final int COLLECTIONS = 3;
    private static final double MEBI = 1 << 20;

    private final Intracomm comm;

    IdleRanks(Intracomm comm) {
        this.comm = comm;
    }

    @Override
    public void run() throws MPIException {
        comm.barrier();
        if (comm.getRank() == 0) {
            long used = used();
            System.out.println(
                    "\n# Memory of idle ranks (Banteng)\n#       Heap(MiB)   Bytes per rank");
            System.out.println(
                    String.format("  %15.3f  %15.1f", used / MEBI, (double) used / comm.getSize()));
        }
        comm.barrier();
    }

    /** Of the heap, in bytes, once what nobody refers to is gone. */
    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < COLLECTIONS; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
