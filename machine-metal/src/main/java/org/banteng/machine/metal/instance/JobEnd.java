package org.banteng.machine.metal.instance;

import org.banteng.machine.Tunable;

/**
 * The end of a job that some rank ends for all: by {@code exit}, or because it failed. What ranks
 * have to run at their ends ({@link ShutdownHooks}) runs before, on all of them, as on the JVM,
 * where they are one process.
 */
final class JobEnd {
    /** How far a rank is; a rank that has nothing to run has said nothing. */
    private static final int NOTHING = 0;

    private static final int ADDED = 1;
    private static final int RUNNING = 2;
    private static final int DONE = 3;

    private static final Tunable PATIENCE =
            Tunable.of(
                    "banteng.end.patience",
                    500,
                    0,
                    3_600_000,
                    "milliseconds",
                    "on metal: how long what ranks run at their ends may take once the job has"
                            + " failed");

    private static final long NANOS_PER_MILLI = 1_000_000;

    private static final long BETWEEN_LOOKS_NANOS = 1_000_000;

    private final SharedMemory shared;
    private final MetalCore core;
    private final int instances;
    private final int self;

    JobEnd(SharedMemory shared, MetalCore core, int instances) {
        this.shared = shared;
        this.core = core;
        this.instances = instances;
        this.self = core.id();
    }

    /** This rank has something to run at its end. */
    void added() {
        if (shared.hooks(self) == NOTHING) {
            shared.setHooks(self, ADDED);
        }
    }

    /** Runs what this rank has, if it has not begun to, on the caller's thread. */
    void runOwn() {
        if (beginOwn()) {
            finishOwn();
        }
    }

    private boolean beginOwn() {
        boolean begins = shared.hooks(self) == ADDED;
        if (begins) {
            shared.setHooks(self, RUNNING);
        }
        return begins;
    }

    private void finishOwn() {
        ShutdownHooks.run();
        System.out.flush();
        System.err.flush();
        shared.setHooks(self, DONE);
    }

    /** Begins to run what this rank has if somebody is about to end the job, and says so. */
    boolean beginIfLast() {
        boolean begins = shared.isLast() && beginOwn();
        if (begins) {
            core.start("end", null, this::finishOwn);
        }
        return begins;
    }

    /**
     * Ends the job, after what the ranks have to run. On any strand, or while the core is idle.
     * Does not return.
     *
     * @param patient whether those that have begun may take their time
     */
    void end(int code, boolean patient) {
        if (isLeft()) {
            try {
                core.start("job-end", null, () -> endAfterAll(code, patient));
                JavaThreads.stop();
            } catch (OutOfMemoryError e) {
                // Then without.
            }
        }
        MetalMachine.exit(code);
    }

    private void endAfterAll(int code, boolean patient) {
        shared.tellLast();
        for (int i = 0; i < instances; i++) {
            if (i != self && shared.hooks(i) == ADDED) {
                MachineCalls.wake(i);
            }
        }
        beginIfLast();
        long until = System.nanoTime() + PATIENCE.value() * NANOS_PER_MILLI;
        while ((patient && isAny(RUNNING)) || (isLeft() && System.nanoTime() - until < 0)) {
            JavaThreads.yieldNow();
            if (core.readyCount() == 0) {
                MachineCalls.await(BETWEEN_LOOKS_NANOS);
            }
        }
        MetalMachine.exit(code);
    }

    /** Whether a rank has something to run yet; one that computes does not hear of it meanwhile. */
    private boolean isLeft() {
        return isAny(ADDED) || isAny(RUNNING);
    }

    private boolean isAny(int state) {
        for (int i = 0; i < instances; i++) {
            if (shared.hooks(i) == state) {
                return true;
            }
        }
        return false;
    }
}
