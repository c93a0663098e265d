package org.banteng.conformance.communicator;

import mpi.Comm;
import mpi.Group;
import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;

/** Ranks that give the same colour come together, ordered by key (MPI 4.1, section 7.4.2). */
public final class Splits extends Area {
    public Splits() {
        super("splits");
    }

    @Override
    public void cases(Cases to) {
        to.add("by parity", Splits::byParity);
        to.add("in reverse", Splits::inReverse);
        to.add("any order of keys, negative ones too", Splits::anyOrder);
        to.add("equal keys keep the order", Splits::equalKeys);
        to.add("each rank for itself", Splits::eachForItself);
        to.add("large colours", Splits::largeColours);
        to.add("without a colour a rank is in none", Splits::undefined);
        to.add("again and again, down to one rank", Splits::nested);
        to.add("rows and columns of a grid", Splits::grid);
        to.add("by memory: all share this machine's", Splits::byMemory);
        to.add("wrong colours and types", Splits::errors);
    }

    /** Ranks that are in a part, in their order: what each is in COMM_WORLD. */
    private static void expectMembers(Intracomm part, int... worlds) throws MPIException {
        int[] all = new int[worlds.length];
        int[] own = {MPI.COMM_WORLD.getRank()};
        Expect.equal(worlds.length, part.getSize(), "size of the part");
        Expect.equal(own[0], worlds[part.getRank()], "the rank at the place that this one has");
        part.allGather(own, 1, MPI.INT, all, 1, MPI.INT);
        Expect.equal(worlds, all, "members of the part");
    }

