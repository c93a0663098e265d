package mpi;

import org.banteng.engine.message.Job;
import org.banteng.engine.process.JobControl;
import org.banteng.engine.process.Process;
import org.banteng.machine.jvm.JvmMachine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Runs a program as some ranks of this JVM, on two cores, without a launcher. */
final class Ranks {
    private static final int[] TWO_CORES = {-1, -1};
    private static final int SECONDS = 60;

    private Ranks() {}

    /** What each rank does. */
    interface Program {
        void run() throws Exception;
    }

    /** Runs a program between Init and Finalize; errors are returned, and make the test fail. */
    static void run(int ranks, Program program) {
        runBare(
                ranks,
                false,
                () -> {
                    MPI.Init(new String[0]);
                    MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_RETURN);
                    MPI.COMM_SELF.setErrhandler(MPI.ERRORS_RETURN);
                    program.run();
                    MPI.Finalize();
                });
    }

    /**
     * Runs a program.
     *
     * @return what each rank was, after it has ended
     * @throws AssertionError with what the first rank threw that threw anything
     */
    static List<Process> runBare(int ranks, boolean statistics, Program program) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch ended = new CountDownLatch(ranks);
        List<Process> processes = new ArrayList<>();
        try (JvmMachine machine =
                new JvmMachine(TWO_CORES, (thread, e) -> failure.compareAndSet(null, e))) {
            Job job = new Job(machine.cores(), ranks);
            for (int rank = 0; rank < ranks; rank++) {
                Process process = new Process(job, rank, new Control(statistics));
                processes.add(process);
                job.endpoint(rank)
                        .core()
                        .start(
                                "rank-" + rank,
                                process,
                                () -> {
                                    try {
                                        program.run();
                                    } catch (Throwable e) {
                                        failure.compareAndSet(null, e);
                                        while (ended.getCount() > 0) {
                                            ended.countDown();
                                        }
                                    } finally {
                                        ended.countDown();
                                    }
                                });
            }
            machine.start();
            boolean inTime = ended.await(SECONDS, TimeUnit.SECONDS);
            if (failure.get() != null) {
                throw new AssertionError(failure.get());
            }
            if (!inTime) {
                throw new AssertionError("the ranks do not end: " + ended.getCount() + " run");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return processes;
    }

    /** The job has ended. */
    static final class Aborted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int code;

        Aborted(int code, String reason, Throwable cause) {
            super(reason, cause);
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    /** A job that one rank alone can end: for itself. */
    private record Control(boolean recordsStatistics) implements JobControl {
        @Override
        public void abort(int rank, int code, String reason, Throwable cause) {
            throw new Aborted(code, reason, cause);
        }
    }
}
