package org.banteng.engine.message;

import org.banteng.machine.Core;
import org.banteng.machine.Fiber;
import org.banteng.machine.Memory;
import org.banteng.machine.Tunable;

import java.util.ArrayList;
import java.util.List;

/**
 * How the fibers of one rank wait: they poll a while, since what they wait for is mostly less than
 * a microsecond away, and then give way. If another fiber could run, they give way at once.
 */
public final class Waits {
    private static final Tunable SPIN =
            Tunable.of(
                    "banteng.wait.spin",
                    20,
                    0,
                    10_000_000,
                    "microseconds",
                    "how long a rank that waits polls before it gives way");

    private static final long SPIN_NANOS = SPIN.value() * 1_000;

    /** Between two looks at the clock. */
    private static final int POLLS_PER_LOOK = 8;

    /** At a word that another core raises, between two polls: about as long as a poll takes. */
    private static final int LOOKS_PER_POLL = 16;

    private final Endpoint endpoint;

    /** Fibers in a blocking probe. */
    private List<Fiber> probing = List.of();

    Waits(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Waits until an operation is done. */
    public void await(Operation operation) {
        if (!operation.isDone() && !pollFor(operation)) {
            park(operation);
        }
    }

    /** Waits until all of the first {@code count} operations are done; null ones are. */
    public void awaitAll(Operation[] operations, int count) {
        for (int i = 0; i < count; i++) {
            Operation operation = operations[i];
            if (operation != null && !operation.isDone() && !pollForNext(operation)) {
                parkForAll(operations, count);
            }
        }
    }

    /** Waits until one of the first {@code count} operations is done; null ones never are. */
    public void awaitAny(Operation[] operations, int count) {
        long start = System.nanoTime();
        while (true) {
            endpoint.progress().poll();
            if (firstDone(operations, count) >= 0) {
                return;
            }
            if (endpoint.core().hasReady() || System.nanoTime() - start > SPIN_NANOS) {
                parkUntil(operations, count, false);
                return;
            }
        }
    }

    /** The index of the first that is done, or -1. */
    public static int firstDone(Operation[] operations, int count) {
        for (int i = 0; i < count; i++) {
            if (operations[i] != null && operations[i].isDone()) {
                return i;
            }
        }
        return -1;
    }

    /** Waits until a message has come that fits. */
    public Arrival awaitMessage(int context, int source, int tag) {
        Fiber fiber = Fiber.current();
        while (true) {
            endpoint.progress().poll();
            Arrival arrival = endpoint.probe(context, source, tag);
            if (arrival != null) {
                return arrival;
            }
            if (probing.isEmpty()) {
                probing = new ArrayList<>(1);
            }
            probing.add(fiber);
            fiber.expect(1);
            endpoint.traffic().waited();
            fiber.setWaitingFor(new Probe(context, source, tag));
            park(fiber);
            fiber.setWaitingFor(null);
            probing.remove(fiber);
        }
    }

    /** A message was kept: those who probe look again. */
    void messageArrived() {
        for (int i = 0; i < probing.size(); i++) {
            probing.get(i).ready();
        }
    }

    /** Waits, without polling, until another fiber of this process opens a gate. */
    public void awaitGate(Gate gate, int place, Fiber self) {
        if (!gate.isClosedFor(place, self)) {
            return;
        }
        endpoint.traffic().waited();
        self.setWaitingFor(gate);
        do {
            park(self);
        } while (gate.isClosedFor(place, self));
        self.setWaitingFor(null);
        endpoint.migration().moveIfAsked();
    }

    /**
     * Takes in what has arrived, for a rank that looks without waiting; lets others run if they
     * can, so that a loop around it does not keep them from ever finishing what it looks for.
     */
    public void look() {
        if (!endpoint.progress().poll() && endpoint.core().hasReady()) {
            Fiber.current().yield();
        }
    }

    /**
     * Polls for as long as a rank does before it gives way, first where it most likely comes from.
     *
     * @return whether it is done now; if not, it is time to park
     */
    public boolean pollFor(Operation operation) {
        Progress progress = endpoint.progress();
        Core core = progress.core();
        progress.pollLast(operation);
        if (operation.isDone()) {
            return true;
        }
        progress.poll();
        if (operation.isDone()) {
            return true;
        }
        long start = 0;
        while (!core.hasReady()) {
            for (int i = 0; i < POLLS_PER_LOOK; i++) {
                progress.pollLast(operation);
                if (operation.isDone()) {
                    return true;
                }
                progress.poll();
                if (operation.isDone()) {
                    return true;
                }
            }
            long now = System.nanoTime();
            if (start == 0) {
                start = now;
            } else if (now - start > SPIN_NANOS) {
                break;
            }
        }
        return false;
    }

    /**
     * Polls, as {@link #pollFor} does, until another rank has raised a word in memory.
     *
     * @param least the value that is waited for, or any greater one
     * @return whether it is there; if not, it is time to park
     */
    public boolean pollForWord(long address, long least) {
        Progress progress = endpoint.progress();
        Core core = progress.core();
        long start = 0;
        while (!core.hasReady()) {
            for (int i = 0; i < POLLS_PER_LOOK; i++) {
                for (int look = 0; look < LOOKS_PER_POLL && !core.hasReady(); look++) {
                    if (Memory.getLongAcquire(address) >= least) {
                        return true;
                    }
                }
                progress.poll();
            }
            long now = System.nanoTime();
            if (start == 0) {
                start = now;
            } else if (now - start > SPIN_NANOS) {
                break;
            }
        }
        progress.poll();
        return Memory.getLongAcquire(address) >= least;
    }

    /** Gives way until another rank, which then wakes this one's core, has raised a word. */
    public void parkFor(AwaitedWord word) {
        Fiber fiber = word.fiber();
        Progress progress = endpoint.progress();
        progress.awaited().add(word);
        fiber.setWaitingFor(word);
        endpoint.traffic().waited();
        while (!word.isThere()) {
            park(fiber);
            progress.poll();
        }
        fiber.setWaitingFor(null);
        progress.awaited().remove(word);
        endpoint.migration().moveIfAsked();
    }

    private void park(Fiber fiber) {
        fiber.park();
        endpoint.job().checkNotEnded();
    }

    private void park(Operation operation) {
        Fiber fiber = Fiber.current();
        fiber.setWaitingFor(operation);
        fiber.expect(1);
        operation.setWaiter(fiber);
        endpoint.traffic().waited();
        while (!operation.isDone()) {
            park(fiber);
            if (!operation.isDone()) {
                endpoint.progress().poll();
            }
        }
        fiber.setWaitingFor(null);
        endpoint.migration().moveIfAsked();
    }

    /** As {@link #pollFor}, for one of several: first takes in all that has come. */
    public boolean pollForNext(Operation operation) {
        endpoint.progress().poll();
        return operation.isDone() || pollFor(operation);
    }

    /** Gives way until all of the first {@code count} operations are done; null ones are. */
    public void parkForAll(Operation[] operations, int count) {
        parkUntil(operations, count, true);
    }

    private void parkUntil(Operation[] operations, int count, boolean all) {
        Fiber fiber = Fiber.current();
        int missing = 0;
        for (int i = 0; i < count; i++) {
            if (operations[i] != null && !operations[i].isDone()) {
                operations[i].setWaiter(fiber);
                missing++;
            }
        }
        fiber.setWaitingFor(operations);
        fiber.expect(all ? missing : 1);
        endpoint.traffic().waited();
        while (all ? !allDone(operations, count) : firstDone(operations, count) < 0) {
            park(fiber);
            endpoint.progress().poll();
        }
        fiber.setWaitingFor(null);
        for (int i = 0; i < count; i++) {
            if (operations[i] != null && !operations[i].isDone()) {
                operations[i].setWaiter(null);
            }
        }
    }

    private static boolean allDone(Operation[] operations, int count) {
        for (int i = 0; i < count; i++) {
            if (operations[i] != null && !operations[i].isDone()) {
                return false;
            }
        }
        return true;
    }
}
