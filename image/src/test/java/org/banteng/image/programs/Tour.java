package org.banteng.image.programs;

import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;

import org.banteng.image.programs.tour.Collectives;
import org.banteng.image.programs.tour.Communicators;
import org.banteng.image.programs.tour.Endings;
import org.banteng.image.programs.tour.Failures;
import org.banteng.image.programs.tour.Messages;
import org.banteng.image.programs.tour.Reductions;
import org.banteng.image.programs.tour.Requests;
import org.banteng.image.programs.tour.Types;

import java.util.List;

/** A job of one rank that goes through package mpi: what it prints is the same wherever it runs. */
public final class Tour {
    private static final int TAG = 5;

    private Tour() {}

    /**
     * Prints a line for each thing it has done.
     *
     * @param arguments how it is to end, such as {@code fatal}, {@code deadlock} or {@code abort};
     *     well, without
     */
    public static void main(String[] arguments) throws MPIException, InterruptedException {
        String end = MPI.Init(arguments).length > 0 ? arguments[0] : "";
        if (end.isEmpty()) {
            goRound();
        } else {
            goWrong(end);
        }
        MPI.Finalize();
        System.out.println("finalized " + MPI.isFinalized());
    }

    private static void goRound() throws MPIException {
        System.out.println("MPI " + MPI.getVersion() + ", initialized " + MPI.isInitialized());
        for (Intracomm comm : List.of(MPI.COMM_WORLD, MPI.COMM_SELF)) {
            System.out.println(
                    comm.getName() + ": rank " + comm.getRank() + " of " + comm.getSize());
            Messages.exchange(comm);
            Requests.use(comm);
            Collectives.use(comm);
        }
        Reductions.predefined();
        Reductions.pairs();
        Reductions.ofTheProgram();
        Types.derived();
        Types.structs();
        Types.packed();
        Communicators.use();
        Failures.provoke();
    }

    private static void goWrong(String how) throws MPIException, InterruptedException {
        int[] buffer = new int[1];
        switch (how) {
            case "fatal" -> MPI.COMM_WORLD.send(buffer, 2, MPI.INT, 0, TAG);
            case "deadlock" -> MPI.COMM_WORLD.recv(buffer, 1, MPI.INT, 0, TAG);
            case "abort" -> MPI.COMM_WORLD.abort(3);
            case "return", "exit", "exit-job", "halt" -> Endings.end(how);
            case "thread" -> Endings.endFromThread();
            default -> throw new IllegalArgumentException("no such end: " + how);
        }
        System.out.println("went on after " + how);
    }
}
