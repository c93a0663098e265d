package org.banteng.machine.metal.instance;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Threads that a program has made to run when it ends, as {@link Runtime#addShutdownHook} tells.
 * Each rank has its own. They run when its main has returned, or some rank ends the job: see {@link
 * JobEnd}.
 */
public final class ShutdownHooks {
    /**
     * {@code null} as long as there are none: a program that never adds one does not hold what
     * starting a thread and waiting for it takes.
     */
    private static ShutdownHooks added;

    private final Set<Thread> hooks = new LinkedHashSet<>();
    private boolean running;
    private boolean done;

    private ShutdownHooks() {}

    /** Adds one. */
    public static void add(Thread hook) {
        if (added == null) {
            added = new ShutdownHooks();
        }
        added.checkNotRunning();
        if (hook.isAlive()) {
            throw new IllegalArgumentException("Hook already running");
        }
        if (!added.hooks.add(hook)) {
            throw new IllegalArgumentException("Hook previously registered");
        }
    }

    /** Removes one, and says whether it was there. */
    public static boolean remove(Thread hook) {
        if (hook == null) {
            throw new NullPointerException();
        }
        if (added == null) {
            return false;
        }
        added.checkNotRunning();
        return added.hooks.remove(hook);
    }

    /** Runs them all, each on its thread, and waits for their ends. */
    static void run() {
        if (added != null) {
            added.runAll();
        }
    }

    static boolean areRunning() {
        return added != null && added.running && !added.done;
    }

    /** Whether they run, and the caller is one of them. */
    static boolean isCalling() {
        return areRunning() && added.hooks.contains(Thread.currentThread());
    }

    private void checkNotRunning() {
        if (running) {
            throw new IllegalStateException("Shutdown in progress");
        }
    }

    private void runAll() {
        if (running) {
            return;
        }
        running = true;
        hooks.forEach(Thread::start);
        while (!haveEnded()) {
            // Interrupted: whoever ends a program cannot be called back from it.
        }
        done = true;
    }

    private boolean haveEnded() {
        try {
            for (Thread hook : hooks) {
                hook.join();
            }
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
