package org.banteng.conformance.collective;

import mpi.Datatype;
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
 * An operator that is not commutative combines in the order of ranks, whatever the root and the
 * length (MPI 4.1, section 6.9.1). Here: maps that are applied one after the other.
 */
public final class OrderedOperators extends Area {
    /** Around the switches of algorithms at 8 KiB and 64 KiB. */
    private static final int[] LENGTHS = {1, 2, 3, 16, 512, 513, 4096, 4097};

    public OrderedOperators() {
        super("ordered-operators");
    }

    @Override
    public Storage[] storages() {
        return new Storage[] {Storage.ARRAY, Storage.DIRECT};
    }

    @Override
    public void cases(Cases to) {
        to.add("at each root", OrderedOperators::atEachRoot);
        to.add("at the root, of any length", OrderedOperators::reduceOfAnyLength);
        to.add("everywhere, of any length", OrderedOperators::allReduceOfAnyLength);
        to.add("a block for each rank", OrderedOperators::blocks);
        to.add("blocks of different lengths", OrderedOperators::scattered);
        to.add("up to each rank", OrderedOperators::inclusive);
        to.add("before each rank", OrderedOperators::exclusive);
        to.add("each element with a gap, which stays", OrderedOperators::gapped);
        to.add("the first of two", OrderedOperators::firstOfTwo);
    }

    /** What a case does with the operator and the type of its elements. */
    private interface Use {
        void run(Op op, Datatype pair) throws MPIException;
    }

    private static void with(Use use) throws MPIException {
        Datatype pair = Datatype.createContiguous(2, MPI.LONG);
        pair.commit();
        Op op = new Op(new Affine(), false);
        Expect.that(!op.isCommutative(), "the operator is not commutative");
        use.run(op, pair);
        op.free();
        pair.free();
    }

    private static Cells input(Here here, int count) {
        Cells cells = here.cells(Kind.LONG, 2 * count);
        for (int i = 0; i < count; i++) {
            long[] map = Affine.of(here.rank(), i);
            cells.set(2 * i, map[0]);
            cells.set(2 * i + 1, map[1]);
        }
        return cells;
    }

    private static void expect(Cells cells, int count, int firstIndex, int lastRank) {
        for (int i = 0; i < count; i++) {
            long[] expected = Affine.ofAll(0, lastRank, firstIndex + i);
            cells.expectAt(2 * i, expected[0]);
            cells.expectAt(2 * i + 1, expected[1]);
        }
        cells.expectMargins();
    }

    private static void reduce(Here here, Op op, Datatype pair, int count, int root)
            throws MPIException {
        Cells input = input(here, count);
        Cells output = here.cells(Kind.LONG, 2 * count);
        here.comm().reduce(input.buffer(), output.buffer(), count, pair, op, root);
        if (here.rank() == root) {
            expect(output, count, 0, here.size() - 1);
        }
    }

    private static void atEachRoot(Here here) throws MPIException {
        with(
                (op, pair) -> {
                    for (int root = 0; root < here.size(); root++) {
                        reduce(here, op, pair, 2, root);
                        Cells cells = input(here, 3);
                        here.comm().reduce(cells.buffer(), 3, pair, op, root);
                        if (here.rank() == root) {
                            expect(cells, 3, 0, here.size() - 1);
                        }
                    }
                });
    }

    private static void reduceOfAnyLength(Here here) throws MPIException {
        with(
                (op, pair) -> {
                    for (int count : LENGTHS) {
                        reduce(here, op, pair, count, count % here.size());
                    }
                });
    }

    private static void allReduceOfAnyLength(Here here) throws MPIException {
        with(
                (op, pair) -> {
                    for (int count : LENGTHS) {
                        Cells cells = input(here, count);
                        here.comm().allReduce(cells.buffer(), count, pair, op);
                        expect(cells, count, 0, here.size() - 1);
                    }
                });
    }

    private static void blocks(Here here) throws MPIException {
        with(
                (op, pair) -> {
                    for (int block : new int[] {1, 3, 300}) {
                        Cells input = input(here, block * here.size());
                        Cells output = here.cells(Kind.LONG, 2 * block);
                        here.comm()
                                .reduceScatterBlock(
                                        input.buffer(), output.buffer(), block, pair, op);
                        expect(output, block, block * here.rank(), here.size() - 1);
                    }
                });
    }

