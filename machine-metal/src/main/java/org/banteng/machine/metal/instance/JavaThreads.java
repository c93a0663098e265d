package org.banteng.machine.metal.instance;

import org.teavm.interop.Address;
import org.teavm.interop.AsyncCallback;
import org.teavm.runtime.EventQueue.Event;
import org.teavm.runtime.Fiber.AsyncCall;
import org.teavm.runtime.Fiber.FiberRunner;

/**
 * Threads of a compiled program: each is a {@link Strand}. TeaVM would make coroutines of them, and
 * state machines of all methods that can wait and of all that call those; the image build makes its
 * class library call the methods here instead.
 */
@SuppressWarnings("DoNotCallSuggester") // The image build fills some methods in.
public final class JavaThreads {
    private static final int NANOSECONDS_PER_MILLISECOND = 1_000_000;

    /** {@code null} before there is a core: then the first thread is all there is. */
    private static Scheduler scheduler;

    private static boolean inEvent;
    private static Thread eventFor;

    private JavaThreads() {}

    static void runOn(Scheduler cores) {
        scheduler = cores;
    }

    /**
     * {@code Thread.currentThread()}.
     *
     * @param first what it is before there is a core
     */
    public static Thread current(Thread first) {
        if (eventFor != null) {
            return eventFor;
        }
        return scheduler == null ? first : scheduler.running().thread();
    }

    /** A thread that was just started, or for which an event is about to do something. */
    public static void setCurrent(Thread thread) {
        if (inEvent) {
            eventFor = thread;
        } else if (scheduler != null && scheduler.running().thread() == null) {
            scheduler.running().setThread(thread);
        }
    }

    /** Runs an event, on whatever strand: it says itself for which thread. */
    static void run(Event event) {
        inEvent = true;
        try {
            event.run();
        } finally {
            inEvent = false;
            eventFor = null;
        }
    }

    /** A thread for a strand that nobody starts as a thread. */
    static Thread create(String name) {
        Thread thread = new Thread(name);
        begin(thread);
        return thread;
    }

    /**
     * Makes of a thread one that has been started: it is alive, and has the key that tells its
     * thread-local values from those of others. The image build fills this method in, and the next,
     * since they are about fields of TeaVM's.
     */
    public static void begin(Thread thread) {
        throw new IllegalStateException(thread + " was not compiled by the image build");
    }

    /** Whether {@link #begin} was called. */
    public static boolean hasBegun(Thread thread) {
        throw new IllegalStateException(thread + " was not compiled by the image build");
    }

    /** Nobody holds the monitor of an object any more, nor waits for it. */
    public static void dropMonitor(Object object) {
        StrandCalls.dropMonitor(Address.ofObject(object));
    }

    /** Runs a thread, from its beginning to its end. */
    public static void start(FiberRunner thread) {
        if (scheduler == null) {
            thread.run();
        } else {
            scheduler.start(Strand.Size.HELPER, null, thread::run);
        }
    }

    /** The calling thread goes no further. */
    static void stop() {
        while (true) {
            scheduler.running().park();
        }
    }

    /** {@code Thread.yield()}. */
    public static void yieldNow() {
        scheduler.yield();
    }

    /**
     * Waits until something has called back.
     *
     * @param call begins what is waited for
     * @return what the callback was given
     */
    public static Object await(AsyncCall call) throws Throwable {
        Suspension suspension = new Suspension(scheduler.running());
        call.run(suspension);
        return suspension.await();
    }

    /** What {@code Object.wait} is given. */
    public static void checkTime(long milliseconds, int nanoseconds) {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (nanoseconds < 0 || nanoseconds >= NANOSECONDS_PER_MILLISECOND) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
    }

    /** As a thread that begins to wait does: it tells, and forgets. */
    public static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private static final class Suspension implements AsyncCallback<Object> {
        private final Strand strand;
        private boolean done;
        private Object result;
        private Throwable error;

        Suspension(Strand strand) {
            this.strand = strand;
        }

        @Override
        public void complete(Object value) {
            result = value;
            finish();
        }

        @Override
        public void error(Throwable e) {
            error = e;
            finish();
        }

        private void finish() {
            done = true;
            strand.ready();
        }

        Object await() throws Throwable {
            while (!done) {
                strand.park();
            }
            if (error != null) {
                if (error instanceof InterruptedException) {
                    Thread.interrupted();
                }
                throw error;
            }
            return result;
        }
    }
}
