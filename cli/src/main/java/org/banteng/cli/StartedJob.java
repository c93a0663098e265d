package org.banteng.cli;

import org.banteng.launcher.ExitCode;
import org.banteng.launcher.LostOutput;

import java.io.IOException;
import java.util.List;

/**
 * A job that was started.
 *
 * @param process the process
 * @param pumps what passes its output on: standard output first; none if it needs nobody for that
 * @param ending tells how it has ended
 */
record StartedJob(Process process, List<Pump> pumps, ReadyJob.Ending ending) {
    /** The job's exit code; its process has ended. A job whose output is lost has no success. */
    int exitCode() throws IOException, InterruptedException {
        IOException lost = null;
        for (Pump pump : pumps.reversed()) {
            lost = pump.await();
        }
        int code = ending.exitCode(process.exitValue());
        if (lost == null || code != ExitCode.SUCCESS) {
            return code;
        }
        System.err.print(LostOutput.report(lost));
        return ExitCode.OUTPUT_LOST;
    }
}
