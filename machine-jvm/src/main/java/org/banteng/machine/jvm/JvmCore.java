package org.banteng.machine.jvm;

import org.banteng.machine.Core;
import org.banteng.machine.Fiber;
import org.banteng.machine.IdleSpin;
import org.banteng.machine.Tunable;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A core: one platform thread, pinned to one CPU, that runs fibers from a queue of its own. The run
 * queue is touched by this thread alone; other threads leave what they make ready in the inbox.
 */
final class JvmCore extends Core implements Runnable {
    private static final Tunable STACK =
            Tunable.of(
                    "banteng.core.stack",
                    64L << 20,
                    1 << 20,
                    1L << 40,
                    "bytes",
                    "stack of a core, on which its running rank's calls stand (virtual memory)");

    /** After this many fibers the core polls, however many are ready. */
    private static final int DISPATCHES_PER_POLL = 64;

    private final int cpu;
    private final CoreThread thread;
    private final UncaughtExceptionHandler uncaught;
    private final SleepFence fence;
    private final ReentrantLock lock = new ReentrantLock();
    private final Exposures exposures = new Exposures();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    /** Fibers made ready by other threads: a stack, newest first, linked by {@code next}. */
    private final AtomicReference<JvmFiber> inbox = new AtomicReference<>();

    private JvmFiber readyHead;
    private JvmFiber readyTail;
    private int readyCount;
    private long switches;
    private volatile boolean stopped;

    /**
     * @param cpu the CPU to be pinned to, or a negative number for none
     * @param uncaught gets what a fiber's body throws
     */
    JvmCore(int id, int cpu, SleepFence fence, UncaughtExceptionHandler uncaught) {
        super(id);
        this.cpu = cpu;
        this.fence = fence;
        this.uncaught = uncaught;
        this.thread = new CoreThread(this, STACK.value());
    }

    /** Has the core's thread pin itself, before it runs anything else. Any thread. */
    void pin() {
        if (cpu >= 0) {
            execute(this::pinThread);
        }
    }

    private void pinThread() {
        try {
            Affinity.pinCurrentThread(cpu);
        } catch (IllegalStateException e) {
            uncaught.uncaughtException(thread, e);
        }
    }

    void startThread() {
        thread.start();
    }

    /** Lets the core's thread end when it next looks. Any thread. */
    void stop() {
        stopped = true;
        LockSupport.unpark(thread);
    }

    /** How often a fiber has been given the core. */
    long switches() {
        return switches;
    }

    /** See {@link JvmFiber#rescue}: the thread sleeps, and not because there is nothing to do. */
    void rescuePinned() {
        JvmFiber fiber = thread.running;
        if (fiber != null
                && fiber.waitingFor() != null
                && !isAsleep()
                && thread.getState() == Thread.State.WAITING) {
            fiber.rescue();
        }
    }

    boolean join(long millis) throws InterruptedException {
        thread.join(millis);
        return !thread.isAlive();
    }

    void uncaught(JvmFiber fiber, Throwable error) {
        uncaught.uncaughtException(fiber.thread(), error);
    }

    /** The core's life. */
    @Override
    public void run() {
        takeInbox();
        int dispatches = 0;
        while (!stopped) {
            JvmFiber fiber = takeReady();
            if (fiber != null && ++dispatches < DISPATCHES_PER_POLL) {
                dispatch(fiber);
            } else {
                dispatches = 0;
                boolean polled = tryPoll();
                boolean received = takeInbox();
                if (fiber != null) {
                    dispatch(fiber);
                } else if (!polled && !received) {
                    idle();
                }
            }
        }
    }

    private void dispatch(JvmFiber fiber) {
        switches++;
        thread.running = fiber;
        fiber.resume();
        thread.running = null;
    }

    /**
     * Polls, unless another thread has the core's lock. This thread must never wait for it: the
     * next in turn may be a fiber, which needs this thread to run.
     *
     * @return whether anything had arrived, or could not be looked for
     */
    private boolean tryPoll() {
        if (!tryEnter()) {
            return true;
        }
        try {
            return poller().poll();
        } finally {
            unlock();
        }
    }

