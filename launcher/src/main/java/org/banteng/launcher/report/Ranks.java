package org.banteng.launcher.report;

import org.banteng.engine.process.Process;
import org.banteng.machine.Fiber;

import java.util.function.IntFunction;

/** The ranks of a job: each one's process and the fiber that runs its main. */
public final class Ranks {
    private final Process[] processes;
    private final Fiber[] fibers;

    /**
     * Makes the ranks; their fibers are added as they start.
     *
     * @param process makes the process of a rank
     */
    public Ranks(int size, IntFunction<Process> process) {
        processes = new Process[size];
        fibers = new Fiber[size];
        for (int rank = 0; rank < size; rank++) {
            processes[rank] = process.apply(rank);
        }
    }

    /** The rank's main was given a fiber. */
    public void started(int rank, Fiber fiber) {
        fibers[rank] = fiber;
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

    /** {@code rank 2 of 4}; for no rank, the job. */
    public String name(int rank) {
        return rank < 0 ? "the job" : "rank " + rank + " of " + size();
    }
}
