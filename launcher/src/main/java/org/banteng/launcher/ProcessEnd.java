package org.banteng.launcher;

import org.banteng.launcher.console.Console;
import org.banteng.launcher.console.SystemStreams;
import org.banteng.machine.jvm.LastHook;

/** How a process ends that was there for a job. */
public final class ProcessEnd {
    /** What the program's own shutdown hooks may take once the job has failed. */
    private static final long HOOKS_MILLIS = 500;

    private static volatile Runnable lastWords = () -> {};

    private ProcessEnd() {}

    /** However the process ends (the last rank, System.exit, a signal), no output is lost. */
    static void showsAll(Console console) {
        lastWords = () -> SystemStreams.shutDown(console);
        LastHook.register(lastWords);
    }

    /**
     * Ends the process. After a success it does so when the threads that the program has left
     * running have ended, as with any Java program; after a failure soon, whatever ranks and
     * shutdown hooks do.
     *
     * @param exitCode 0 for success
     */
    public static void with(int exitCode) {
        if (exitCode != ExitCode.SUCCESS) {
            if (isEnding()) {
                // By a signal, which has an exit code of its own.
                System.exit(exitCode);
            }
            Thread guard = new Thread(() -> haltLater(exitCode), "banteng-halt");
            guard.setDaemon(true);
            guard.start();
            System.exit(exitCode);
        }
    }

    private static boolean isEnding() {
        Thread hook = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static void haltLater(int exitCode) {
        try {
            Thread.sleep(HOOKS_MILLIS);
        } catch (InterruptedException e) {
            // Then at once.
        }
        lastWords.run();
        Runtime.getRuntime().halt(exitCode);
    }
}
