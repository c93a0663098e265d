package org.banteng.launcher;

import org.banteng.engine.message.Balancer;
import org.banteng.engine.message.Job;
import org.banteng.machine.Tunable;
import org.banteng.machine.jvm.JvmMachine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Watches over a job: has its cores settle when it turns out to be no short one; ends it when it
 * has taken too long, or when no rank can ever go on; has idle cores given ranks of busy ones; and
 * has fibers helped that fell asleep together with their core.
 */
final class Watch extends Thread {
    static final Tunable SETTLE =
            Tunable.of(
                    "banteng.core.settle",
                    100,
                    0,
                    60_000,
                    "milliseconds",
                    "how long a job runs before its cores are pinned to CPUs (0: from the start);"
                            + " a short one ends before");

    private static final long TICK_MILLIS = 50;

    /** Every so many ticks, 200 ms, it looks for a deadlock and for idle cores. */
    private static final int TICKS_PER_LOOK = 4;

    private final RunningJob job;
    private final JvmMachine machine;
    private final Duration timeout;
    private final Balancer balancer;
    private final DeadlockDetector detector;

    Watch(RunningJob job, Job messages, JvmMachine machine, Duration timeout) {
        super("banteng-watch");
        this.job = job;
        this.machine = machine;
        this.timeout = timeout;
        this.balancer = new Balancer(messages);
        this.detector = new DeadlockDetector(job.ranks(), messages);
        setDaemon(true);
    }

    @Override
    public void run() {
        long start = System.nanoTime();
        int ticks = 0;
        boolean settled = SETTLE.value() == 0;
        try {
            while (!job.await(TICK_MILLIS)) {
                if (!settled && System.nanoTime() - start > SETTLE.value() * 1_000_000) {
                    settle();
                    settled = true;
                }
                machine.rescuePinned();
                if (timeout != null && System.nanoTime() - start > timeout.toNanos()) {
                    job.fail(tookTooLong());
                } else if (++ticks % TICKS_PER_LOOK == 0) {
                    balancer.look();
                    if (detector.look()) {
                        job.fail(deadlock());
                    }
                }
            }
        } catch (InterruptedException e) {
            // Nobody has this thread to interrupt it; whoever does wants it to end.
        }
    }

    /** A JVM may refuse to call the system at all. */
    private void settle() {
        try {
            machine.settle();
        } catch (RuntimeException | LinkageError e) {
            job.failed(Failure.NO_RANK, e);
        }
    }

    private Failure tookTooLong() {
        String report =
                "timeout: the job has not ended within "
                        + text(timeout)
                        + ". Where its ranks are:\n"
                        + job.ranks().whereabouts();
        return new Failure(Failure.NO_RANK, ExitCode.TIMEOUT, report, null);
    }

    private Failure deadlock() {
        String report =
                "deadlock: no rank can go on, since each waits for another (or for one that has"
                        + " ended):\n"
                        + job.ranks().whereabouts();
        return new Failure(Failure.NO_RANK, ExitCode.DEADLOCK, report, null);
    }

    private static String text(Duration duration) {
        return duration.toMillis() % 1000 == 0
                ? TimeUnit.MILLISECONDS.toSeconds(duration.toMillis()) + " s"
                : duration.toMillis() + " ms";
    }
}
