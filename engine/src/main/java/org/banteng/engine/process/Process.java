package org.banteng.engine.process;

import java.util.ArrayList;
import java.util.List;
import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.group.Group;
import org.banteng.engine.message.Endpoint;
import org.banteng.engine.message.Job;
import org.banteng.machine.Fiber;
import org.banteng.machine.Platform;

/**
 * One rank as a program sees it: what MPI calls a process. It is the context of the fiber that runs
 * the program, and so found by whoever calls.
 *
 * <p>Every call of package mpi is framed by {@link #enter} and {@link #leave}.
 */
public final class Process {
    /** Contexts 0 to 3 are those of the two predefined communicators. */
    private static final int FIRST_FREE_CONTEXT = 4;

    private final Endpoint endpoint;
    private final Communicator world;
    private final Communicator self;
    private final JobControl control;
    private final BufferedSends bufferedSends = new BufferedSends();
    private final OpenHandles openHandles = new OpenHandles();
    private Fiber mainFiber;
    private int nextContext = FIRST_FREE_CONTEXT;
    private int threadLevel;
    private boolean initialized;
    private boolean finalized;
    private volatile boolean shared;

    /**
     * @param control what the rank may ask of the job as a whole
     */
    public Process(Job job, int rank, JobControl control) {
        this.endpoint = job.endpoint(rank);
        this.control = control;
        this.world = new Communicator(endpoint, Group.range(0, job.size()), 0, "MPI_COMM_WORLD");
        this.self = new Communicator(endpoint, Group.range(rank, 1), 2, "MPI_COMM_SELF");
    }

    /**
     * The process of the calling thread.
     *
     * @return {@code null} on a thread that belongs to no rank
     */
    public static Process find() {
        Fiber fiber = Fiber.current();
        if (fiber != null) {
            return (Process) fiber.context();
        }
        return Platform.current().inheritedContext() instanceof Process process ? process : null;
    }

    /**
     * Begins a call of this process. A thread of the program's own becomes a fiber of the rank, if
     * the program has asked for that.
     *
     * @throws EngineException if it has not
     */
    public void enter() {
        if (Fiber.current() == null) {
            adopt();
        }
        if (shared) {
            endpoint.core().lock();
        }
    }

    /** Ends what {@link #enter} began. */
    public void leave() {
        if (shared) {
            endpoint.core().unlock();
        }
    }

    private void adopt() {
        if (!shared) {
            throw new EngineException(
                    ErrorClass.OTHER,
                    "called on a thread that the program started, while the thread level is"
                            + " below THREAD_SERIALIZED; call MPI.InitThread(args,"
                            + " MPI.THREAD_MULTIPLE) instead of MPI.Init(args)");
        }
        Platform.current().adopt(endpoint.core(), this);
    }

    /**
     * Makes the process ready to communicate.
     *
     * @param level 0 to 3: THREAD_SINGLE, FUNNELED, SERIALIZED, MULTIPLE
     */
    public void initialize(int level) {
        threadLevel = level;
        mainFiber = Fiber.current();
        if (level >= 2) {
            Platform.current().allowThreads();
            shared = true;
        }
        initialized = true;
    }

    /** The end: nothing is communicated any more. */
    public void finalizeNow() {
        finalized = true;
    }

    /** Whether {@link #initialize} was called. */
    public boolean isInitialized() {
        return initialized;
    }

    /** Whether {@link #finalizeNow} was called. */
    public boolean isFinalized() {
        return finalized;
    }

    /** The thread level that {@link #initialize} was given. */
    public int threadLevel() {
        return threadLevel;
    }

    /** Whether the fiber that initialized calls. */
    public boolean isMainFiber() {
        return mainFiber != null && mainFiber.isCurrent();
    }

    /** This rank's end of all messages. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** This rank's number in the job. */
    public int rank() {
        return endpoint.world();
    }

    /** COMM_WORLD as this rank holds it. */
    public Communicator world() {
        return world;
    }

    /** COMM_SELF as this rank holds it. */
    public Communicator self() {
        return self;
    }

    /** What the rank may ask of the job. */
    public JobControl control() {
        return control;
    }

    /** The buffer for buffered sends. */
    public BufferedSends bufferedSends() {
        return bufferedSends;
    }

    /** What the program has made and not yet freed. */
    public OpenHandles openHandles() {
        return openHandles;
    }

    /** The smallest even context that this rank has never used. */
    int nextContext() {
        return nextContext;
    }

    /** A communicator with this context was made. */
    void usedContext(int context) {
        nextContext = Math.max(nextContext, context + 2);
    }

    /** Runs a body on a fiber of its own, on this rank's core. */
    public Fiber fork(String name, Runnable body) {
        endpoint.migration().helperStarted();
        return endpoint
                .core()
                .start(
                        "rank-" + rank() + " " + name,
                        this,
                        () -> {
                            try {
                                body.run();
                            } finally {
                                endpoint.migration().helperEnded();
                            }
                        });
    }

    @Override
    public String toString() {
        return "rank " + rank();
    }

    /** What the program has made and not yet freed, in the order in which it was made. */
    public static final class OpenHandles {
        private final List<Object> handles = new ArrayList<>(0);

        private OpenHandles() {}

        /** Made. */
        public void add(Object handle) {
            handles.add(handle);
        }

        /** Freed. */
        public void remove(Object handle) {
            handles.remove(handle);
        }

        /** Those that are open. */
        public List<Object> list() {
            return new ArrayList<>(handles);
        }
    }
}
