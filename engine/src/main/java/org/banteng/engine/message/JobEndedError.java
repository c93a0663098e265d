package org.banteng.engine.message;

/**
 * Thrown where a fiber waits for a message of a job that has ended, so that the fiber ends too. No
 * exception, since it is not for programs to catch.
 */
public final class JobEndedError extends Error {
    private static final long serialVersionUID = 1L;

    /** For whoever ends a rank. */
    public JobEndedError() {
        super("the job has ended");
    }
}
