package org.banteng.conformance.collective;

import mpi.Comm;
import mpi.Datatype;
import mpi.MPI;
import mpi.MPIException;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Cells;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;
import org.banteng.conformance.kit.Kind;
import org.banteng.conformance.kit.Sizes;
import org.banteng.conformance.kit.Storage;

/**
 * The elements of all ranks, combined: at the root, everywhere, or a part of the result at each
 * rank (MPI 4.1, sections 6.9 and 6.10).
 */
public final class Reductions extends Area {
    /** Where algorithms change: 8 KiB for all, 64 KiB for one and for parts. */
    private static final int[] BYTES = {8 << 10, (8 << 10) + 8, 64 << 10, (64 << 10) + 8};

    public Reductions() {
        super("reductions");
    }

    @Override
    public Storage[] storages() {
        return new Storage[] {Storage.ARRAY, Storage.HEAP, Storage.SLICE_OF_DIRECT};
    }

    @Override
    public void cases(Cases to) {
        to.add("to the root, of any length", Reductions::reduceOfAnyLength);
        to.add("everywhere, of any length", Reductions::allReduceOfAnyLength);
        to.add("in blocks, of any length", Reductions::blocksOfAnyLength);
        to.add("in blocks of different lengths", Reductions::scattered);
        to.add("to each rank", Reductions::toEachRank);
        to.add("in place, to each rank", Reductions::inPlace);
        to.add("in place, everywhere", Reductions::allInPlace);
        to.add("in place, a block for each rank, at the start", Reductions::blocksInPlace);
        to.add("with a null send buffer, or the same one, are in place", Reductions::nullIsInPlace);
        to.add("need no receive buffer but the root's", Reductions::nullElsewhere);
        to.add("give every rank the same bits", Reductions::sameBits);
        to.add("of nothing", Reductions::ofNothing);
        to.add("of one rank copy", here -> ofOneRank());
        to.add("without communication: reduceLocal", Reductions::local);
    }

    private static int sumOfRanks(Here here) {
        return here.size() * (here.size() - 1) / 2;
    }

    /** Element i of rank r is (r + 1) i; the sum is known without adding. */
    private static Cells input(Here here, Kind kind, int count) {
        Cells cells = here.cells(kind, count);
        for (int i = 0; i < count; i++) {
            cells.set(i, (here.rank() + 1L) * i);
        }
        return cells;
    }

    private static void expectSums(Here here, Cells cells, int from, int count, int first) {
        for (int i = 0; i < count; i++) {
            cells.expectAt(from + i, (long) (sumOfRanks(here) + here.size()) * (first + i));
        }
    }

    private static int[] lengths(Kind kind) {
        int[] small = Sizes.small(kind);
        int[] lengths = java.util.Arrays.copyOf(small, small.length + BYTES.length);
        for (int i = 0; i < BYTES.length; i++) {
            lengths[small.length + i] = BYTES[i] / kind.bytes();
        }
        return lengths;
    }

    private static void reduce(Here here, Kind kind, int count, int root) throws MPIException {
        Cells input = input(here, kind, count);
        Cells output = here.cells(kind, here.rank() == root ? count : 0);
        here.comm().reduce(input.buffer(), output.buffer(), count, kind.type(), MPI.SUM, root);
        if (here.rank() == root) {
            expectSums(here, output, 0, count, 0);
        }
        for (int i = 0; i < count; i++) {
            input.expectAt(i, (here.rank() + 1L) * i);
        }
        output.expectMargins();
        input.expectMargins();
    }

    private static void reduceOfAnyLength(Here here) throws MPIException {
        for (int count : lengths(Kind.LONG)) {
            reduce(here, Kind.LONG, count, count % here.size());
        }
        reduce(here, Kind.DOUBLE, 1200, 0);
        reduce(here, Kind.INT, 3000, here.size() - 1);
    }

