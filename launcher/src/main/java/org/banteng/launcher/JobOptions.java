package org.banteng.launcher;

import org.banteng.machine.jvm.Affinity;

import java.time.Duration;
import java.util.Arrays;

/** How a job is to run. Everything but the number of ranks may be left as it is. */
public final class JobOptions {
    private final int ranks;
    private int[] cpus;
    private Duration timeout;
    private boolean tagOutput;
    private boolean reportBindings;
    private boolean statistics;

    /**
     * @param ranks at least one
     */
    public JobOptions(int ranks) {
        if (ranks < 1) {
            throw new IllegalArgumentException(
                    "the number of ranks is " + ranks + "; it must be 1 or more");
        }
        this.ranks = ranks;
    }

    /** How many ranks there are. */
    public int ranks() {
        return ranks;
    }

    /** The CPUs to run on; {@code null} for those that the process was given. */
    public int[] cpus() {
        return cpus;
    }

    /**
     * Sets the CPUs to run on.
     *
     * @throws IllegalArgumentException if the process may not use one of them
     */
    public void setCpus(int[] cpus) {
        int[] allowed = Affinity.allowedCpus();
        for (int cpu : cpus) {
            if (Arrays.binarySearch(allowed, cpu) < 0) {
                throw new IllegalArgumentException(
                        "CPU "
                                + cpu
                                + " is not among those that this process may use: "
                                + Arrays.toString(allowed));
            }
        }
        this.cpus = cpus.clone();
    }

    /** When the job is to be ended; {@code null} for never. */
    public Duration timeout() {
        return timeout;
    }

    /** Sets when the job is to be ended. */
    public void setTimeout(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException(
                    "the timeout is " + timeout + "; it must be longer than nothing");
        }
        this.timeout = timeout;
    }

    /** Whether each line of output begins with its rank. */
    public boolean tagOutput() {
        return tagOutput;
    }

    /** Sets whether each line of output begins with its rank. */
    public void setTagOutput(boolean tagOutput) {
        this.tagOutput = tagOutput;
    }

    /** Whether to tell at the start which rank runs where. */
    public boolean reportBindings() {
        return reportBindings;
    }

    /** Sets whether to tell at the start which rank runs where. */
    public void setReportBindings(boolean reportBindings) {
        this.reportBindings = reportBindings;
    }

    /** Whether to tell at the end what communication took. */
    public boolean statistics() {
        return statistics;
    }

    /** Sets whether to tell at the end what communication took. */
    public void setStatistics(boolean statistics) {
        this.statistics = statistics;
    }
}
