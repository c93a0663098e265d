package org.banteng.conformance.collective;

import mpi.MPI;
import mpi.MPIException;
import mpi.Op;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Cells;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;
import org.banteng.conformance.kit.Kind;
import org.banteng.conformance.kit.Storage;

/**
 * MAXLOC and MINLOC find the greatest or least value, and whose it is: each value travels with an
 * index, mostly the rank. Of equal values the lowest index wins (MPI 4.1, section 6.9.4).
 */
public final class Locations extends Area {
    private static final int PAIRS = 11;

    public Locations() {
        super("locations");
    }

    @Override
    public Storage[] storages() {
        return new Storage[] {Storage.ARRAY, Storage.DIRECT, Storage.HEAP};
    }

    @Override
    public void cases(Cases to) {
        for (PairKind kind : PairKind.values()) {
            to.add("MAXLOC of " + kind, here -> find(here, kind, true));
            to.add("MINLOC of " + kind, here -> find(here, kind, false));
            to.add("of equal " + kind + "s the lowest index", here -> ties(here, kind));
        }
        to.add("up to each rank", Locations::upToEachRank);
        to.add("a block for each rank", Locations::blocks);
    }

    private static int value(int rank, int i) {
        return (rank * 7 + i * 3) % 13 - 6;
    }

    private static Cells input(Here here, PairKind kind, int pairs) throws MPIException {
        Cells cells = here.cells(Kind.BYTE, pairs * kind.bytes());
        for (int i = 0; i < pairs; i++) {
            kind.put(cells.buffer(), i, value(here.rank(), i), here.rank());
        }
        return cells;
    }

    /** The rank that has the extreme value for pair {@code i}; the lowest of several. */
    private static int winner(int i, int ranks, boolean greatest) {
        int winner = 0;
        for (int rank = 1; rank < ranks; rank++) {
            int value = value(rank, i);
            if (greatest ? value > value(winner, i) : value < value(winner, i)) {
                winner = rank;
            }
        }
        return winner;
    }

    private static void expect(
            PairKind kind, Cells cells, int at, int i, int ranks, boolean greatest)
            throws MPIException {
        int winner = winner(i, ranks, greatest);
        Expect.equal(value(winner, i), kind.value(cells.buffer(), at), "value of pair " + i);
        Expect.equal(winner, kind.index(cells.buffer(), at), "index of pair " + i);
    }

    private static void find(Here here, PairKind kind, boolean greatest) throws MPIException {
        Op op = greatest ? MPI.MAXLOC : MPI.MINLOC;
        Cells input = input(here, kind, PAIRS);
        Cells output = here.cells(Kind.BYTE, PAIRS * kind.bytes());
        here.comm().allReduce(input.buffer(), output.buffer(), PAIRS, kind.type(), op);
        for (int i = 0; i < PAIRS; i++) {
            expect(kind, output, i, i, here.size(), greatest);
        }
        int root = kind.ordinal() % here.size();
        here.comm().reduce(input.buffer(), PAIRS, kind.type(), op, root);
        if (here.rank() == root) {
            for (int i = 0; i < PAIRS; i++) {
                expect(kind, input, i, i, here.size(), greatest);
            }
        }
        input.expectMargins();
        output.expectMargins();
    }

    /** All values are the same; the indices come down from the highest rank to 0, then negative. */
    private static void ties(Here here, PairKind kind) throws MPIException {
        Cells cells = here.cells(Kind.BYTE, 2 * kind.bytes());
        for (Op op : new Op[] {MPI.MAXLOC, MPI.MINLOC}) {
            kind.put(cells.buffer(), 0, 42, here.size() - here.rank());
            kind.put(cells.buffer(), 1, -42, -here.rank());
            here.comm().allReduce(cells.buffer(), 2, kind.type(), op);
            Expect.equal(42, kind.value(cells.buffer(), 0), "value");
            Expect.equal(1, kind.index(cells.buffer(), 0), "lowest index");
            Expect.equal(-42, kind.value(cells.buffer(), 1), "value");
            Expect.equal(1 - here.size(), kind.index(cells.buffer(), 1), "lowest index");
        }
    }

    private static void upToEachRank(Here here) throws MPIException {
        for (PairKind kind : PairKind.values()) {
            Cells cells = input(here, kind, PAIRS);
            here.comm().scan(cells.buffer(), PAIRS, kind.type(), MPI.MINLOC);
            for (int i = 0; i < PAIRS; i++) {
                expect(kind, cells, i, i, here.rank() + 1, false);
            }
        }
    }

    private static void blocks(Here here) throws MPIException {
        for (PairKind kind : PairKind.values()) {
            Cells input = input(here, kind, 2 * here.size());
            Cells output = here.cells(Kind.BYTE, 2 * kind.bytes());
            here.comm()
                    .reduceScatterBlock(
                            input.buffer(), output.buffer(), 2, kind.type(), MPI.MAXLOC);
            expect(kind, output, 0, 2 * here.rank(), here.size(), true);
            expect(kind, output, 1, 2 * here.rank() + 1, here.size(), true);
            output.expectMargins();
        }
    }
}
