package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.instance.JavaThreads;
import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.library.Original;

import java.lang.Thread.UncaughtExceptionHandler;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Of {@link Thread}. */
final class ThreadMembers {
    private static final ThreadGroup MAIN = new ThreadGroup("main");
    private static final ThreadGroup VIRTUAL = new ThreadGroup("VirtualThreads");
    private static int unnamed;

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
    public static boolean isVirtual(Thread thread) {
        return thread instanceof VirtualThread;
    }

    @OfObject
    public static String toString(Thread thread) {
        String name = thread.getName();
        if (thread.isVirtual()) {
            String named = name.isEmpty() ? "" : "," + name;
            String state = thread.getState().toString().toLowerCase(Locale.ROOT);
            return "VirtualThread[#" + thread.threadId() + named + "]/" + state;
        }
        ThreadGroup group = thread.getThreadGroup();
        return "Thread[#"
                + thread.threadId()
                + ","
                + name
                + ","
                + thread.getPriority()
                + ","
                + (group == null ? "" : group.getName())
                + "]";
    }

    /** That of threads; a thread that has ended is in none. */
    @OfObject
    public static ThreadGroup getThreadGroup(Thread thread) {
        if (thread.getState() == Thread.State.TERMINATED) {
            return null;
        }
        return thread instanceof VirtualThread ? VIRTUAL : MAIN;
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

    /** Whether it has ended. */
    @OfObject
    public static boolean join(Thread thread, Duration time) throws InterruptedException {
        if (!JavaThreads.hasBegun(thread)) {
            throw new IllegalThreadStateException("Thread not started");
        }
        long millis = TimeUnit.MILLISECONDS.convert(time);
        if (millis > 0) {
            thread.join(millis);
        }
        return !thread.isAlive();
    }

    @OfObject
    public static Thread.State getState(Thread thread) {
        if (thread.isAlive()) {
            return Thread.State.RUNNABLE;
        }
        return JavaThreads.hasBegun(thread) ? Thread.State.TERMINATED : Thread.State.NEW;
    }

    public static Thread startVirtualThread(Runnable task) {
        Thread thread = new VirtualThread(task, "");
        thread.start();
        return thread;
    }

    /** The name of a thread to which none is given. */
    static String genThreadName() {
        return "Thread-" + unnamed++;
    }

    /** What builders of threads set. */
    @OfObject
    static void daemon(Thread thread, boolean on) {
        thread.setDaemon(on);
    }

    @OfObject
    @SuppressWarnings("ThreadPriorityCheck") // It is the program's to choose.
    static void priority(Thread thread, int priority) {
        thread.setPriority(priority);
    }

    @OfObject
    static void uncaughtExceptionHandler(Thread thread, UncaughtExceptionHandler handler) {
        thread.setUncaughtExceptionHandler(handler);
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
    static void construct(
            Thread thread,
            @SuppressWarnings("unused") ThreadGroup group,
            String name,
            @SuppressWarnings("unused") int characteristics,
            Runnable task,
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
