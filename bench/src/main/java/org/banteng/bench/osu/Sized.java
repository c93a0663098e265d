package org.banteng.bench.osu;

import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;
import mpi.Op;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A benchmark that measures one size after the other. */
abstract class Sized implements Benchmark {
    static final int ROOT = 0;

    private static final double NANOS = 1e9;

    private static final long LATE_NANOS = 1_000_000;

    /** What is enough of small and of large messages to have their code compiled. */
    private static final int SETTLE_SMALL = 5_000;

    private static final int SETTLE_LARGE = 20;

    final Settings settings;
    final Intracomm comm;
    final int rank;
    final int ranks;

    Sized(Settings settings, Intracomm comm) throws MPIException {
        this.settings = settings;
        this.comm = comm;
        this.rank = comm.getRank();
        this.ranks = comm.getSize();
    }

    /** The lines above the table, without their #. */
    abstract List<String> notes();

    abstract Table table();

    /** The sizes of messages in bytes, from small to large. */
    abstract List<Integer> sizes();

    /** The bytes of buffers that a rank needs. */
    abstract long buffers(int bytes);

    abstract int warmup(int bytes);

    abstract int iterations(int bytes);

    /**
     * Measures a size on all ranks.
     *
     * @return the row of the table, which counts on rank 0
     */
    abstract double[] measure(int bytes, int warmup, int iterations) throws MPIException;

    @Override
    public void run() throws MPIException {
        List<Integer> sizes = new ArrayList<>();
        for (int bytes : sizes()) {
            if (buffers(bytes) <= settings.memory()) {
                sizes.add(bytes);
            }
        }
        settle(sizes);
        Table table = table();
        if (rank == ROOT) {
            table.printHeader(notes());
        }
        for (int bytes : sizes) {
            comm.barrier();
            double[] row = measure(bytes, warmup(bytes), iterations(bytes));
            if (rank == ROOT) {
                table.printRow(bytes, row);
            }
        }
    }

    /**
     * Runs all sizes, their results unseen, again and again until rank 0 finds that it is time. It
     * does all that is done later, warm-up and waiting included: a compiler that has never seen it
     * would leave it out, and would have to compile anew in the midst of the first measurement.
     */
    private void settle(List<Integer> sizes) throws MPIException {
        if (settings.settleSeconds() == 0) {
            return;
        }
        long end = System.nanoTime() + (long) (settings.settleSeconds() * NANOS);
        int[] goesOn = {1};
        for (int round = 0; goesOn[0] != 0; round++) {
            settleOnce(sizes, round % ranks);
            goesOn[0] = System.nanoTime() < end ? 1 : 0;
            comm.bcast(goesOn, 1, MPI.INT, ROOT);
        }
    }

    private void settleOnce(List<Integer> sizes, int late) throws MPIException {
        for (int bytes : sizes) {
            int most = bytes > Settings.LARGE ? SETTLE_LARGE : SETTLE_SMALL;
            beLate(late);
            comm.barrier();
            measure(bytes, Math.min(warmup(bytes), most), Math.min(iterations(bytes), most));
        }
    }

    /** Has the others wait longer than they poll, as they do while rank 0 prints a line. */
    private void beLate(int who) {
        if (rank == who) {
            LockSupport.parkNanos(LATE_NANOS);
        }
    }

    /** Twice as large from one to the next, as OSU's are. */
    static List<Integer> doubling(int least, int most) {
        List<Integer> sizes = new ArrayList<>();
        long bytes = least;
        while (bytes <= most) {
            sizes.add((int) bytes);
            bytes = bytes == 0 ? 1 : 2 * bytes;
        }
        return sizes;
    }

    /** What {@code -c}, {@code -b} and the like say above a table. */
    final List<String> notes(String title, String datatype) {
        List<String> notes = new ArrayList<>();
        notes.add("OSU MPI " + title + " Test (Banteng)");
        if (datatype != null) {
            notes.add("Datatype: " + datatype + ", " + settings.api().word() + "s");
        }
        return notes;
    }

    /** The mean over ranks, on rank 0. */
    final double mean(double value) throws MPIException {
        return reduced(value, MPI.SUM) / ranks;
    }

    /** The least over ranks, on rank 0. */
    final double least(double value) throws MPIException {
        return reduced(value, MPI.MIN);
    }

    /** The largest over ranks, on rank 0. */
    final double largest(double value) throws MPIException {
        return reduced(value, MPI.MAX);
    }

    private double reduced(double value, Op op) throws MPIException {
        double[] all = {value};
        comm.reduce(all, 1, MPI.DOUBLE, op, ROOT);
        return all[0];
    }
}
