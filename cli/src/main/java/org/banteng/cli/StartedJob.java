package org.banteng.cli;

import java.io.IOException;
import java.util.List;

/**
 * A job that was started.
 *
 * @param process the process
 * @param pumps what passes its output on
 * @param ending tells how it has ended
 */
record StartedJob(Process process, List<Thread> pumps, ReadyJob.Ending ending) {
    /** The job's exit code; its process has ended. */
    int exitCode() throws IOException, InterruptedException {
        for (Thread pump : pumps) {
            pump.join();
        }
        return ending.exitCode(process.exitValue());
    }
}