    private static void toEachRank(Here here) throws MPIException {
        for (int root = 0; root < here.size(); root++) {
            reduce(here, Kind.SHORT, 3, root);
            reduce(here, Kind.FLOAT, 60, root);
        }
    }

    private static void allReduceOfAnyLength(Here here) throws MPIException {
        for (int count : lengths(Kind.LONG)) {
            Cells input = input(here, Kind.LONG, count);
            Cells output = here.cells(Kind.LONG, count);
            here.comm().allReduce(input.buffer(), output.buffer(), count, MPI.LONG, MPI.SUM);
            expectSums(here, output, 0, count, 0);
            output.expectMargins();
        }
    }

    private static void blocksOfAnyLength(Here here) throws MPIException {
        for (int block : new int[] {0, 1, 5, 6, 100, 1024, 1025}) {
            Cells input = input(here, Kind.LONG, block * here.size());
            Cells output = here.cells(Kind.LONG, block);
            here.comm()
                    .reduceScatterBlock(input.buffer(), output.buffer(), block, MPI.LONG, MPI.SUM);
            expectSums(here, output, 0, block, block * here.rank());
            output.expectMargins();
        }
    }

    private static void scattered(Here here) throws MPIException {
        for (int part : new int[] {1, 40, 900}) {
            int[] counts = new int[here.size()];
            int first = 0;
            int total = 0;
            for (int rank = 0; rank < here.size(); rank++) {
                counts[rank] = (rank + 2) % 4 * part;
                first += rank < here.rank() ? counts[rank] : 0;
                total += counts[rank];
            }
            int own = counts[here.rank()];
            Cells input = input(here, Kind.INT, total);
            Cells output = here.cells(Kind.INT, own);
            here.comm().reduceScatter(input.buffer(), output.buffer(), counts, MPI.INT, MPI.SUM);
            expectSums(here, output, 0, own, first);
            output.expectMargins();
            here.comm().reduceScatter(input.buffer(), counts, MPI.INT, MPI.SUM);
            expectSums(here, input, 0, own, first);
            input.expectMargins();
        }
    }

    /** The single buffer is the input everywhere, and at the root the result. */
    private static void inPlace(Here here) throws MPIException {
        for (int root = 0; root < here.size(); root++) {
            Cells cells = input(here, Kind.INT, 21);
            here.comm().reduce(cells.buffer(), 21, MPI.INT, MPI.SUM, root);
            if (here.rank() == root) {
                expectSums(here, cells, 0, 21, 0);
            } else {
                for (int i = 0; i < 21; i++) {
                    cells.expectAt(i, (here.rank() + 1L) * i);
                }
            }
            cells.expectMargins();
        }
    }

    private static void allInPlace(Here here) throws MPIException {
        for (int count : new int[] {1, 11, 1024, 1025, 9000}) {
            Cells cells = input(here, Kind.DOUBLE, count);
            here.comm().allReduce(cells.buffer(), count, MPI.DOUBLE, MPI.SUM);
            expectSums(here, cells, 0, count, 0);
            cells.expectMargins();
        }
    }

    private static void blocksInPlace(Here here) throws MPIException {
        for (int block : new int[] {1, 7, 1100}) {
            Cells cells = input(here, Kind.INT, block * here.size());
            here.comm().reduceScatterBlock(cells.buffer(), block, MPI.INT, MPI.SUM);
            expectSums(here, cells, 0, block, block * here.rank());
            cells.expectMargins();
        }
    }

    private static void nullIsInPlace(Here here) throws MPIException {
        Cells cells = input(here, Kind.INT, 8);
        here.comm().allReduce(null, cells.buffer(), 8, MPI.INT, MPI.SUM);
        expectSums(here, cells, 0, 8, 0);
        cells = input(here, Kind.INT, 8);
        here.comm().reduce(null, cells.buffer(), 8, MPI.INT, MPI.SUM, 0);
        if (here.rank() == 0) {
            expectSums(here, cells, 0, 8, 0);
        }
        cells = input(here, Kind.INT, 8);
        here.comm().allReduce(cells.buffer(), cells.buffer(), 8, MPI.INT, MPI.SUM);
        expectSums(here, cells, 0, 8, 0);
    }

