package org.banteng.conformance.kit;

import mpi.MPI;

/** One subject of the MPI standard, as a list of cases. Stateless: all ranks may share it. */
public abstract class Area {
    private final String name;

    /**
     * @param name as on the command line: lower case, with hyphens
     */
    protected Area(String name) {
        this.name = name;
    }

    /** As on the command line. */
    public final String name() {
        return name;
    }

    /** Adds the cases; the same ones in the same order on each rank. */
    public abstract void cases(Cases to);

    /**
     * The kinds of buffers with which the cases are to be run. An area that makes its data with
     * {@link Here#cells} wants them all.
     */
    public Storage[] storages() {
        return new Storage[] {Storage.ARRAY};
    }

    /** The thread level that the cases need, such as {@link MPI#THREAD_MULTIPLE}. */
    public int threadLevel() {
        return MPI.THREAD_SINGLE;
    }

    /**
     * Whether the cases call Init or Finalize themselves. Each then needs a job of its own, in
     * which nothing has called MPI before.
     */
    public boolean startsMpi() {
        return false;
    }

    /** Whether the cases may run in one job with those of others that may. */
    public final boolean sharesJob() {
        return !startsMpi() && threadLevel() == MPI.THREAD_SINGLE;
    }
}
