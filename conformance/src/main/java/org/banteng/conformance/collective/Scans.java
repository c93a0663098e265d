package org.banteng.conformance.collective;

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

/**
 * What the ranks up to each one bring, combined: itself included (scan) or not (exScan) (MPI 4.1,
 * section 6.11).
 */
public final class Scans extends Area {
    /** Around the switches of protocol, and long enough to go in segments. */
    private static final int[] LENGTHS = {0, 1, 10, 11, 2048, 2049, 40_000};

    public Scans() {
        super("scans");
    }

    @Override
    public Storage[] storages() {
        return new Storage[] {Storage.ARRAY, Storage.DIRECT, Storage.SLICE_OF_ARRAY};
    }

    @Override
    public void cases(Cases to) {
        to.add("each operator and kind, inclusive", here -> eachOperator(here, true));
        to.add("each operator and kind, exclusive", here -> eachOperator(here, false));
        to.add("of any length, inclusive", here -> ofAnyLength(here, true));
        to.add("of any length, exclusive", here -> ofAnyLength(here, false));
        to.add("in place, inclusive", here -> inPlace(here, true));
        to.add("in place, exclusive", here -> inPlace(here, false));
        to.add("exclusive: rank 0 gets nothing", Scans::rankZeroGetsNothing);
        to.add("a null send buffer is in place", Scans::nullIsInPlace);
        to.add("tell each rank where its part begins", Scans::whereAPartBegins);
        to.add("of nothing", Scans::ofNothing);
    }

    private static void scan(
            Here here, boolean inclusive, Cells input, Cells output, Operator operator)
            throws MPIException {
        Intracomm comm = here.comm();
        int count = input.count();
        if (inclusive) {
            comm.scan(input.buffer(), output.buffer(), count, input.type(), operator.op());
        } else {
            comm.exScan(input.buffer(), output.buffer(), count, input.type(), operator.op());
        }
    }

    private static void eachOperator(Here here, boolean inclusive) throws MPIException {
        int ranks = inclusive ? here.rank() + 1 : here.rank();
        for (Operator operator : Operator.values()) {
            for (Kind kind : Kind.values()) {
                boolean isMoreThanOne = operator == Operator.SUM && kind == Kind.BOOLEAN;
                if (!operator.accepts(kind) || isMoreThanOne) {
                    continue;
                }
                Cells input = here.cells(kind, 13);
                Cells output = here.cells(kind, 13);
                Inputs.fill(input, operator, here.rank());
                scan(here, inclusive, input, output, operator);
                if (ranks > 0) {
                    Inputs.expect(output, 0, 13, 0, operator, ranks);
                } else {
                    output.expectZero(0, 13);
                }
                output.expectMargins();
            }
        }
    }

    private static Cells input(Here here, Kind kind, int count) {
        Cells cells = here.cells(kind, count);
        for (int i = 0; i < count; i++) {
            cells.set(i, (here.rank() + 1L) * (i + 1));
        }
        return cells;
    }

    /** The sum of 1 to so many ranks, times the element. */
    private static void expectSums(Cells cells, int ranks) {
        for (int i = 0; i < cells.count(); i++) {
            cells.expectAt(i, ranks * (ranks + 1L) / 2 * (i + 1));
        }
        cells.expectMargins();
    }

    private static void ofAnyLength(Here here, boolean inclusive) throws MPIException {
        int ranks = inclusive ? here.rank() + 1 : here.rank();
        for (int count : LENGTHS) {
            Cells output = here.cells(Kind.INT, count);
            scan(here, inclusive, input(here, Kind.INT, count), output, Operator.SUM);
            expectSums(output, ranks);
        }
    }

    private static void inPlace(Here here, boolean inclusive) throws MPIException {
        for (int count : new int[] {1, 6, 2000}) {
            Cells cells = input(here, Kind.LONG, count);
            if (inclusive) {
                here.comm().scan(cells.buffer(), count, MPI.LONG, MPI.SUM);
                expectSums(cells, here.rank() + 1);
            } else {
                here.comm().exScan(cells.buffer(), count, MPI.LONG, MPI.SUM);
                expectSums(cells, here.rank() == 0 ? 1 : here.rank());
            }
        }
    }

    /** What its buffer held stays. */
    private static void rankZeroGetsNothing(Here here) throws MPIException {
        for (int count : new int[] {4, 40, 30_000}) {
            Cells output = here.cells(Kind.INT, count).fill(9);
            scan(here, false, input(here, Kind.INT, count), output, Operator.SUM);
            if (here.rank() == 0) {
                output.expect(9);
            } else {
                expectSums(output, here.rank());
            }
        }
    }

    private static void nullIsInPlace(Here here) throws MPIException {
        Cells cells = input(here, Kind.INT, 5);
        here.comm().scan(null, cells.buffer(), 5, MPI.INT, MPI.SUM);
        expectSums(cells, here.rank() + 1);
    }

    /** Ranks with parts of different lengths learn where theirs begins in the whole. */
    private static void whereAPartBegins(Here here) throws MPIException {
        int[] length = {here.rank() % 3 + 1};
        int[] begin = {0};
        here.comm().exScan(length, begin, 1, MPI.INT, MPI.SUM);
        int expected = 0;
        for (int rank = 0; rank < here.rank(); rank++) {
            expected += rank % 3 + 1;
        }
        Expect.equal(expected, begin[0], "beginning of the part");
    }

    private static void ofNothing(Here here) throws MPIException {
        here.comm().scan(null, null, 0, MPI.INT, MPI.SUM);
        here.comm().exScan(null, null, 0, MPI.INT, MPI.SUM);
        here.comm().scan(null, 0, MPI.INT, MPI.SUM);
    }
}
