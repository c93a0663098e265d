package org.banteng.machine;

/**
 * One core: it runs its fibers one at a time, polls for what other cores send, and sleeps in the
 * kernel when neither gives it anything to do.
 *
 * <p>Unless a method says "any thread", it is to be called from a fiber of this core (or, before
 * the core has started, from the thread that sets it up).
 */
public abstract class Core {
    /** Bytes of the flag that tells whether a core sleeps: it has its cache lines to itself. */
    public static final int FLAG_BYTES = 2 * Memory.CACHE_LINE;

    /** Off-heap: 0 while the core is awake, 1 while it sleeps or is about to. */
    private final long asleepFlag;

    private final int id;
    private final Pool pool;
    private Poller poller = new NothingToPoll();
    private Object attachment;

    /**
     * @param id 0 up to the number of cores; not the number that the operating system gives it
     */
    protected Core(int id) {
        this(id, Memory.allocate(FLAG_BYTES));
    }

    /**
     * @param asleepFlag address of {@link #FLAG_BYTES} zeros that this core and those that wake it
     *     see
     */
    protected Core(int id, long asleepFlag) {
        this.id = id;
        this.asleepFlag = asleepFlag;
        this.pool = new Pool(id);
    }

    /** The core that runs the caller, or {@code null} on a thread that is no fiber of a core. */
    public static Core current() {
        return Platform.current().currentCore();
    }

    /** Which of the job's cores this is, from 0. */
    public final int id() {
        return id;
    }

    /** Whether it runs in this address space. Of others, this object knows how to reach them. */
    public boolean isHere() {
        return true;
    }

    /** The memory of this core. */
    public final Pool pool() {
        return pool;
    }

    /** What this core polls. */
    public final Poller poller() {
        return poller;
    }

    /** Sets what this core polls. Before it starts. */
    public final void setPoller(Poller poller) {
        this.poller = poller;
    }

    /** What somebody above wants to find again on this core; {@code null} at first. */
    public final Object attachment() {
        return attachment;
    }

    /** Sets what {@link #attachment} gives. */
    public final void attach(Object object) {
        attachment = object;
    }

    /** The fiber that runs now; {@code null} between fibers. */
    public abstract Fiber running();

    /** How many fibers could run now besides the one that does. Any thread; a snapshot. */
    public abstract int readyCount();

    /** Whether another fiber could run now. */
    public abstract boolean hasReady();

    /**
     * Makes a fiber on this core; it is ready at once.
     *
     * @param context see {@link Fiber#context}
     * @param body what it does; what it throws ends up in the core's {@code uncaught} handler
     */
    public abstract Fiber start(String name, Object context, Runnable body);

    /** Runs a short task on this core, between fibers. Any thread. */
    public abstract void execute(Runnable task);

    /**
     * Wakes the core if it sleeps. Any thread, after it has published what the core is to see. One
     * load of a line that hardly ever changes while the core is awake; the sleeper pays for the
     * ordering, see {@link #goingToSleep}.
     */
    public final void wake() {
        if (Memory.getInt(null, asleepFlag) != 0) {
            interruptSleep();
        }
    }

    /** Whether the core sleeps, having found nothing to do. Any thread. */
    public final boolean isAsleep() {
        return Memory.getIntAcquire(asleepFlag) != 0;
    }

    /**
     * Announces sleep. Before it sleeps, the core must make every other core's stores visible
     * ({@code membarrier} or the like) and then look for work once more; so that a sender either
     * sees the announcement or is seen by that look.
     */
    protected final void goingToSleep() {
        Memory.putIntRelease(asleepFlag, 1);
    }

    /** Withdraws the announcement. */
    protected final void awake() {
        Memory.putIntRelease(asleepFlag, 0);
    }

    /** Ends the core's sleep in the kernel. Any thread; harmless if it does not sleep. */
    protected abstract void interruptSleep();

    /**
     * Lets other cores copy from a place until {@link #withdraw}. The base object stays reachable.
     *
     * @return a token that, handed to another core over the bus, names the place there
     */
    public abstract int expose(Object base, long offset);

    /** Ends what {@link #expose} began. */
    public abstract void withdraw(int token);

    /**
     * Copies from a place that <em>this</em> core has exposed; called on another core (or this one)
     * with a token that it got over the bus.
     *
     * @param from bytes past the exposed place
     */
    public abstract void copyFromExposed(
            int token, long from, Object toBase, long toOffset, long bytes);

    /** Enters the core's critical section: for programs that call from several threads. */
    public abstract void lock();

    /** Leaves what {@link #lock} entered. */
    public abstract void unlock();

    private static final class NothingToPoll implements Poller {
        @Override
        public boolean poll() {
            return false;
        }

        @Override
        public boolean isQuiet() {
            return true;
        }
    }
}
