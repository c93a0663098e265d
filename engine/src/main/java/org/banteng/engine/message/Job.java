package org.banteng.engine.message;

import org.banteng.bus.VirtioBus;
import org.banteng.machine.Core;
import org.banteng.machine.SpinLock;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The ranks of one run and the cores that they started on. Shared by all cores, and constant; where
 * ranks have moved to, each core's {@link Locations} know.
 */
public final class Job {
    private final Core[] cores;
    private final Progress[] progress;
    private final Endpoint[] endpoints;
    private final int[] firstCoreOf;
    private final VirtioBus bus;
    private final AtomicBoolean moving = new AtomicBoolean();
    private final SpinLock sharing = new SpinLock();
    private final Map<Object, WeakReference<Object>> shared = new HashMap<>();
    private volatile boolean ended;

    /**
     * Ranks are laid out in blocks: neighbours in rank are neighbours on a core.
     *
     * @param cores at least one; they have not been started
     * @param ranks at least one
     */
    public Job(List<Core> cores, int ranks) {
        this(cores, ranks, new VirtioBus(cores.size()));
    }

    /**
     * As the other constructor, over a bus that was made already.
     *
     * @param bus of as many cores
     */
    public Job(List<Core> cores, int ranks, VirtioBus bus) {
        if (ranks < 1) {
            throw new IllegalArgumentException("Job: ranks is " + ranks + ", not >= 1");
        }
        this.cores = cores.toArray(new Core[0]);
        this.bus = bus;
        this.progress = new Progress[this.cores.length];
        this.endpoints = new Endpoint[ranks];
        this.firstCoreOf = new int[ranks];
        for (int id = 0; id < this.cores.length; id++) {
            progress[id] = new Progress(this, this.cores[id], bus);
            this.cores[id].setPoller(progress[id]);
        }
        for (int rank = 0; rank < ranks; rank++) {
            firstCoreOf[rank] = (int) ((long) rank * this.cores.length / ranks);
            endpoints[rank] = new Endpoint(this, rank, progress[firstCoreOf[rank]]);
        }
    }

    /** How many ranks there are. */
    public int size() {
        return endpoints.length;
    }

    /** How many cores there are. */
    public int coreCount() {
        return cores.length;
    }

    /** A core, by its id. */
    public Core core(int id) {
        return cores[id];
    }

    /** The end of rank {@code world} of the job. */
    public Endpoint endpoint(int world) {
        return endpoints[world];
    }

    /** The core on which a rank started. */
    public int firstCoreOf(int world) {
        return firstCoreOf[world];
    }

    Progress progress(int core) {
        return progress[core];
    }

    /**
     * What ranks of this process hold in common, made by the first that asks for it. It goes when
     * none of them holds it any more. Any thread.
     */
    @SuppressWarnings("unchecked")
    public <T> T inCommon(Object key, Supplier<T> first) {
        sharing.lock();
        try {
            WeakReference<Object> known = shared.get(key);
            Object value = known == null ? null : known.get();
            if (value == null) {
                value = first.get();
                shared.values().removeIf(reference -> reference.get() == null);
                shared.put(key, new WeakReference<>(value));
            }
            return (T) value;
        } finally {
            sharing.unlock();
        }
    }

    /** One rank moves at a time: {@code true} if the caller may begin. */
    boolean beginMove() {
        return moving.compareAndSet(false, true);
    }

    void endMove() {
        moving.set(false);
    }

    /**
     * From now on a fiber that waits for a message gets a {@link JobEndedError} as soon as it is
     * made ready. Any thread.
     */
    public void end() {
        ended = true;
    }

    /** A fiber calls this between two of its parks. */
    void checkNotEnded() {
        if (ended) {
            throw new JobEndedError();
        }
    }

    /** Gives back the memory that cores have in common. After the last core has stopped. */
    public void close() {
        bus.close();
        for (Progress each : progress) {
            each.awaited().close();
        }
        for (Endpoint endpoint : endpoints) {
            endpoint.close();
        }
    }
}
