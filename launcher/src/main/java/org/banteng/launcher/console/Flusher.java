package org.banteng.launcher.console;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Writes what bursts of output have gathered, and unfinished lines that ranks want to be seen. */
final class Flusher extends Thread {
    /** How long an unfinished line may take to be finished before it is shown as it is. */
    private static final long PATIENCE_NANOS = 100_000_000;

    private final Sink sink;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Asked> asked = new ArrayDeque<>();
    private boolean pending;
    private boolean ended;

    private record Asked(Lines lines, long due) {}

    Flusher(Sink sink) {
        super("banteng-output");
        this.sink = sink;
        setDaemon(true);
    }

    /** Something has been gathered. Any thread; does not wait for this one. */
    void wake() {
        lock.lock();
        try {
            if (!pending) {
                pending = true;
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** An unfinished line is to be shown if it stays unfinished. Any thread. */
    void showSoon(Lines lines) {
        lock.lock();
        try {
            asked.add(new Asked(lines, System.nanoTime() + PATIENCE_NANOS));
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** No more is to come. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() {
        try {
            while (awaitWork()) {
                TimeUnit.NANOSECONDS.sleep(Sink.BURST_NANOS);
                showDue();
                clearPending();
                sink.flush();
            }
        } catch (InterruptedException e) {
            // Nobody has this thread to interrupt it; whoever does wants it to end.
        }
        sink.flush();
    }

    private boolean awaitWork() throws InterruptedException {
        lock.lock();
        try {
            while (!pending && !ended) {
                if (asked.isEmpty()) {
                    changed.await();
                } else {
                    long left = asked.peek().due - System.nanoTime();
                    if (left <= 0 || changed.awaitNanos(left) <= 0) {
                        break;
                    }
                }
            }
            return !ended;
        } finally {
            lock.unlock();
        }
    }

    private void clearPending() {
        lock.lock();
        try {
            pending = false;
        } finally {
            lock.unlock();
        }
    }

    private void showDue() {
        for (Lines lines = nextDue(); lines != null; lines = nextDue()) {
            lines.showIfAsked();
        }
    }

    private Lines nextDue() {
        lock.lock();
        try {
            Asked first = asked.peek();
            return first == null || first.due - System.nanoTime() > 0 ? null : asked.remove().lines;
        } finally {
            lock.unlock();
        }
    }
}
