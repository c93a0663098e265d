package org.banteng.conformance.collective;

import mpi.Datatype;
import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Cells;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;
import org.banteng.conformance.kit.Kind;
import org.banteng.conformance.kit.Storage;

/** What the root has, all have afterwards (MPI 4.1, section 6.4). */
public final class Broadcasts extends Area {
    /** Longer than 64 KiB in any kind. */
    private static final int LONG = 70_000;

    public Broadcasts() {
        super("broadcasts");
    }

    @Override
    public Storage[] storages() {
        return Storage.values();
    }

    @Override
    public void cases(Cases to) {
        for (Kind kind : Kind.values()) {
            to.add("of " + kind + "s, of any length", here -> ofAnyLength(here, kind));
        }
        to.add("from each rank", Broadcasts::fromEachRank);
        to.add("long ones", Broadcasts::longOnes);
        to.add("of part of a buffer leave the rest alone", Broadcasts::ofPart);
        to.add("into gaps of a vector", Broadcasts::intoAVector);
        to.add("follow each other in order", Broadcasts::inOrder);
        to.add("with the root's ranks counted in the communicator", 2, Broadcasts::inReverse);
    }

    private static void broadcast(Here here, Kind kind, int count, int root) throws MPIException {
        long seed = Seeds.of(root, count);
        Cells cells = here.cells(kind, count);
        if (here.rank() == root) {
            cells.fill(seed);
        }
        here.comm().bcast(cells.buffer(), count, kind.type(), root);
        cells.expect(seed);
    }

    private static void ofAnyLength(Here here, Kind kind) throws MPIException {
        for (int count : Lengths.of(kind)) {
            broadcast(here, kind, count, (count + kind.ordinal()) % here.size());
        }
    }

    private static void fromEachRank(Here here) throws MPIException {
        for (int root = 0; root < here.size(); root++) {
            broadcast(here, Kind.INT, 5, root);
            broadcast(here, Kind.INT, 100, root);
        }
    }

    private static void longOnes(Here here) throws MPIException {
        broadcast(here, Kind.BYTE, LONG, 0);
        broadcast(here, Kind.DOUBLE, LONG / Double.BYTES + 1, here.size() - 1);
    }

    private static void ofPart(Here here) throws MPIException {
        int root = here.size() / 2;
        Cells cells = here.cells(Kind.SHORT, 50);
        if (here.rank() == root) {
            cells.fill(0, 20, 3);
        }
        here.comm().bcast(cells.buffer(), 20, MPI.SHORT, root);
        cells.expect(0, 20, 3);
        cells.expectZero(20, 30);
        cells.expectMargins();
    }

    /** The root sends 12 ints in a row, the others receive them as 6 pairs with gaps. */
    private static void intoAVector(Here here) throws MPIException {
        Datatype pairs = Datatype.createVector(6, 2, 3, MPI.INT);
        pairs.commit();
        Cells cells = here.cells(Kind.INT, 18);
        if (here.rank() == 0) {
            cells.fill(0, 12, 8);
            here.comm().bcast(cells.buffer(), 12, MPI.INT, 0);
        } else {
            here.comm().bcast(cells.buffer(), 1, pairs, 0);
            for (int i = 0; i < 12; i++) {
                cells.expectAt(i / 2 * 3 + i % 2, Cells.pattern(Kind.INT, 8, i));
            }
            for (int i = 2; i < 18; i += 3) {
                cells.expectZero(i, 1);
            }
        }
        cells.expectMargins();
        pairs.free();
    }

    private static void inOrder(Here here) throws MPIException {
        Cells cells = here.cells(Kind.LONG, 4);
        for (int i = 0; i < 100; i++) {
            int root = i % here.size();
            if (here.rank() == root) {
                cells.fill(i);
            }
            here.comm().bcast(cells.buffer(), 4, MPI.LONG, root);
            cells.expect(i);
        }
    }

    /** Root 0 of a communicator in reverse order is the last rank. */
    private static void inReverse(Here here) throws MPIException {
        Intracomm reverse = here.comm().split(0, -here.rank());
        Expect.equal(here.size() - 1 - here.rank(), reverse.getRank(), "rank in reverse");
        Cells cells = here.cells(Kind.CHAR, 9);
        if (here.rank() == here.size() - 1) {
            cells.fill(77);
        }
        reverse.bcast(cells.buffer(), 9, MPI.CHAR, 0);
        cells.expect(77);
        reverse.free();
    }
}
