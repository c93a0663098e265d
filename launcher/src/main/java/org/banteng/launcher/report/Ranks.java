package org.banteng.launcher.report;

import org.banteng.engine.process.Process;
import org.banteng.engine.report.Whereabouts;
import org.banteng.engine.report.WhereaboutsTable;
import org.banteng.machine.Fiber;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntFunction;

/** The ranks of a job: each one's process and the fiber that runs its main. */
public final class Ranks {
    private final Process[] processes;
    private final Fiber[] fibers;
    private final AtomicIntegerArray ended;

    /**
     * Makes the ranks; their fibers are added as they start.
     *
     * @param process makes the process of a rank
     */
    public Ranks(int size, IntFunction<Process> process) {
        processes = new Process[size];
        fibers = new Fiber[size];
        ended = new AtomicIntegerArray(size);
        for (int rank = 0; rank < size; rank++) {
            processes[rank] = process.apply(rank);
        }
    }

    /** The rank's main was given a fiber. */
    public void started(int rank, Fiber fiber) {
        fibers[rank] = fiber;
    }

    /**
     * A rank has nothing more to do.
     *
     * @return whether this was not known
     */
    public boolean end(int rank) {
        return ended.compareAndSet(rank, 0, 1);
    }

    /** Whether a rank has nothing more to do. */
    public boolean hasEnded(int rank) {
        return ended.get(rank) != 0;
    }

    /** How many there are. */
    public int size() {
        return processes.length;
    }

    /** A rank's process. */
    public Process process(int rank) {
        return processes[rank];
    }

    /** The fiber of a rank's main. */
    public Fiber fiber(int rank) {
        return fibers[rank];
    }

    /**
     * Where each rank is: a line for each, or for each group of ranks that are alike. What it tells
     * of a rank that does not wait is a snapshot.
     */
    public String whereabouts() {
        return WhereaboutsTable.of(
                size(),
                rank -> Whereabouts.kind(fibers[rank], hasEnded(rank)),
                rank -> Whereabouts.of(processes[rank], fibers[rank], hasEnded(rank)));
    }

    /** {@code rank 2 of 4}; for no rank, the job. */
    public String name(int rank) {
        return rank < 0 ? "the job" : "rank " + rank + " of " + size();
    }
}
