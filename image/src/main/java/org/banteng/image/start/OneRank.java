package org.banteng.image.start;

import org.banteng.engine.message.Job;
import org.banteng.engine.process.JobControl;
import org.banteng.engine.process.Process;
import org.banteng.machine.Fiber;
import org.banteng.machine.metal.hosted.HostedMachine;

import java.util.List;

/** Runs a compiled program as the one rank of a job. */
public final class OneRank implements JobControl {
    /** Exit codes, the same that the command ends with on the JVM. */
    private static final int FAILED = 1;

    private static final int DEADLOCK = 66;

    /** What Linux keeps of an exit code. */
    private static final int LOW_BITS = 0xff;

    private OneRank() {}

    /** Runs it and ends the process. */
    public static void run(Runnable program) {
        HostedMachine machine = HostedMachine.create(OneRank::uncaught, OneRank::deadlock);
        Job job = new Job(machine.cores(), 1);
        Process process = new Process(job, 0, new OneRank());
        machine.cores().getFirst().start("rank 0", process, program);
        machine.run();
        HostedMachine.exit(0);
    }

    private static void uncaught(Fiber fiber, Throwable error) {
        System.err.println("Exception in " + fiber);
        error.printStackTrace();
        HostedMachine.exit(FAILED);
    }

    private static void deadlock(List<Fiber> waiting) {
        StringBuilder report = new StringBuilder("deadlock: every rank waits\n");
        for (Fiber fiber : waiting) {
            report.append(fiber).append(" waits for ").append(fiber.waitingFor()).append('\n');
            for (StackTraceElement frame : fiber.stackTrace()) {
                report.append("\tat ").append(frame).append('\n');
            }
        }
        System.err.print(report);
        HostedMachine.exit(DEADLOCK);
    }

    @Override
    public void abort(int rank, int code, String reason, Throwable cause) {
        System.err.println("rank " + rank + ": " + reason);
        (cause == null ? new Throwable(reason) : cause).printStackTrace();
        HostedMachine.exit((code & LOW_BITS) == 0 ? FAILED : code & LOW_BITS);
    }

    @Override
    public boolean recordsStatistics() {
        return false;
    }
}
