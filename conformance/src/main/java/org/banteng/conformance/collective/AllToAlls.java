package org.banteng.conformance.collective;

import mpi.Datatype;
import mpi.MPI;
import mpi.MPIException;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Cells;
import org.banteng.conformance.kit.Here;
import org.banteng.conformance.kit.Kind;
import org.banteng.conformance.kit.Storage;

/** Every rank has a block for every rank (MPI 4.1, section 6.8). */
public final class AllToAlls extends Area {
    /** Blocks around what travels together, then apart. */
    private static final int SWITCH_BYTES = 256;

    public AllToAlls() {
        super("all-to-alls");
    }

    @Override
    public Storage[] storages() {
        return new Storage[] {Storage.ARRAY, Storage.DIRECT, Storage.SLICE_OF_ARRAY};
    }

    @Override
    public void cases(Cases to) {
        for (Kind kind : Kind.values()) {
            to.add("of " + kind + "s, of any length", here -> ofAnyLength(here, kind));
        }
        to.add("around the algorithms' limit", AllToAlls::aroundTheLimit);
        to.add("transpose a matrix", AllToAlls::transposes);
        to.add("of blocks of different lengths, with gaps", AllToAlls::uneven);
        to.add("of different lengths: each rank sends to the next only", AllToAlls::shift);
        to.add("of different lengths, between different types", AllToAlls::betweenTypes);
        to.add("with nothing at all", AllToAlls::nothing);
    }

    private static void ofAnyLength(Here here, Kind kind) throws MPIException {
        for (int count : Lengths.of(kind)) {
            allToAll(here, kind, count);
        }
    }

    private static void aroundTheLimit(Here here) throws MPIException {
        allToAll(here, Kind.CHAR, SWITCH_BYTES / 2);
        allToAll(here, Kind.CHAR, SWITCH_BYTES / 2 + 1);
    }

    private static void allToAll(Here here, Kind kind, int count) throws MPIException {
        Cells out = here.cells(kind, count * here.size());
        Cells in = here.cells(kind, count * here.size());
        for (int to = 0; to < here.size(); to++) {
            out.fill(to * count, count, Seeds.of(here.rank(), to));
        }
        here.comm().allToAll(out.buffer(), count, kind.type(), in.buffer(), count, kind.type());
        for (int from = 0; from < here.size(); from++) {
            in.expect(from * count, count, Seeds.of(from, here.rank()));
            out.expect(from * count, count, Seeds.of(here.rank(), from));
        }
        in.expectMargins();
        out.expectMargins();
    }

    /** Rank r has row r of a square matrix, and gets column r. */
    private static void transposes(Here here) throws MPIException {
        Cells row = here.cells(Kind.DOUBLE, here.size());
        Cells column = here.cells(Kind.DOUBLE, here.size());
        for (int i = 0; i < here.size(); i++) {
            row.set(i, 1000L * here.rank() + i);
        }
        here.comm().allToAll(row.buffer(), 1, MPI.DOUBLE, column.buffer(), 1, MPI.DOUBLE);
        for (int i = 0; i < here.size(); i++) {
            column.expectAt(i, 1000L * i + here.rank());
        }
    }

    /** Rank a sends (a + 2b) mod 5 parts of a length to rank b. */
    private static int length(int from, int to, int part) {
        return (from + 2 * to) % 5 * part;
    }

    private static int[] lengths(Here here, boolean sent, int part) {
        int[] lengths = new int[here.size()];
        for (int peer = 0; peer < here.size(); peer++) {
            lengths[peer] =
                    sent ? length(here.rank(), peer, part) : length(peer, here.rank(), part);
        }
        return lengths;
    }

    /** Blocks in reverse order, with a gap of one after each. */
    private static int[] reversed(int[] lengths) {
        int[] displs = new int[lengths.length];
        int at = 0;
        for (int rank = lengths.length - 1; rank >= 0; rank--) {
            displs[rank] = at;
            at += lengths[rank] + 1;
        }
        return displs;
    }

    private static void uneven(Here here) throws MPIException {
        for (Kind kind : Kind.values()) {
            uneven(here, kind, 3);
        }
        uneven(here, Kind.INT, 600);
    }

    private static void uneven(Here here, Kind kind, int part) throws MPIException {
        int[] outCounts = lengths(here, true, part);
        int[] inCounts = lengths(here, false, part);
        int[] outDispls = reversed(outCounts);
        int[] inDispls = reversed(inCounts);
        Cells out = here.cells(kind, outDispls[0] + outCounts[0] + 1);
        Cells in = here.cells(kind, inDispls[0] + inCounts[0] + 1);
        for (int to = 0; to < here.size(); to++) {
            out.fill(outDispls[to], outCounts[to], Seeds.of(here.rank(), to));
        }
        here.comm()
                .allToAllv(
                        out.buffer(),
                        outCounts,
                        outDispls,
                        kind.type(),
                        in.buffer(),
                        inCounts,
                        inDispls,
                        kind.type());
        for (int from = 0; from < here.size(); from++) {
            in.expect(inDispls[from], inCounts[from], Seeds.of(from, here.rank()));
            in.expectZero(inDispls[from] + inCounts[from], 1);
        }
        in.expectMargins();
        out.expectMargins();
    }

    private static void shift(Here here) throws MPIException {
        int[] outCounts = new int[here.size()];
        int[] inCounts = new int[here.size()];
        int[] displs = new int[here.size()];
        outCounts[here.next()] = 7;
        inCounts[here.previous()] = 7;
        Cells out = here.cells(Kind.SHORT, 7).fill(Seeds.of(here.rank()));
        Cells in = here.cells(Kind.SHORT, 7);
        here.comm()
                .allToAllv(
                        out.buffer(),
                        outCounts,
                        displs,
                        MPI.SHORT,
                        in.buffer(),
                        inCounts,
                        displs,
                        MPI.SHORT);
        in.expect(Seeds.of(here.previous()));
    }

    /** Three ints each are sent as ints and received as one vector: every other int. */
    private static void betweenTypes(Here here) throws MPIException {
        Datatype spread = Datatype.createVector(3, 1, 2, MPI.INT);
        spread.commit();
        int[] three = new int[here.size()];
        int[] one = new int[here.size()];
        int[] displs = new int[here.size()];
        int[] extents = new int[here.size()];
        Cells out = here.cells(Kind.INT, 3 * here.size());
        Cells in = here.cells(Kind.INT, 5 * here.size());
        for (int rank = 0; rank < here.size(); rank++) {
            three[rank] = 3;
            one[rank] = 1;
            displs[rank] = 3 * rank;
            extents[rank] = rank;
            out.fill(3 * rank, 3, Seeds.of(here.rank(), rank));
        }
        here.comm()
                .allToAllv(out.buffer(), three, displs, MPI.INT, in.buffer(), one, extents, spread);
        for (int from = 0; from < here.size(); from++) {
            for (int i = 0; i < 3; i++) {
                long value = Cells.pattern(Kind.INT, Seeds.of(from, here.rank()), i);
                in.expectAt(5 * from + 2 * i, value);
            }
            in.expectZero(5 * from + 1, 1);
            in.expectZero(5 * from + 3, 1);
        }
        in.expectMargins();
        spread.free();
    }

    /** Where nothing is transferred, buffers may be null. */
    private static void nothing(Here here) throws MPIException {
        int[] none = new int[here.size()];
        here.comm().allToAll(null, 0, MPI.INT, null, 0, MPI.INT);
        here.comm().allToAllv(null, none, none, MPI.INT, null, none, none, MPI.INT);
    }
}