    private static void scattered(Here here) throws MPIException {
        int[] counts = new int[here.size()];
        int total = 0;
        int first = 0;
        for (int rank = 0; rank < here.size(); rank++) {
            counts[rank] = (rank + 1) % 3 * 5;
            first += rank < here.rank() ? counts[rank] : 0;
            total += counts[rank];
        }
        int own = counts[here.rank()];
        int begin = first;
        Cells input = input(here, total);
        Cells output = here.cells(Kind.LONG, 2 * own);
        with(
                (op, pair) -> {
                    here.comm().reduceScatter(input.buffer(), output.buffer(), counts, pair, op);
                    expect(output, own, begin, here.size() - 1);
                });
    }

    private static void inclusive(Here here) throws MPIException {
        with(
                (op, pair) -> {
                    for (int count : new int[] {1, 3, 600}) {
                        Cells output = here.cells(Kind.LONG, 2 * count);
                        Cells input = input(here, count);
                        here.comm().scan(input.buffer(), output.buffer(), count, pair, op);
                        expect(output, count, 0, here.rank());
                    }
                });
    }

    private static void exclusive(Here here) throws MPIException {
        with(
                (op, pair) -> {
                    for (int count : new int[] {1, 3, 600}) {
                        Cells cells = input(here, count);
                        here.comm().exScan(cells.buffer(), count, pair, op);
                        expect(cells, count, 0, Math.max(0, here.rank() - 1));
                    }
                });
    }

    /** Elements of three longs, of which the last does not travel. */
    private static final class Gapped {
        private final Here here;
        private final Op op;
        private final Datatype type;

        Gapped(Here here, Op op, Datatype type) {
            this.here = here;
            this.op = op;
            this.type = type;
        }

        Cells input(int count) {
            Cells cells = here.cells(Kind.LONG, 3 * count);
            for (int i = 0; i < count; i++) {
                long[] map = Affine.of(here.rank(), i);
                cells.set(3 * i, map[0]);
                cells.set(3 * i + 1, map[1]);
                cells.set(3 * i + 2, i);
            }
            return cells;
        }

        /** Checks an output whose gaps were zero. */
        void expect(Cells cells, int count, int firstIndex, int lastRank) {
            for (int i = 0; i < count; i++) {
                long[] expected = Affine.ofAll(0, lastRank, firstIndex + i);
                cells.expectAt(3 * i, expected[0]);
                cells.expectAt(3 * i + 1, expected[1]);
                cells.expectZero(3 * i + 2, 1);
            }
            cells.expectMargins();
        }

        void run(int count) throws MPIException {
            int last = here.size() - 1;
            int root = count % here.size();
            Object input = input(count).buffer();
            Cells output = here.cells(Kind.LONG, 3 * count);
            here.comm().reduce(input, output.buffer(), count, type, op, root);
            if (here.rank() == root) {
                expect(output, count, 0, last);
            }
            here.comm().allReduce(input, output.clear().buffer(), count, type, op);
            expect(output, count, 0, last);
            here.comm().scan(input, output.clear().buffer(), count, type, op);
            expect(output, count, 0, here.rank());
            here.comm().exScan(input, output.clear().buffer(), count, type, op);
            if (here.rank() > 0) {
                expect(output, count, 0, here.rank() - 1);
            } else {
                output.expectZero(0, 3 * count);
            }
            Object blocks = input(count * here.size()).buffer();
            here.comm().reduceScatterBlock(blocks, output.clear().buffer(), count, type, op);
            expect(output, count, count * here.rank(), last);
        }
    }

    private static void gapped(Here here) throws MPIException {
        with(
                (op, pair) -> {
                    Datatype wide = Datatype.createResized(pair, 0, 3 * Long.BYTES);
                    wide.commit();
                    Gapped gapped = new Gapped(here, op, wide);
                    gapped.run(1);
                    gapped.run(17);
                    gapped.run(800);
                    wide.free();
                });
    }

    /** The simplest of all: a op b = a. What is left is what rank 0 brought. */
    private static void firstOfTwo(Here here) throws MPIException {
        Op first = new Op(new First(), false);
        for (int count : new int[] {1, 100, 5000}) {
            Cells cells = here.cells(Kind.INT, count).fill(Seeds.of(here.rank()));
            here.comm().allReduce(cells.buffer(), count, MPI.INT, first);
            cells.expect(Seeds.of(0));
        }
        first.free();
    }
}
