package org.banteng.machine.metal.hosted;

import org.banteng.machine.Core;
import org.banteng.machine.Fiber;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The one core of a hosted program. A fiber runs from its beginning to its end on the process's
 * stack; when it waits, the core runs what else there is on top of it. So a fiber that waits goes
 * on once those above it have ended; and if nothing is left that could run, none of them ever will.
 */
final class HostedCore extends Core {
    private final BiConsumer<Fiber, Throwable> uncaught;
    private final Consumer<List<Fiber>> deadlock;
    private final Exposures exposures = new Exposures();
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private final ArrayDeque<HostedFiber> begun = new ArrayDeque<>();
    private final List<HostedFiber> waiting = new ArrayList<>();
    private HostedFiber running;

    HostedCore(BiConsumer<Fiber, Throwable> uncaught, Consumer<List<Fiber>> deadlock) {
        super(0);
        this.uncaught = uncaught;
        this.deadlock = deadlock;
    }

    void runAll() {
        while (poller().poll() || runNext()) {
            // Each turn does some of the work.
        }
    }

    /** Runs a task or a fiber to its end, if there is one. */
    private boolean runNext() {
        if (!tasks.isEmpty()) {
            tasks.removeFirst().run();
            return true;
        }
        if (!begun.isEmpty()) {
            runToEnd(begun.removeFirst());
            return true;
        }
        return false;
    }

    private void runToEnd(HostedFiber fiber) {
        HostedFiber below = running;
        running = fiber;
        try {
            fiber.run();
        } catch (Throwable e) {
            uncaught.accept(fiber, e);
        } finally {
            running = below;
        }
    }

    /** Lets others run, once. */
    void giveWay() {
        if (!poller().poll()) {
            runNext();
        }
    }

    /** Returns when the fiber was made ready or something has happened that it may wait for. */
    void await(HostedFiber fiber) {
        waiting.add(fiber);
        while (!fiber.isReady() && !poller().poll() && !runNext()) {
            if (poller().isQuiet()) {
                deadlock.accept(List.copyOf(waiting.reversed()));
                throw new IllegalStateException("the job went on after a deadlock");
            }
        }
        waiting.removeLast();
    }

    /** How many fibers stand on the stack above one that waits. */
    int depth(HostedFiber fiber) {
        int at = waiting.lastIndexOf(fiber);
        return at < 0 ? 0 : waiting.size() - 1 - at;
    }

    @Override
    public HostedFiber running() {
        return running;
    }

    @Override
    public int readyCount() {
        return begun.size();
    }

    @Override
    public boolean hasReady() {
        return !tasks.isEmpty() || !begun.isEmpty();
    }

    @Override
    public Fiber start(String name, Object context, Runnable body) {
        HostedFiber fiber = new HostedFiber(this, name, context, body);
        begun.add(fiber);
        return fiber;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /** There is no other core that could find this one asleep. */
    @Override
    protected void interruptSleep() {}

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
        exposures.copy(token, from, toBase, toOffset, bytes);
    }

    /** Threads of the program give way only where they wait, never inside the library. */
    @Override
    public void lock() {}

    @Override
    public void unlock() {}

    @Override
    public String toString() {
        return "core 0";
    }
}
