package org.banteng.cli;

import org.banteng.host.Child;
import org.banteng.launcher.ExitCode;
import org.banteng.launcher.LostOutput;

import java.io.IOException;
import java.util.List;

/**
 * A job that was started.
 *
 * @param child the process
 * @param pumps what passes its output on: standard output first; none if it needs nobody for that
 * @param ending tells how it has ended
 */
record StartedJob(Child child, List<Pump> pumps, ReadyJob.Ending ending) {
    /**
     * Waits for its end, and returns the job's exit code. A job whose output is lost has no
     * success.
     */
    int exitCode() throws IOException, InterruptedException {
        int status = child.await();
        IOException lost = null;
        for (Pump pump : pumps.reversed()) {
            lost = pump.await();
        }
        int code = ending.exitCode(status);
        if (lost == null || code != ExitCode.SUCCESS) {
            return code;
        }
        System.err.print(LostOutput.report(lost));
        return ExitCode.OUTPUT_LOST;
    }
}
