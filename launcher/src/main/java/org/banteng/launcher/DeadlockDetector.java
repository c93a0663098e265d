package org.banteng.launcher;

import org.banteng.engine.message.Job;
import org.banteng.engine.message.Traffic;
import org.banteng.engine.process.Process;
import org.banteng.launcher.report.Ranks;
import org.banteng.machine.Core;
import org.banteng.machine.Fiber;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells that no rank can go on: every core sleeps, or lies pinned below a fiber that waits; nothing
 * is under way between cores; every fiber of every rank has ended or waits for a message; and no
 * thread of the program's own is left that could send one. Twice in a row, with no message and no
 * wait in between: a single look at what other threads change proves nothing.
 */
final class DeadlockDetector {
    /** The thread level from which on threads of the program's own may call. */
    private static final int THREAD_SERIALIZED = 2;

    private final Ranks ranks;
    private final Job job;
    private boolean suspected;
    private long lastProgress;

    DeadlockDetector(Ranks ranks, Job job) {
        this.ranks = ranks;
        this.job = job;
    }

    /** Looks once. */
    boolean look() {
        if (!coresAreIdle() || !fibersWait()) {
            suspected = false;
            return false;
        }
        long progress = progress();
        boolean still = suspected && progress == lastProgress && coresAreIdle();
        suspected = true;
        lastProgress = progress;
        return still;
    }

    private boolean coresAreIdle() {
        for (int id = 0; id < job.coreCount(); id++) {
            Core core = job.core(id);
            Fiber fiber = core.running();
            boolean idle = core.isAsleep() || (fiber != null && fiber.waitingFor() != null);
            if (!idle || !core.poller().isQuiet()) {
                return false;
            }
        }
        return true;
    }

    private boolean fibersWait() {
        boolean anyWaits = false;
        List<Fiber> helpers = new ArrayList<>();
        List<Fiber> threads = new ArrayList<>();
        boolean threaded = false;
        for (int rank = 0; rank < ranks.size(); rank++) {
            if (!ranks.hasEnded(rank)) {
                if (ranks.fiber(rank).waitingFor() == null) {
                    return false;
                }
                anyWaits = true;
            }
            Process process = ranks.process(rank);
            threaded |= process.threadLevel() >= THREAD_SERIALIZED;
            process.addHelpersTo(helpers);
            process.addThreadsTo(threads);
        }
        return anyWaits
                && allWait(helpers)
                && allWait(threads)
                && (!threaded || ProgramThreads.count() <= threads.size());
    }

    private static boolean allWait(List<Fiber> fibers) {
        for (Fiber fiber : fibers) {
            if (fiber.waitingFor() == null) {
                return false;
            }
        }
        return true;
    }

    /** Grows with whatever a rank does. */
    private long progress() {
        long sum = 0;
        for (int rank = 0; rank < ranks.size(); rank++) {
            Traffic traffic = job.endpoint(rank).traffic();
            sum += traffic.messagesSent() + traffic.messagesReceived() + traffic.waits();
        }
        return sum;
    }
}
