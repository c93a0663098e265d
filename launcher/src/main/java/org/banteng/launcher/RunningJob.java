package org.banteng.launcher;

import org.banteng.engine.message.Job;
import org.banteng.engine.message.JobEndedError;
import org.banteng.engine.process.JobControl;
import org.banteng.engine.process.Process;
import org.banteng.engine.report.Frames;
import org.banteng.launcher.console.Console;
import org.banteng.launcher.console.ConsoleOwner;
import org.banteng.launcher.program.ExitHandler;
import org.banteng.launcher.report.Ranks;
import org.banteng.machine.Core;
import org.banteng.machine.Fiber;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A job from the start of its ranks to its end, which comes when all their mains have returned or
 * with the first failure. Any thread.
 */
final class RunningJob implements JobControl, ConsoleOwner, ExitHandler {
    private static final long STOP_NANOS = 500_000_000;

    private final JobOptions options;
    private final boolean ownProcess;
    private final Console console;
    private final Ranks ranks;
    private final AtomicInteger running;
    private final AtomicReference<Failure> failure = new AtomicReference<>();
    private final CountDownLatch over = new CountDownLatch(1);

    /**
     * @param ownProcess whether the process ends with the job
     */
    RunningJob(JobOptions options, Job job, Console console, boolean ownProcess) {
        this.options = options;
        this.ownProcess = ownProcess;
        this.console = console;
        this.running = new AtomicInteger(job.size());
        this.ranks = new Ranks(job.size(), rank -> new Process(job, rank, this));
    }

    /** Its ranks. */
    Ranks ranks() {
        return ranks;
    }

    @Override
    public Console console() {
        return console;
    }

    @Override
    public boolean recordsStatistics() {
        return options.statistics();
    }

    /** Makes the ranks' fibers; they run as soon as the cores do. */
    void start(RankMain main) {
        for (int rank = 0; rank < ranks.size(); rank++) {
            Process process = ranks.process(rank);
            Core core = process.endpoint().core();
            ranks.started(rank, core.start("rank-" + rank, process, new RankBody(rank, main)));
        }
    }

    /** What a rank's fiber runs: a class, as a lambda would have one frame more in each rank. */
    private final class RankBody implements Runnable {
        private final int rank;
        private final RankMain main;

        RankBody(int rank, RankMain main) {
            this.rank = rank;
            this.main = main;
        }

        @Override
        public void run() {
            try {
                main.run();
            } catch (JobEndedError e) {
                // The failure that ended the job has been told.
            } catch (Throwable e) {
                failed(rank, e);
            } finally {
                console.rankEnded(rank);
                rankEnded(rank);
            }
        }
    }

    private void rankEnded(int rank) {
        if (ranks.end(rank) && running.decrementAndGet() == 0) {
            over.countDown();
        }
    }

    /** A rank has thrown an exception that nobody caught. */
    void failed(int rank, Throwable error) {
        fail(
                new Failure(
                        rank,
                        ExitCode.FAILURE,
                        ranks.name(rank) + " failed:\n" + Frames.print(error),
                        error));
    }

    /** Ends the job. Only the first failure counts. */
    void fail(Failure first) {
        if (failure.compareAndSet(null, first)) {
            over.countDown();
        }
    }

    @Override
    public void abort(int rank, int code, String reason, Throwable cause) {
        String stack = cause == null ? Frames.printHere() : Frames.printFrames(cause);
        fail(new Failure(rank, ExitCode.ofAbort(code), reason + "\n" + stack, cause));
        stopCaller();
    }

    /**
     * A rank has called {@code System.exit}. With 0, when it has nothing to do with the others any
     * more (or not yet), that ends the rank, as it ends one process of many under {@code mpirun};
     * otherwise the job.
     */
    @Override
    public void exit(Process process, int status) {
        if (status == 0 && !process.isCommunicating()) {
            console.rankEnded(process.rank());
            rankEnded(process.rank());
            stopCaller();
        }
    }

    /** The calling thread of a rank goes no further. */
    private void stopCaller() {
        if (!ownProcess) {
            throw new JobEndedError();
        }
        while (true) {
            LockSupport.park(this);
        }
    }

    /** Waits for its end. */
    void await() throws InterruptedException {
        over.await();
    }

    /** Waits a while for its end, and says whether it came. */
    boolean await(long millis) throws InterruptedException {
        return over.await(millis, TimeUnit.MILLISECONDS);
    }

    /**
     * Ends the ranks that wait for messages, when the process does not end with the job. Waits a
     * while for them to be gone.
     */
    void stopRanks(Job job) throws InterruptedException {
        job.end();
        long until = System.nanoTime() + STOP_NANOS;
        while (running.get() > 0 && System.nanoTime() - until < 0) {
            for (int rank = 0; rank < ranks.size(); rank++) {
                wake(ranks.fiber(rank));
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    /** A rank has no fiber if the job could not even be started. */
    private static void wake(Fiber fiber) {
        if (fiber != null) {
            fiber.ready();
        }
    }

    /** What ended it, or {@code null}: all is well, so far. */
    Failure failure() {
        return failure.get();
    }
}
