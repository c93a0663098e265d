package org.banteng.cli;

import java.io.IOException;

/**
 * A job that can be started, once.
 *
 * @param builder makes its process
 * @param ending tells how it has ended
 */
record ReadyJob(ProcessBuilder builder, Ending ending) {
    /** From the end of the process to that of the job. */
    interface Ending {
        /** The job's exit code, when its process has ended with a status. */
        int exitCode(int status) throws IOException;
    }
}
