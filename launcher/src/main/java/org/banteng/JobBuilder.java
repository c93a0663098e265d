package org.banteng;

import org.banteng.engine.process.Process;
import org.banteng.launcher.Failure;
import org.banteng.launcher.JobOptions;
import org.banteng.launcher.JobRunner;
import org.banteng.launcher.RankMain;
import org.banteng.machine.jvm.Affinity;

import java.time.Duration;

/** A job to be run from within a Java program: made by {@link Banteng#job}. */
public final class JobBuilder {
    private final JobOptions options;

    JobBuilder(int ranks) {
        this.options = new JobOptions(ranks);
    }

    /**
     * The CPUs to run on, in place of all that the process may use.
     *
     * @param list as in {@code 0-3,8}
     * @throws IllegalArgumentException if the process may not use one of them
     */
    public JobBuilder cores(String list) {
        options.setCpus(Affinity.parse(list));
        return this;
    }

    /** When to end the job if it has not ended by itself. Without this, never. */
    public JobBuilder timeout(Duration timeout) {
        options.setTimeout(timeout);
        return this;
    }

    /** Begins each line of output with the number of its rank. */
    public JobBuilder tagOutput() {
        options.setTagOutput(true);
        return this;
    }

    /** Prints at the end, on {@code System.err}, what communication took. */
    public JobBuilder statistics() {
        options.setStatistics(true);
        return this;
    }

    /**
     * Runs the body on every rank, and returns when all are done. The calling thread waits.
     *
     * @throws RankFailedException if a rank throws (that is its cause), the job is aborted, reaches
     *     a deadlock or its timeout, or the calling thread is interrupted meanwhile (it is so
     *     afterwards, too)
     * @throws IllegalStateException if the caller is itself a rank
     */
    public void run(RankMain body) {
        Process caller = Process.find();
        if (caller != null) {
            throw new IllegalStateException(
                    "Banteng.run was called by "
                            + caller
                            + " of a job that runs already; a rank cannot start a job");
        }
        try {
            Failure failure = JobRunner.runEmbedded(options, body);
            if (failure != null) {
                throw exception(failure);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RankFailedException(e.getMessage(), e, Failure.NO_RANK, 1);
        }
    }

    private RankFailedException exception(Failure failure) {
        String message =
                failure.cause() == null
                        ? failure.report().strip()
                        : "rank "
                                + failure.rank()
                                + " of "
                                + options.ranks()
                                + " failed: "
                                + failure.cause();
        return new RankFailedException(
                message, failure.cause(), failure.rank(), failure.exitCode());
    }
}
