package org.banteng.cli;

import org.banteng.image.error.ImageException;
import org.banteng.launcher.JobOptions;

import java.nio.file.Path;
import java.util.Map;

/** How a compiled program is started on some machine. */
interface JobStarter {
    /**
     * A process that runs it as a job.
     *
     * @param settings what {@code -D} sets, by name
     * @throws ImageException if what runs it is missing
     */
    ProcessBuilder start(
            Path image, JobOptions options, Map<String, String> settings, String[] arguments)
            throws ImageException, InterruptedException;

    /** The job's exit code, when that process has ended with a status. */
    int exitCode(int status);
}
