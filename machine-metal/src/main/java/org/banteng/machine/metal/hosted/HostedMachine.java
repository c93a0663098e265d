package org.banteng.machine.metal.hosted;

import org.banteng.machine.Core;
import org.banteng.machine.Fiber;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The machine of a hosted program: one core, which is the process's only thread. There is one in a
 * process, from {@link #create} on.
 */
public final class HostedMachine {
    private static HostedCore theCore;

    private final HostedCore core;

    private HostedMachine(HostedCore core) {
        this.core = core;
    }

    /**
     * Makes the machine. Also makes {@code System.out} and {@code System.err} the process's own
     * streams.
     *
     * @param uncaught gets what a fiber's body throws
     * @param deadlock gets the fibers that wait, innermost first, when none of them can go on; it
     *     must end the process
     */
    public static HostedMachine create(
            BiConsumer<Fiber, Throwable> uncaught, Consumer<List<Fiber>> deadlock) {
        HostedConsole.install();
        theCore = new HostedCore(uncaught, deadlock);
        return new HostedMachine(theCore);
    }

    /** {@code null} before there is a machine. */
    static HostedCore core() {
        return theCore;
    }

    /** The one core. */
    public List<Core> cores() {
        return List.of(core);
    }

    /** Runs the fibers, in the order of their start, until all have ended. */
    public void run() {
        core.runAll();
    }

    /** Ends the process. */
    public static void exit(int code) {
        System.out.flush();
        System.err.flush();
        HostedCalls.exit(code);
    }
}
