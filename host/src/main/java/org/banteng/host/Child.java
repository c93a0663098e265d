package org.banteng.host;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A process that ends when a signal ends this one, with all that it has started. */
public final class Child {
    /** How a status tells that a signal has ended a process: it is this much more. */
    public static final int SIGNALLED = 128;

    private static final long PATIENCE_SECONDS = 2;
    private static final long SIGNAL_TO_ALL_MILLIS = 500;

    private final Process process;
    private final Consumer<ProcessHandle> ending;
    private Runnable atEnd;

    private Child(Process process, Consumer<ProcessHandle> ending) {
        this.process = process;
        this.ending = ending;
    }

    /** Starts one that is asked to end, and may clear up behind itself. */
    public static Child start(ProcessBuilder builder) throws IOException {
        return start(builder, ProcessHandle::destroy);
    }

    /** Starts one that is ended without a word. */
    public static Child startSilent(ProcessBuilder builder) throws IOException {
        return start(builder, ProcessHandle::destroyForcibly);
    }

    private static Child start(ProcessBuilder builder, Consumer<ProcessHandle> ending)
            throws IOException {
        Child[] started = new Child[1];
        Runnable atEnd =
                AtEnd.add(
                        () -> {
                            started[0] = new Child(builder.start(), ending);
                            return started[0]::end;
                        });
        started[0].atEnd = atEnd;
        return started[0];
    }

    /** The process. */
    public Process process() {
        return process;
    }

    /** Waits for its end, and returns what it has ended with. */
    public int await() throws InterruptedException {
        int status = process.waitFor();
        AtEnd.remove(atEnd);
        return status;
    }

    /** Waits for its end, but not longer; returns whether it has ended. */
    public boolean await(long nanos) throws InterruptedException {
        boolean ended = process.waitFor(nanos, TimeUnit.NANOSECONDS);
        if (ended) {
            AtEnd.remove(atEnd);
        }
        return ended;
    }

    /** Ends it, and waits until it has ended. */
    public void end() {
        List<ProcessHandle> all = process.descendants().toList();
        ending.accept(process.toHandle());
        all.forEach(ending);
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * To be called when a process has ended by no fault of its own: a terminal sends its Ctrl-C to
     * this process too, which may hear of it a little later and then has nothing to tell.
     */
    public static void awaitSignal() throws InterruptedException {
        Thread.sleep(SIGNAL_TO_ALL_MILLIS);
        AtEnd.stayIfEnding();
    }
}