    private static int[] every(int first, int step, int size) {
        int[] ranks = new int[(size - first + step - 1) / step];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = first + i * step;
        }
        return ranks;
    }

    private static void byParity(Here here) throws MPIException {
        Intracomm part = here.comm().split(here.rank() % 2, here.rank());
        expectMembers(part, every(here.rank() % 2, 2, here.size()));
        Expect.that(!part.isNull(), "the part is not null");
        part.free();
    }

    private static void inReverse(Here here) throws MPIException {
        Intracomm all = here.comm().split(7, -here.rank());
        int[] expected = new int[here.size()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = here.size() - 1 - i;
        }
        expectMembers(all, expected);
        int order = here.size() == 1 ? MPI.CONGRUENT : MPI.SIMILAR;
        Expect.equal(order, Comm.compare(here.comm(), all), "comparison");
        all.free();
    }

    private static int key(Here here, int rank) {
        return (rank * 5 + 2) % 16 * 1_000_003 - 8_000_000 * (here.size() % 2);
    }

    private static void anyOrder(Here here) throws MPIException {
        Intracomm all = here.comm().split(0, key(here, here.rank()));
        int place = 0;
        for (int rank = 0; rank < here.size(); rank++) {
            if (key(here, rank) < key(here, here.rank())) {
                place++;
            }
        }
        Expect.equal(place, all.getRank(), "rank by key");
        all.free();
        Intracomm extremes =
                here.comm().split(0, here.rank() == 0 ? Integer.MAX_VALUE : Integer.MIN_VALUE);
        int expected = here.rank() == 0 ? here.size() - 1 : here.rank() - 1;
        Expect.equal(expected, extremes.getRank(), "rank by the greatest and least key");
        extremes.free();
    }

    private static void equalKeys(Here here) throws MPIException {
        Intracomm all = here.comm().split(0, 3);
        Expect.equal(here.rank(), all.getRank(), "rank");
        Expect.equal(MPI.CONGRUENT, Comm.compare(here.comm(), all), "comparison");
        all.free();
        Intracomm halves = here.comm().split(0, here.rank() % 2);
        int even = (here.size() + 1) / 2;
        int expected = here.rank() % 2 * even + here.rank() / 2;
        Expect.equal(expected, halves.getRank(), "rank, the even ones first");
        halves.free();
    }

    private static void eachForItself(Here here) throws MPIException {
        Intracomm alone = here.comm().split(here.rank(), 0);
        expectMembers(alone, here.rank());
        alone.barrier();
        alone.free();
    }

    private static void largeColours(Here here) throws MPIException {
        Intracomm part = here.comm().split(Integer.MAX_VALUE - here.rank() % 3, 0);
        expectMembers(part, every(here.rank() % 3, 3, here.size()));
        part.free();
    }

    private static void undefined(Here here) throws MPIException {
        boolean isIn = here.rank() % 3 == 0;
        Intracomm part = here.comm().split(isIn ? 1 : MPI.UNDEFINED, 0);
        Expect.that(part.isNull() == !isIn, "the part is null where it was not wanted");
        if (isIn) {
            expectMembers(part, every(0, 3, here.size()));
            part.free();
        }
        Intracomm nobody = here.comm().split(MPI.UNDEFINED, 0);
        Expect.that(nobody.isNull(), "a part that nobody wanted is null");
        here.comm().barrier();
    }

    /** At every level each half adds up its ranks. */
    private static void nested(Here here) throws MPIException {
        Intracomm comm = here.comm().dup();
        int first = 0;
        while (comm.getSize() > 1) {
            int half = comm.getSize() / 2;
            boolean isUpper = comm.getRank() >= half;
            Intracomm part = comm.split(isUpper ? 1 : 0, 0);
            first += isUpper ? half : 0;
            comm.free();
            comm = part;
            int[] sum = {here.rank()};
            comm.allReduce(sum, 1, MPI.INT, MPI.SUM);
            int size = comm.getSize();
            Expect.equal(size * first + size * (size - 1) / 2, sum[0], "sum of the half's ranks");
        }
        Expect.equal(here.rank(), first, "the last one left");
        comm.free();
    }

    /** A rank is in its row and in its column at the same time. */
    private static void grid(Here here) throws MPIException {
        int width = here.size() < 4 ? 1 : here.size() / 3;
        Intracomm row = here.comm().split(here.rank() / width, 0);
        Intracomm column = here.comm().split(here.rank() % width, 0);
        Expect.equal(here.rank() % width, row.getRank(), "place in the row");
        Expect.equal(here.rank() / width, column.getRank(), "place in the column");
        int[] inRow = {here.rank()};
        int[] inColumn = {here.rank()};
        row.bcast(inRow, 1, MPI.INT, 0);
        column.bcast(inColumn, 1, MPI.INT, 0);
        Expect.equal((long) here.rank() / width * width, inRow[0], "first of the row");
        Expect.equal(here.rank() % width, inColumn[0], "first of the column");
        row.free();
        column.free();
    }

    private static void byMemory(Here here) throws MPIException {
        Intracomm node = here.comm().splitType(Comm.TYPE_SHARED, -here.rank(), MPI.INFO_NULL);
        Expect.equal(here.size(), node.getSize(), "size");
        Expect.equal(here.size() - 1 - here.rank(), node.getRank(), "rank by key");
        Group group = node.getGroup();
        Expect.equal(here.size(), group.getSize(), "size of the group");
        group.free();
        node.free();
        boolean isIn = here.rank() == 0;
        int type = isIn ? Comm.TYPE_SHARED : MPI.UNDEFINED;
        Intracomm one = here.comm().splitType(type, 0, MPI.INFO_NULL);
        Expect.that(one.isNull() == !isIn, "it is null where it was not wanted");
        if (isIn) {
            Expect.equal(1, one.getSize(), "size");
            one.free();
        }
    }

    private static void errors(Here here) throws Exception {
        Intracomm comm = here.comm().dup();
        comm.setErrhandler(MPI.ERRORS_RETURN);
        Expect.error(MPI.ERR_ARG, () -> comm.split(-1, 0), "split", "colour is -1");
        Expect.error(MPI.ERR_ARG, () -> comm.splitType(99, 0, MPI.INFO_NULL), "splitType", "99");
        Expect.thrown(NullPointerException.class, () -> comm.splitType(Comm.TYPE_SHARED, 0, null));
        Intracomm part = comm.split(0, 0);
        Expect.equal(here.size(), part.getSize(), "size of a split afterwards");
        part.free();
        comm.free();
    }
}
