package org.banteng.launcher.program;

import org.banteng.engine.process.Process;

/**
 * What stands in for {@code System.exit} in a program, see {@link ExitCalls}. Called by programs,
 * though none of them knows.
 */
public final class RankExit {
    private RankExit() {}

    /** Ends the calling rank or its job; on a thread of no rank, the process. */
    public static void exit(int status) {
        Process process = Process.find();
        if (process != null && process.control() instanceof ExitHandler handler) {
            handler.exit(process, status);
        }
        System.exit(status);
    }
}
