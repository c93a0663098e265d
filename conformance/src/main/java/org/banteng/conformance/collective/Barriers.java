package org.banteng.conformance.collective;

import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;

/** A barrier holds every rank until the last has come (MPI 4.1, section 6.3). */
public final class Barriers extends Area {
    private static final double LATE_SECONDS = 300e-6;
    private static final int MANY = 500;

    public Barriers() {
        super("barriers");
    }

    @Override
    public void cases(Cases to) {
        to.add("nobody leaves before the last has come", Barriers::waitsForTheLast);
        to.add("many in a row keep the ranks together", Barriers::manyInARow);
        to.add("of part of the ranks concerns nobody else", 2, Barriers::ofAPart);
        to.add("of one rank returns at once", Barriers::alone);
        to.add("leaves messages alone", 2, Barriers::messagesPass);
    }

    /** Each rank in turn comes late. All clocks are one clock: they run in one machine. */
    private static void waitsForTheLast(Here here) throws MPIException {
        for (int late = 0; late < here.size(); late++) {
            here.comm().barrier();
            if (here.rank() == late) {
                spendTime(LATE_SECONDS);
            }
            double[] came = {MPI.wtime()};
            here.comm().barrier();
            double left = MPI.wtime();
            here.comm().bcast(came, 1, MPI.DOUBLE, late);
            Expect.that(left >= came[0], "no rank leaves before rank " + late + " has come");
        }
    }

    private static void spendTime(double seconds) throws MPIException {
        double end = MPI.wtime() + seconds;
        while (MPI.wtime() < end) {
            MPI.COMM_WORLD.iProbe(MPI.ANY_SOURCE, MPI.ANY_TAG);
        }
    }

    /** Rank r's step is seen by its neighbour between two barriers, and the next one is not. */
    private static void manyInARow(Here here) throws MPIException {
        int[] theirs = new int[1];
        for (int step = 0; step < MANY; step++) {
            here.comm().barrier();
            if (step % 50 == 0) {
                int[] mine = {step};
                here.comm()
                        .sendRecv(
                                mine,
                                1,
                                MPI.INT,
                                here.next(),
                                0,
                                theirs,
                                1,
                                MPI.INT,
                                here.previous(),
                                0);
                Expect.equal(step, theirs[0], "step of rank " + here.previous());
            }
        }
    }

    /** The even ranks pass many barriers while the odd ones wait for a message from them. */
    private static void ofAPart(Here here) throws MPIException {
        Intracomm part = here.comm().split(here.rank() % 2, 0);
        int[] word = {0};
        if (here.rank() % 2 == 0) {
            for (int i = 0; i < 20; i++) {
                part.barrier();
            }
            if (here.rank() + 1 < here.size()) {
                word[0] = here.rank();
                here.comm().send(word, 1, MPI.INT, here.rank() + 1, 7);
            }
        } else {
            here.comm().recv(word, 1, MPI.INT, here.rank() - 1, 7);
            Expect.equal(here.rank() - 1, word[0], "word of the rank before");
            part.barrier();
        }
        part.free();
    }

    private static void alone(Here here) throws MPIException {
        for (int i = 0; i < 10; i++) {
            MPI.COMM_SELF.barrier();
        }
        Expect.equal(1, MPI.COMM_SELF.getSize(), "size of COMM_SELF");
        Expect.equal(here.rank(), MPI.COMM_WORLD.getRank(), "rank");
    }

    /** A message sent before the barrier may be received after it, and the other way round. */
    private static void messagesPass(Here here) throws MPIException {
        int[] first = {here.rank()};
        int[] second = {100 + here.rank()};
        int[] got = {-1};
        here.comm().send(first, 1, MPI.INT, here.next(), 1);
        here.comm().barrier();
        here.comm().send(second, 1, MPI.INT, here.next(), 2);
        here.comm().recv(got, 1, MPI.INT, MPI.ANY_SOURCE, MPI.ANY_TAG);
        Expect.equal(here.previous(), got[0], "message from before the barrier");
        here.comm().recv(got, 1, MPI.INT, MPI.ANY_SOURCE, MPI.ANY_TAG);
        Expect.equal(100 + here.previous(), got[0], "message from after the barrier");
    }
}
