package org.banteng.machine.metal.instance;

import org.banteng.machine.Core;
import org.banteng.machine.Fiber;
import org.banteng.machine.IdleSpin;
import org.banteng.machine.Poller;

import java.util.ArrayDeque;

/** The core of this instance: the CPU that it is on, as long as it is there. */
final class MetalCore extends Core implements Scheduler.Idler {
    /** Where nobody tells the others of a core's sleep, a missed sender is seen so much later. */
    private static final long INEXACT_SLEEP_NANOS = 1_000_000;

    /** So often a core that shares its CPU lets all others there run before it sleeps. */
    private static final int TURNS_BEFORE_SLEEP = 4;

    /** How long a core that shares its CPU sleeps at first, see {@link #doze}: 20 ms. */
    private static final long DOZE_NANOS = 20_000_000;

    private final SharedMemory shared;
    private final JobListener listener;
    private final Exposures exposures;
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private final Scheduler scheduler;
    private final boolean crowded = MachineCalls.sharesCpu();
    private final boolean dozes = crowded && MachineCalls.barrierIsCostly();
    private final int instances;
    private final JobEnd jobEnd;
    private Rest rest;

    /** Nothing has arrived since a short sleep ended. */
    private boolean dozed;

    private boolean over;

    MetalCore(int id, int instances, SharedMemory shared, JobListener listener) {
        super(id, shared.asleepFlag(id));
        this.instances = instances;
        this.shared = shared;
        this.listener = listener;
        this.exposures = new Exposures(id, shared);
        this.scheduler = new Scheduler(this);
        this.jobEnd = new JobEnd(shared, this, instances);
        JavaThreads.runOn(scheduler);
    }

    /** Runs fibers until those of all instances have ended. On the strand that made this. */
    void runAll(Core[] cores) {
        Poller[] pollers = new Poller[cores.length];
        for (int i = 0; i < cores.length; i++) {
            pollers[i] = cores[i].poller();
        }
        rest = new Rest(shared, pollers, id(), listener);
        while (!over) {
            scheduler.first().park();
        }
    }

    /** How the job ends before its time. */
    JobEnd jobEnd() {
        return jobEnd;
    }

    /** This instance's main has ended. */
    void mainEnded() {
        if (shared.addEnded() == instances) {
            for (int instance = 0; instance < instances; instance++) {
                MachineCalls.wake(instance);
            }
        }
    }

    void uncaught(Fiber fiber, Throwable error) {
        listener.uncaught(fiber, error);
    }

    MetalFiber adopt(Object context) {
        return MetalFiber.adopt(this, context, scheduler);
    }

    /** A rank's main: it gets the thread that the program would find without any of this. */
    Fiber startMain(String name, Object context, Runnable body) {
        Thread main = Thread.currentThread();
        main.setName(name);
        MetalPlatform.setRank(context);
        return MetalFiber.start(this, scheduler, Strand.Size.RANK, main, context, body);
    }

    @Override
    public Fiber start(String name, Object context, Runnable body) {
        Thread thread = JavaThreads.create(name);
        return MetalFiber.start(this, scheduler, Strand.Size.HELPER, thread, context, body);
    }

    @Override
    public void poll() {
        try {
            jobEnd.beginIfLast();
            takeIn();
        } catch (Throwable e) {
            listener.uncaught(running(), e);
        }
    }

    private boolean takeIn() {
        boolean any = poller().poll();
        any |= Events.runDue();
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
            any = true;
        }
        return any;
    }

    @Override
    public void idle() {
        try {
            if (jobEnd.beginIfLast() || takeIn() || polledSoon()) {
                dozed = false;
            } else if (dozes && !dozed) {
                doze();
            } else {
                sleep();
            }
        } catch (Throwable e) {
            listener.uncaught(running(), e);
        }
    }

    @Override
    public void giveWay() {
        poll();
        if (crowded) {
            MachineCalls.giveWay();
        }
    }

    /** Polls a while; where that would keep who sends away from the CPU, between their turns. */
    private boolean polledSoon() {
        if (crowded) {
            return polledBetweenTurns();
        }
        long until = IdleSpin.end();
        do {
            if (takeIn()) {
                return true;
            }
        } while (System.nanoTime() - until < 0);
        return false;
    }

    private boolean polledBetweenTurns() {
        for (int turn = 0; turn < TURNS_BEFORE_SLEEP; turn++) {
            MachineCalls.giveWay();
            if (takeIn()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Sleeps a while without asking the others for a barrier: that costs each of them more than the
     * work between two waits, if there are many to a CPU. A message that another CPU sends at this
     * very moment may be missed, so the sleep ends by itself. Most end sooner, by being woken; who
     * finds nothing after it sleeps in earnest.
     */
    private void doze() {
        long limit = Events.nanosToNext();
        goingToSleep();
        if (!poller().poll() && !isOver()) {
            MachineCalls.await(limit < 0 ? DOZE_NANOS : Math.min(limit, DOZE_NANOS));
            dozed = true;
        }
        wakeUp();
    }

    /** Sleeps until somebody wakes the core, or something is due. */
    private void sleep() {
        long limit = Events.nanosToNext();
        goingToSleep();
        if (limit < 0 && poller().isQuiet()) {
            rest.begin();
            boolean exact = MachineCalls.barrierEverywhere();
            if (poller().isQuiet() && !isOver()) {
                rest.look();
                await(exact, limit);
            }
            rest.end();
        } else {
            boolean exact = MachineCalls.barrierEverywhere();
            if (!poller().poll()) {
                await(exact, limit);
            }
        }
        wakeUp();
    }

    private void wakeUp() {
        awake();
        rest.answerIfAsked();
        if (isOver()) {
            over = true;
            scheduler.first().ready();
        }
    }

    private boolean isOver() {
        return shared.ended() == instances;
    }

    private static void await(boolean exact, long limit) {
        long nanos = limit;
        if (!exact && (limit < 0 || limit > INEXACT_SLEEP_NANOS)) {
            nanos = INEXACT_SLEEP_NANOS;
        }
        MachineCalls.await(nanos);
    }

    @Override
    public Fiber running() {
        return scheduler.running().fiber();
    }

    @Override
    public int readyCount() {
        return scheduler.readyCount();
    }

    /** Whether another fiber could run, or an instance that shares this CPU might. */
    @Override
    public boolean hasReady() {
        return scheduler.hasReady() || crowded;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    protected void interruptSleep() {
        MachineCalls.wake(id());
    }

    @Override
    public int expose(Object base, long offset) {
        return exposures.add(base, offset);
    }

    @Override
    public void withdraw(int token) {
        exposures.remove(token);
    }

    @Override
    public void copyFromExposed(int token, long from, Object toBase, long toOffset, long bytes) {
        Exposures.copy(shared, id(), token, from, toBase, toOffset, bytes);
    }

    /** Nothing preempts a thread of the program: it gives way only where it waits. */
    @Override
    public void lock() {}

    @Override
    public void unlock() {}

    @Override
    public String toString() {
        return "core " + id();
    }
}
