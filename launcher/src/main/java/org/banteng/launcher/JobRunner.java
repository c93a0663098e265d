package org.banteng.launcher;

import org.banteng.engine.message.Job;
import org.banteng.engine.process.Process;
import org.banteng.launcher.console.Console;
import org.banteng.launcher.console.SystemStreams;
import org.banteng.launcher.program.Program;
import org.banteng.launcher.report.Bindings;
import org.banteng.launcher.report.Leaks;
import org.banteng.launcher.report.StatisticsReport;
import org.banteng.machine.Fiber;
import org.banteng.machine.Tunable;
import org.banteng.machine.jvm.Affinity;
import org.banteng.machine.jvm.JvmMachine;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs a job from beginning to end. */
public final class JobRunner {
    private static final Tunable RECORD_BLOCKS =
            Tunable.of(
                    "banteng.pool.record",
                    0,
                    0,
                    1,
                    "(0: no, 1: yes)",
                    "1: remember where each pool block was asked for, and tell at the end which"
                            + " were never freed; slow");

    private static final AtomicBoolean UNPINNED_TOLD = new AtomicBoolean();

    private final JobOptions options;
    private final int[] cpus;
    private final JvmMachine machine;
    private final Job messages;
    private final Console console;
    private final RunningJob job;

    private JobRunner(JobOptions options, boolean ownProcess) {
        this.options = options;
        this.cpus = cpus(options);
        this.machine = new JvmMachine(cpus, (thread, error) -> uncaught(error));
        this.messages = new Job(machine.cores(), options.ranks());
        this.console = SystemStreams.open(ownProcess, options.ranks(), options.tagOutput());
        this.job = new RunningJob(options, messages, console, ownProcess);
    }

    /**
     * Runs a program in a process that is there for it; whoever calls is to end the process with
     * {@link ProcessEnd#with} what this returns.
     *
     * @param args the program's arguments; each rank gets a copy
     * @return the exit code
     */
    public static int run(JobOptions options, Program program, String[] args) {
        JobRunner runner = new JobRunner(options, true);
        ProcessEnd.showsAll(runner.console);
        runner.start(() -> program.run(args.clone()));
        try {
            runner.job.await();
        } catch (InterruptedException e) {
            runner.job.fail(runner.interrupted());
        }
        Failure failure = runner.job.failure();
        if (failure != null) {
            runner.console.report(failure.report());
            return failure.exitCode();
        }
        runner.tellStatistics();
        return runner.outputCode();
    }

    /**
     * Runs a job within a process that has other things to do, and lets go of all that it took.
     *
     * @return why it ended before its ranks did, or {@code null}
     * @throws InterruptedException if the caller is interrupted; the job has been ended, and the
     *     message says where its ranks were
     */
    public static Failure runEmbedded(JobOptions options, RankMain main)
            throws InterruptedException {
        JobRunner runner = new JobRunner(options, false);
        try {
            runner.start(main);
            runner.job.await();
            if (runner.job.failure() == null) {
                runner.tellStatistics();
            }
        } catch (InterruptedException e) {
            runner.job.fail(runner.interrupted());
            throw new InterruptedException(runner.job.failure().report());
        } finally {
            runner.close();
        }
        return runner.job.failure();
    }

    private void start(RankMain main) {
        tellUnpinned();
        if (RECORD_BLOCKS.value() > 0) {
            machine.cores().forEach(core -> core.pool().recordAllocations());
        }
        if (options.reportBindings()) {
            console.report(Bindings.of(messages, cpus));
        }
        job.start(main);
        if (Watch.SETTLE.value() == 0) {
            machine.start();
        } else {
            machine.startUnsettled();
        }
        new Watch(job, messages, machine, options.timeout()).start();
    }

    /** A job whose output is lost has not succeeded, though its ranks have. */
    private int outputCode() {
        IOException failure = console.outputFailure();
        if (failure == null) {
            return ExitCode.SUCCESS;
        }
        console.report(LostOutput.report(failure));
        return ExitCode.OUTPUT_LOST;
    }

    private Failure interrupted() {
        String report = "interrupted. Where the ranks were:\n" + job.ranks().whereabouts();
        return new Failure(Failure.NO_RANK, ExitCode.FAILURE, report, null);
    }

    /** Ranks that wait end now; one that computes for ever is left to itself. */
    private void close() {
        try {
            job.stopRanks(messages);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (machine.stop()) {
            messages.close();
        }
        SystemStreams.close(console);
    }

    /** An exception in a fiber that is no rank's main, but helps one. */
    private void uncaught(Throwable error) {
        Fiber fiber = Fiber.current();
        int rank =
                fiber != null && fiber.context() instanceof Process process
                        ? process.rank()
                        : Failure.NO_RANK;
        job.failed(rank, error);
    }

    private static int[] cpus(JobOptions options) {
        int[] available = options.cpus() != null ? options.cpus() : Affinity.availableCpus();
        int[] used = Arrays.copyOf(available, Math.min(available.length, options.ranks()));
        if (!Affinity.canPin()) {
            Arrays.fill(used, -1);
        }
        return used;
    }

    private void tellUnpinned() {
        if (!Affinity.canPin() && UNPINNED_TOLD.compareAndSet(false, true)) {
            console.report(
                    "banteng: "
                            + System.getProperty("os.name")
                            + " lets no thread be held on a CPU; ranks run unpinned\n");
        }
    }

    /** After all ranks have ended: what they counted is theirs alone while they run. */
    private void tellStatistics() {
        if (options.statistics()) {
            console.report(StatisticsReport.of(job.ranks(), messages));
        }
        if (RECORD_BLOCKS.value() > 0) {
            console.report(Leaks.of(messages));
        }
    }
}
