package org.banteng.engine.process;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.group.Group;
import org.banteng.engine.message.Endpoint;
import org.banteng.engine.message.Job;
import org.banteng.engine.message.Operation;
import org.banteng.machine.Fiber;
import org.banteng.machine.Platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;

/**
 * One rank as a program sees it: what MPI calls a process. It is the context of the fiber that runs
 * the program, and so found by whoever calls.
 *
 * <p>What many programs never ask for is made when it is: a job may have a million of these.
 *
 * <p>Every call of package mpi is framed by {@link #enter} and {@link #leave}.
 */
public final class Process {
    /** Contexts 0 to 3 are those of the two predefined communicators. */
    private static final int FIRST_FREE_CONTEXT = 4;

    private static final Operation[] NONE = {};

    private final Endpoint endpoint;
    private final Communicator world;
    private final Communicator self;
    private final JobControl control;
    private BufferedSends bufferedSends;
    private final CommunicatorFactory communicators = new CommunicatorFactory(this);
    private final OpenHandles openHandles = new OpenHandles();
    private IdentityHashMap<Object, Object> locals;
    private final CallStatistics statistics;
    private final UnderWay<Fiber> helpers = new UnderWay<>(Fiber::isDone);
    private final UnderWay<Fiber> threads = new UnderWay<>(Fiber::isDone);
    private final UnderWay<Communicator> made = new UnderWay<>(Communicator::isFreed);
    private Operation[] scratch = NONE;
    private Fiber mainFiber;
    private int nextContext = FIRST_FREE_CONTEXT;
    private int pendingCreations;
    private int threadLevel;
    private boolean initialized;
    private boolean finalized;

    /** Initialized and not finalized. */
    private boolean communicating;

    /** At least one call has ended. */
    private boolean hasCalled;

    /** All that {@link #callsFreely} asks of this process, at once. */
    private boolean free;

    /** Threads of the program's own may call. They begin to after {@link #initialize} returned. */
    private boolean shared;

    /**
     * @param control what the rank may ask of the job as a whole
     */
    public Process(Job job, int rank, JobControl control) {
        this.endpoint = job.endpoint(rank);
        this.control = control;
        this.statistics = control.recordsStatistics() ? new CallStatistics() : null;
        this.world = new Communicator(endpoint, Group.range(0, job.size()), 0, "MPI_COMM_WORLD");
        this.self = new Communicator(endpoint, Group.range(rank, 1), 2, "MPI_COMM_SELF");
    }

    /**
     * The process of the calling thread.
     *
     * @return {@code null} on a thread that belongs to no rank
     */
    public static Process find() {
        Process own = ofCurrentFiber();
        if (own != null) {
            return own;
        }
        return Platform.current().inheritedContext() instanceof Process process ? process : null;
    }

    /** The process of the calling fiber, or {@code null}: it is no fiber, or of no process. */
    public static Process ofCurrentFiber() {
        Fiber fiber = Fiber.current();
        return fiber == null ? null : (Process) fiber.context();
    }

    /** Whether {@link #enter} would do nothing: the common case, of a rank's own fiber. */
    public boolean entersFreely() {
        return communicating && statistics == null && !Platform.current().allowsThreads();
    }

    /** Whether neither {@link #enter} nor {@link #leave} would do anything: as a rule. */
    public boolean callsFreely() {
        return free && !Platform.current().allowsThreads();
    }

    private void setFree() {
        free = hasCalled && communicating && statistics == null;
    }

    /**
     * Begins a call of this process. A thread of the program's own becomes a fiber of the rank, if
     * the program has asked for that.
     *
     * @param call its name, for statistics
     * @throws EngineException if it has not
     */
    public void enter(String call) {
        if (Fiber.current() == null) {
            adopt();
        }
        if (Platform.current().allowsThreads()) {
            lock();
        }
        if (statistics != null) {
            statistics.begin(Fiber.current(), call);
        }
    }

    /** Ends what {@link #enter} began. */
    public void leave() {
        if (!hasCalled || statistics != null || Platform.current().allowsThreads()) {
            leaveWithCare();
        }
    }

    private void leaveWithCare() {
        if (!hasCalled) {
            hasCalled = true;
            setFree();
            control.firstCallEnded();
        }
        if (statistics != null) {
            statistics.end(Fiber.current());
        }
        if (Platform.current().allowsThreads()) {
            unlock();
        }
    }

