package org.banteng.launcher;

/** What each rank does. */
@FunctionalInterface
public interface RankMain {
    /** Runs on the rank's own thread; what it throws ends the job. */
    void run() throws Throwable;
}
