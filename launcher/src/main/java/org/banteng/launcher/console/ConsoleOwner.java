package org.banteng.launcher.console;

/** Whoever controls a job: gives the console on which its ranks print. */
public interface ConsoleOwner {
    /** The console of the job. */
    Console console();
}
