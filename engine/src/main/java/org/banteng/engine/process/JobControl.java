package org.banteng.engine.process;

/** What a rank may ask of the job as a whole; the launcher provides it. */
public interface JobControl {
    /**
     * Ends the job: all ranks, soon. Does not return to the calling rank.
     *
     * @param rank who asks
     * @param code the job's exit code
     * @param reason a line for the user
     * @param cause the stack to show, or {@code null} for the caller's own
     */
    void abort(int rank, int code, String reason, Throwable cause);

    /** The rank has begun to communicate. */
    default void initialized() {}

    /** The rank has ended its first call after that. */
    default void firstCallEnded() {}

    /** Whether time in calls and call sites are to be recorded. */
    boolean recordsStatistics();
}
