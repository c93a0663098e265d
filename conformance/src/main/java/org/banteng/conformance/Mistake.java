package org.banteng.conformance;

import mpi.Intracomm;
import mpi.MPI;

import org.banteng.conformance.kit.Expect;

import java.util.List;

/**
 * What ends a job: errors under the default handler, an exception that nobody catches, abort, and a
 * deadlock. Rank 1 does it while all others wait in a barrier that nothing else would end:
 *
 * <pre>{@code
 * banteng run -n 4 -cp conformance/target/classes org.banteng.conformance.Main --mistake abort
 * }</pre>
 *
 * @param name on the command line
 * @param exitCode what the job ends with
 * @param words what its report says, besides the rank
 */
public record Mistake(String name, int exitCode, List<String> words, Expect.Step step) {
    private static final int CULPRIT = 1;
    private static final int TAG = 5;
    private static final int FAILURE = 1;
    private static final int DEADLOCK = 66;
    private static final int ABORTED = 42;

    /** All there are. */
    public static List<Mistake> all() {
        return List.of(
                new Mistake(
                        "wrong-rank",
                        MPI.ERR_RANK,
                        List.of("MPI_ERR_RANK", "send: ", "dest is 99"),
                        () -> MPI.COMM_WORLD.send(new int[1], 1, MPI.INT, 99, TAG)),
                new Mistake(
                        "message-too-long",
                        MPI.ERR_TRUNCATE,
                        List.of("MPI_ERR_TRUNCATE", "recv: ", "20", "16"),
                        Mistake::receiveTooLong),
                new Mistake(
                        "message-too-long-for-a-request",
                        MPI.ERR_TRUNCATE,
                        List.of("MPI_ERR_TRUNCATE", "iRecv: ", "20", "16"),
                        Mistake::awaitTooLong),
                new Mistake(
                        "in-a-communicator-of-its-own",
                        MPI.ERR_ROOT,
                        List.of("MPI_ERR_ROOT", "bcast: ", "root is 1"),
                        () -> MPI.COMM_SELF.dup().bcast(new int[1], 1, MPI.INT, 1)),
                new Mistake(
                        "freed-communicator",
                        MPI.ERR_COMM,
                        List.of("MPI_ERR_COMM", "barrier: "),
                        Mistake::useFreed),
                new Mistake(
                        "call-errhandler",
                        MPI.ERR_OTHER,
                        List.of("MPI_ERR_OTHER", "callErrhandler"),
                        () -> MPI.COMM_WORLD.callErrhandler(MPI.ERR_OTHER)),
                new Mistake(
                        "exception",
                        FAILURE,
                        List.of("IllegalStateException: no more", "Mistake.letGo(Mistake.java:"),
                        Mistake::letGo),
                new Mistake(
                        "abort",
                        ABORTED,
                        List.of("abort(42)"),
                        () -> MPI.COMM_WORLD.abort(ABORTED)),
                new Mistake(
                        "deadlock",
                        DEADLOCK,
                        List.of(
                                "deadlock",
                                "recv from rank 0",
                                "tag 5",
                                "barrier",
                                "Mistake.java:"),
                        Mistake::awaitNobody));
    }

    /** Runs one, as one rank of at least two. */
    static void run(String name) throws Exception {
        for (Mistake mistake : all()) {
            if (mistake.name.equals(name)) {
                mistake.run();
                return;
            }
        }
        throw new IllegalArgumentException("there is no mistake \"" + name + "\"");
    }

    /** Runs it, as one rank of at least two. */
    public void run() throws Exception {
        MPI.Init(new String[0]);
        if (MPI.COMM_WORLD.getRank() == CULPRIT) {
            step.run();
        }
        MPI.COMM_WORLD.barrier();
        MPI.Finalize();
    }

    private static void receiveTooLong() throws Exception {
        MPI.COMM_WORLD.bSend(new int[5], 5, MPI.INT, CULPRIT, TAG);
        MPI.COMM_WORLD.recv(new int[4], 4, MPI.INT, CULPRIT, TAG);
    }

    private static void awaitTooLong() throws Exception {
        MPI.COMM_WORLD.bSend(new int[5], 5, MPI.INT, CULPRIT, TAG);
        MPI.COMM_WORLD.iRecv(new int[4], 4, MPI.INT, CULPRIT, TAG).waitFor();
    }

    private static void useFreed() throws Exception {
        Intracomm freed = MPI.COMM_SELF.dup();
        freed.setErrhandler(MPI.ERRORS_RETURN);
        freed.free();
        freed.barrier();
    }

    private static void letGo() {
        throw new IllegalStateException("no more");
    }

    private static void awaitNobody() throws Exception {
        MPI.COMM_WORLD.recv(new int[1], 1, MPI.INT, 0, TAG);
    }
}
