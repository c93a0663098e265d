package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.instance.JavaThreads;
import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.library.Original;

/** Of {@link Thread}. */
final class ThreadMembers {
    private static final ThreadGroup MAIN = new ThreadGroup("main");

    private ThreadMembers() {}

    /** Lets others run, as whoever waits for them must. */
    @SuppressWarnings("ThreadPriorityCheck")
    public static void onSpinWait() {
        Thread.yield();
    }

    @OfObject
    @SuppressWarnings("deprecation") // TeaVM has only the older name.
    public static long threadId(Thread thread) {
        return thread.getId();
    }

    @OfObject
    public static boolean isVirtual(@SuppressWarnings("unused") Thread thread) {
        return false;
    }

    @OfObject
    public static ThreadGroup getThreadGroup(@SuppressWarnings("unused") Thread thread) {
        return MAIN;
    }

    @OfObject
    public static void start(Thread thread) {
        if (JavaThreads.hasBegun(thread)) {
            throw new IllegalThreadStateException();
        }
        JavaThreads.begin(thread);
        originalStart(thread);
    }

    @OfObject
    @Original
    private static native void originalStart(Thread thread);

    @OfObject
    public static Thread.State getState(Thread thread) {
        if (thread.isAlive()) {
            return Thread.State.RUNNABLE;
        }
        return JavaThreads.hasBegun(thread) ? Thread.State.TERMINATED : Thread.State.NEW;
    }

    public static Thread startVirtualThread(Runnable task) {
        Thread thread = new Thread(task);
        thread.start();
        return thread;
    }

    /** A constructor. */
    @OfObject
    public static void construct(
            Thread thread,
            @SuppressWarnings("unused") ThreadGroup group,
            Runnable task,
            String name,
            @SuppressWarnings("unused") long stackBytes) {
        originalConstruct(thread, task, name);
    }

    /** A constructor. */
    @OfObject
    public static void construct(
            Thread thread,
            @SuppressWarnings("unused") ThreadGroup group,
            Runnable task,
            String name) {
        originalConstruct(thread, task, name);
    }

    @OfObject
    @Original
    private static native void originalConstruct(Thread thread, Runnable task, String name);
}