    /** A core's lock is for all ranks on it, as soon as one of them has threads that call. */
    private void lock() {
        endpoint.core().lock();
    }

    private void unlock() {
        endpoint.core().unlock();
    }

    private void adopt() {
        if (!shared) {
            throw new EngineException(
                    ErrorClass.OTHER,
                    "called on a thread that the program started, while the thread level is"
                            + " below THREAD_SERIALIZED; call MPI.InitThread(args,"
                            + " MPI.THREAD_MULTIPLE) instead of MPI.Init(args)");
        }
        threads.add(Platform.current().adopt(endpoint.core(), this));
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
        communicating = true;
        setFree();
        control.initialized();
    }

    /** The end: nothing is communicated any more. */
    public void finalizeNow() {
        finalized = true;
        communicating = false;
        setFree();
    }

    /** Whether it may communicate: between {@link #initialize} and {@link #finalizeNow}. */
    public boolean isCommunicating() {
        return communicating;
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

    /** How it makes communicators. */
    public CommunicatorFactory communicators() {
        return communicators;
    }

    /** The buffer for buffered sends. */
    public BufferedSends bufferedSends() {
        if (bufferedSends == null) {
            bufferedSends = new BufferedSends(endpoint);
        }
        return bufferedSends;
    }

    /** What the program has made and not yet freed. */
    public OpenHandles openHandles() {
        return openHandles;
    }

    /** Time in calls and where they came from; {@code null} unless the job records statistics. */
    public CallStatistics statistics() {
        return statistics;
    }

    /**
     * This rank's own state of an object that all ranks share, such as a predefined datatype.
     *
     * @param first makes it when it is asked for the first time
     */
    @SuppressWarnings("unchecked")
    public <T> T local(Object key, Supplier<T> first) {
        if (locals == null) {
            locals = new IdentityHashMap<>(2);
        }
        return (T) locals.computeIfAbsent(key, k -> first.get());
    }

    /**
     * An array of at least {@code count} nulls for a while, so that waiting for many operations
     * makes no garbage. To be {@link #giveBack given back}.
     */
    public Operation[] borrow(int count) {
        Operation[] array = scratch;
        if (array.length < count) {
            return new Operation[count];
        }
        scratch = NONE;
        return array;
    }

    /** Takes back what {@link #borrow} gave. */
    public void giveBack(Operation[] array, int count) {
        Arrays.fill(array, 0, count, null);
        scratch = array;
    }

    /** The smallest even context that this rank has never used. */
    int nextContext() {
        return nextContext;
    }

    /** A communicator with this context was made. */
    void usedContext(int context) {
        nextContext = Math.max(nextContext, context + 2);
    }

    /** A communicator was made. */
    void made(Communicator communicator) {
        made.add(communicator);
    }

    /**
     * The communicator of which a context is one, or {@code null}: it has been freed. Any thread;
     * for reports.
     */
    public Communicator communicatorOf(int context) {
        int first = context & ~1;
        if (first == world.context()) {
            return world;
        }
        if (first == self.context()) {
            return self;
        }
        return made.find(communicator -> communicator.context() == first);
    }

    /** Whether communicators may be made side by side, by other threads or without blocking. */
    boolean createsConcurrently() {
        return shared || pendingCreations > 0;
    }

    /** A communicator begins to be made on a fiber of its own. */
    void creationStarted() {
        pendingCreations++;
    }

    /** It is done. */
    void creationEnded() {
        pendingCreations--;
    }

    /** Runs a body on a fiber of its own, on this rank's core. */
    public Fiber fork(String name, Runnable body) {
        endpoint.migration().helperStarted();
        Fiber helper =
                endpoint.core().start("rank-" + rank() + " " + name, this, () -> runHelper(body));
        helpers.add(helper);
        return helper;
    }

    private void runHelper(Runnable body) {
        lock();
        try {
            body.run();
        } finally {
            endpoint.migration().helperEnded();
            unlock();
        }
    }

    /** Adds the fibers that {@link #fork} made and that are not done. Any thread; for reports. */
    public void addHelpersTo(List<Fiber> fibers) {
        helpers.addTo(fibers);
    }

    /**
     * Adds the fibers of the program's own threads that have called and are not done. Any thread;
     * for reports.
     */
    public void addThreadsTo(List<Fiber> fibers) {
        threads.addTo(fibers);
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
