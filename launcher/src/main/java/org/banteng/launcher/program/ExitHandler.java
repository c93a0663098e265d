package org.banteng.launcher.program;

import org.banteng.engine.process.Process;

/** Whoever controls a job: is told when a rank calls {@code System.exit}. */
public interface ExitHandler {
    /**
     * Ends the rank, or the job. Does not return.
     *
     * @param status 0 for success
     */
    void exit(Process process, int status);
}
