package org.banteng.machine.jvm;

import org.banteng.machine.Core;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayList;
import java.util.List;

/** The cores of one job in this JVM. Several machines may stand side by side in one process. */
public final class JvmMachine implements AutoCloseable {
    private static final long JOIN_MILLIS = 1_000;

    private final SleepFence fence = new SleepFence();
    private final List<JvmCore> cores;

    /**
     * @param cpus one core for each, pinned to it; a negative number leaves the core unpinned
     * @param uncaught gets what a fiber's body throws, on the fiber's thread
     */
    public JvmMachine(int[] cpus, UncaughtExceptionHandler uncaught) {
        cores = new ArrayList<>(cpus.length);
        for (int id = 0; id < cpus.length; id++) {
            cores.add(new JvmCore(id, cpus[id], fence, uncaught));
        }
    }

    /**
     * Whether this system wakes a core that sleeps the moment something comes ({@code membarrier}).
     */
    public static boolean wakesExactly() {
        return SleepFence.hasMembarrier();
    }

    /** The cores, by their {@link Core#id}. */
    public List<Core> cores() {
        return List.copyOf(cores);
    }

    /** Lets the cores run, {@link #settle settled}. */
    public void start() {
        settle();
        startUnsettled();
    }

    /**
     * Lets the cores run, on any CPU and with inexact sleep, until they are to {@link #settle}: the
     * system calls for both take the JVM longer to find than short jobs take.
     */
    public void startUnsettled() {
        cores.forEach(JvmCore::startThread);
    }

    /**
     * Pins each core to its CPU, as soon as what it runs gives way, and makes its sleep exact. Any
     * thread.
     */
    public void settle() {
        fence.makeExact();
        cores.forEach(JvmCore::pin);
    }

    /**
     * Looks for fibers that have fallen asleep together with their cores: those that wait with a
     * native frame or a class initializer on their stack. To be called now and then, on any thread.
     */
    public void rescuePinned() {
        cores.forEach(JvmCore::rescuePinned);
    }

    /**
     * Stops the cores, after the fiber that each runs now gives way. A core whose fiber does not is
     * left to itself: it is a daemon thread.
     *
     * @return whether all have stopped, so that what they used may be taken from them
     */
    public boolean stop() {
        cores.forEach(JvmCore::stop);
        try {
            boolean all = true;
            for (JvmCore core : cores) {
                all &= core.join(JOIN_MILLIS);
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** As {@link #stop}. */
    @Override
    public void close() {
        stop();
    }
}