    private static void nullElsewhere(Here here) throws MPIException {
        int root = here.size() - 1;
        Cells input = input(here, Kind.INT, 8);
        Cells output = here.cells(Kind.INT, 8);
        Object receive = here.rank() == root ? output.buffer() : null;
        here.comm().reduce(input.buffer(), receive, 8, MPI.INT, MPI.SUM, root);
        if (here.rank() == root) {
            expectSums(here, output, 0, 8, 0);
        }
    }

    /** Rounding depends on the order of additions; the ranks must not differ in it. */
    private static void sameBits(Here here) throws MPIException {
        for (int count : new int[] {1, 3, 1024, 1025, 9000}) {
            Cells cells = here.cells(Kind.DOUBLE, count);
            for (int i = 0; i < count; i++) {
                cells.setReal(i, 1.0 / (3 + i * 7 + here.rank() * 11));
            }
            here.comm().allReduce(cells.buffer(), count, MPI.DOUBLE, MPI.SUM);
            Cells root = here.cells(Kind.DOUBLE, count);
            for (int i = 0; i < count; i++) {
                root.setReal(i, cells.getReal(i));
            }
            here.comm().bcast(root.buffer(), count, MPI.DOUBLE, 0);
            for (int i = 0; i < count; i++) {
                Expect.equal(root.getReal(i), cells.getReal(i), "element " + i);
                double sum = 0;
                for (int rank = 0; rank < here.size(); rank++) {
                    sum += 1.0 / (3 + i * 7 + rank * 11);
                }
                Expect.close(sum, cells.getReal(i), 1e-14, "sum of element " + i);
            }
        }
    }

    private static void ofNothing(Here here) throws MPIException {
        int[] none = new int[here.size()];
        here.comm().reduce(null, null, 0, MPI.INT, MPI.SUM, 0);
        here.comm().allReduce(null, null, 0, MPI.INT, MPI.SUM);
        here.comm().reduceScatter(null, null, none, MPI.INT, MPI.SUM);
        here.comm().reduceScatterBlock(null, null, 0, MPI.INT, MPI.SUM);
    }

    private static void ofOneRank() throws MPIException {
        int[] one = {1, 2, 3};
        int[] other = new int[3];
        MPI.COMM_SELF.reduce(one, other, 3, MPI.INT, MPI.PROD, 0);
        Expect.equal(one, other, "result at the only rank");
        other = new int[3];
        MPI.COMM_SELF.allReduce(one, other, 3, MPI.INT, MPI.PROD);
        Expect.equal(one, other, "result at the only rank");
        other = new int[3];
        MPI.COMM_SELF.reduceScatterBlock(one, other, 3, MPI.INT, MPI.PROD);
        Expect.equal(one, other, "result at the only rank");
        other = new int[3];
        MPI.COMM_SELF.reduceScatter(one, other, new int[] {3}, MPI.INT, MPI.PROD);
        Expect.equal(one, other, "result at the only rank");
    }

    private static void local(Here here) throws MPIException {
        for (Kind kind : Kind.values()) {
            Datatype type = kind.type();
            Cells in = here.cells(kind, 2);
            Cells inOut = here.cells(kind, 2);
            in.set(0, 1);
            in.set(1, 0);
            inOut.set(0, 0);
            inOut.set(1, 1);
            Comm.reduceLocal(in.buffer(), inOut.buffer(), 2, type, MPI.SUM);
            inOut.expectAt(0, 1);
            inOut.expectAt(1, 1);
            Comm.reduceLocal(in.buffer(), inOut.buffer(), 2, type, MPI.PROD);
            inOut.expectAt(0, 1);
            inOut.expectAt(1, 0);
            inOut.expectMargins();
        }
    }
}