    private boolean tryEnter() {
        return !Threading.isShared() || lock.tryLock();
    }

    /** Polls a while, then sleeps until somebody wakes the core. */
    private void idle() {
        long until = IdleSpin.end();
        while (System.nanoTime() - until < 0) {
            if (tryPoll() || takeInbox() || stopped) {
                return;
            }
        }
        goingToSleep();
        fence.beforeSleep();
        if (!tryPoll() && !takeInbox() && !hasReady() && !stopped) {
            fence.sleep(this);
        }
        awake();
    }

    private JvmFiber takeReady() {
        JvmFiber fiber = readyHead;
        if (fiber != null) {
            readyHead = fiber.next;
            readyCount--;
            fiber.next = null;
            if (readyHead == null) {
                readyTail = null;
            }
        }
        return fiber;
    }

    private void addReady(JvmFiber fiber) {
        if (readyTail == null) {
            readyHead = fiber;
        } else {
            readyTail.next = fiber;
        }
        readyTail = fiber;
        readyCount++;
    }

    /** Takes in what other threads left, in the order in which they left it. */
    private boolean takeInbox() {
        boolean any = false;
        if (inbox.getPlain() != null) {
            JvmFiber reversed = null;
            for (JvmFiber fiber = inbox.getAndSet(null); fiber != null; ) {
                JvmFiber older = fiber.next;
                fiber.next = reversed;
                reversed = fiber;
                fiber = older;
            }
            while (reversed != null) {
                JvmFiber fiber = reversed;
                reversed = fiber.next;
                fiber.next = null;
                addReady(fiber);
            }
            any = true;
        }
        if (!tasks.isEmpty() && tryEnter()) {
            try {
                for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                    any = true;
                }
            } finally {
                unlock();
            }
        }
        return any;
    }

    /** Puts a fiber where it will run. Any thread. */
    void submit(JvmFiber fiber) {
        if (VirtualThreads.carrier() == thread) {
            addReady(fiber);
        } else {
            JvmFiber head;
            do {
                head = inbox.get();
                fiber.next = head;
            } while (!inbox.compareAndSet(head, fiber));
            wake();
        }
    }

    @Override
    public Fiber running() {
        return thread.running;
    }

    @Override
    public int readyCount() {
        return readyCount;
    }

    @Override
    public boolean hasReady() {
        return readyHead != null || inbox.getPlain() != null || !tasks.isEmpty();
    }

    @Override
    public Fiber start(String name, Object context, Runnable body) {
        JvmFiber fiber = new JvmFiber(this, name, context, body);
        fiber.start();
        return fiber;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        wake();
    }

    @Override
    protected void interruptSleep() {
        LockSupport.unpark(thread);
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
        exposures.copy(token, from, toBase, toOffset, bytes);
    }

    @Override
    public void lock() {
        if (Threading.isShared()) {
            lock.lock();
        }
    }

    @Override
    public void unlock() {
        if (lock.isHeldByCurrentThread()) {
            lock.unlock();
        }
    }

    /**
     * Leaves the critical section for as long as the caller gives way, however often it has
     * entered.
     *
     * @return how often, for {@link #relock}; 0 if it had not
     */
    int unlockAll() {
        int holds = lock.getHoldCount();
        for (int i = 0; i < holds; i++) {
            lock.unlock();
        }
        return holds;
    }

    /**
     * Enters it again as often as {@link #unlockAll} left it; and once if cores have come to be
     * locked meanwhile.
     */
    void relock(int holds) {
        int wanted = holds == 0 && Threading.isShared() ? 1 : holds;
        for (int i = 0; i < wanted; i++) {
            lock.lock();
        }
    }

    @Override
    public String toString() {
        return "core " + id() + (cpu < 0 ? " (not pinned)" : " (CPU " + cpu + ")");
    }
}
