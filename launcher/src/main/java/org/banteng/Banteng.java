package org.banteng;

import org.banteng.launcher.RankMain;

/**
 * Runs MPI programs from within Java: a test, a notebook, an application.
 *
 * <pre>{@code
 * Banteng.run(4, () -> {
 *     MPI.Init(new String[0]);
 *     int[] sum = {MPI.COMM_WORLD.getRank()};
 *     MPI.COMM_WORLD.allReduce(sum, 1, MPI.INT, MPI.SUM);
 *     MPI.Finalize();
 * });
 * }</pre>
 *
 * <p>The ranks are threads of this process and share its classes, statics included, and whatever
 * the body refers to. (The {@code banteng run} command gives each rank statics of its own.) A rank
 * that has failed ends its job; ranks that wait for messages then end too, and one that computes
 * for ever, or sleeps, is left to itself on a daemon thread.
 */
public final class Banteng {
    private Banteng() {}

    /**
     * Runs a body on every rank, and returns when all are done.
     *
     * @param ranks how many, at least 1
     * @throws RankFailedException see {@link JobBuilder#run}
     */
    public static void run(int ranks, RankMain body) {
        job(ranks).run(body);
    }

    /** The version of this library; {@code development} where it is not from a jar. */
    public static String version() {
        String version = Banteng.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /**
     * A job of which more can be said before it runs.
     *
     * @param ranks how many, at least 1
     */
    public static JobBuilder job(int ranks) {
        return new JobBuilder(ranks);
    }
}
