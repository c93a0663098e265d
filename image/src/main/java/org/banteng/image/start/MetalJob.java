package org.banteng.image.start;

import org.banteng.bus.VirtioBus;
import org.banteng.engine.message.Job;
import org.banteng.engine.process.JobControl;
import org.banteng.engine.process.Process;
import org.banteng.engine.report.Frames;
import org.banteng.engine.report.Whereabouts;
import org.banteng.engine.report.WhereaboutsTable;
import org.banteng.machine.Fiber;
import org.banteng.machine.metal.instance.JobListener;
import org.banteng.machine.metal.instance.MetalMachine;
import org.banteng.machine.metal.instance.Phase;

import java.util.List;

/**
 * The job of a compiled program, as the rank of this instance sees it. Each instance has a {@link
 * Job} of its own, in which its own core is real and the others are those of its peers.
 */
public final class MetalJob implements JobControl, JobListener {
    /** Exit codes, the same that the command ends with on the JVM. */
    private static final int FAILURE = 1;

    private static final int DEADLOCK = 66;

    /** What Linux keeps of an exit code. */
    private static final int LOW_BITS = 0xff;

    private final MetalMachine machine;
    private Process process;
    private Fiber main;

    private MetalJob() {
        machine = MetalMachine.create(this);
    }

    /** Runs the program as the rank of this instance; does not return. */
    public static void run(Runnable program) {
        Phase.JOB_BEGINS.reached();
        MetalJob job = new MetalJob();
        job.start(
                () -> {
                    Phase.MAIN_BEGINS.reached();
                    program.run();
                });
        job.machine.run();
    }

    private void start(Runnable program) {
        int ranks = machine.cores().size();
        VirtioBus bus = new VirtioBus(ranks, machine.busDirectory());
        process = new Process(new Job(machine.cores(), ranks, bus), machine.self(), this);
        main = machine.startMain("rank-" + machine.self(), process, program);
    }

    @Override
    public void uncaught(Fiber fiber, Throwable error) {
        String name = "rank " + machine.self() + " of " + machine.cores().size();
        end(FAILURE, name + " failed:\n" + Frames.print(error));
    }

    @Override
    public void abort(int rank, int code, String reason, Throwable cause) {
        String stack = cause == null ? Frames.printHere() : Frames.printFrames(cause);
        end((code & LOW_BITS) == 0 ? FAILURE : code & LOW_BITS, reason + "\n" + stack);
    }

    @Override
    public boolean isOnItsOwn() {
        return !process.isCommunicating();
    }

    private void end(int code, String report) {
        if (machine.beginEnd()) {
            System.err.print(report);
            machine.fail(code);
        }
        MetalMachine.awaitEnd();
    }

    @Override
    public String whereabouts() {
        Whereabouts whereabouts = Whereabouts.of(process, main, machine.hasMainEnded());
        return Whereabouts.kind(main, machine.hasMainEnded())
                + '\n'
                + whereabouts.activity()
                + '\n'
                + whereabouts.site();
    }

    @Override
    public void deadlock(List<String> whereabouts) {
        String table =
                WhereaboutsTable.of(
                        whereabouts.size(),
                        rank -> lines(whereabouts.get(rank))[0],
                        rank -> parse(whereabouts.get(rank)));
        System.err.print(
                "deadlock: no rank can go on, since each waits for another (or for one that has"
                        + " ended):\n"
                        + table);
        machine.fail(DEADLOCK);
    }

    private static Whereabouts parse(String text) {
        String[] lines = lines(text);
        return new Whereabouts(lines[1], lines[2]);
    }

    /** By hand: what splits texts has regular expressions in it, an eighth of a small image. */
    private static String[] lines(String whereabouts) {
        int first = whereabouts.indexOf('\n');
        int second = whereabouts.indexOf('\n', first + 1);
        return new String[] {
            whereabouts.substring(0, first),
            whereabouts.substring(first + 1, second),
            whereabouts.substring(second + 1)
        };
    }

    @Override
    public void initialized() {
        Phase.MPI_READY.reached();
    }

    @Override
    public void firstCallEnded() {
        Phase.FIRST_CALL_ENDED.reached();
    }

    @Override
    public boolean recordsStatistics() {
        return false;
    }
}
