package org.banteng;

/** A job that was started from within a Java program has failed. */
public final class RankFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int rank;
    private final int exitCode;

    RankFailedException(String message, Throwable cause, int rank, int exitCode) {
        super(message, cause);
        this.rank = rank;
        this.exitCode = exitCode;
    }

    /** The rank that failed first; -1 if the job failed as a whole (a deadlock, a timeout). */
    public int rank() {
        return rank;
    }

    /**
     * What the {@code banteng} command would have ended with: the code that {@code abort} was
     * given, 1 for an exception, 66 for a deadlock, 124 for a timeout.
     */
    public int exitCode() {
        return exitCode;
    }
}
