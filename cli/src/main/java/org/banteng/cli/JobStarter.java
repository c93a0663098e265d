package org.banteng.cli;

import org.banteng.image.error.ImageException;

import java.io.IOException;
import java.nio.file.Path;

/** How a compiled program is started on some machine. */
interface JobStarter {
    /**
     * Makes ready to run it as a job.
     *
     * @throws ImageException if what runs it is missing
     */
    ReadyJob ready(Path image, JobRequest request)
            throws ImageException, IOException, InterruptedException;
}
