package org.banteng.launcher;

/**
 * Why a job ended before its ranks did.
 *
 * @param rank whose fault it is, or -1: the job's as a whole
 * @param exitCode what the process is to end with
 * @param report for the user: lines, the last of them ended
 * @param cause the exception, or {@code null}
 */
public record Failure(int rank, int exitCode, String report, Throwable cause) {
    /** No rank's in particular. */
    public static final int NO_RANK = -1;
}
