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

/** A block of each rank, to the root, in the order of ranks (MPI 4.1, section 6.5). */
public final class Gathers extends Area {
    public Gathers() {
        super("gathers");
    }

    @Override
    public Storage[] storages() {
        return new Storage[] {Storage.ARRAY, Storage.DIRECT, Storage.HEAP};
    }

    @Override
    public void cases(Cases to) {
        for (Kind kind : Kind.values()) {
            to.add("of " + kind + "s, of any length", here -> ofAnyLength(here, kind));
        }
        to.add("to each rank", Gathers::toEachRank);
        to.add("need no receive buffer but the root's", Gathers::nullElsewhere);
        to.add("in place: the root's block is there already", Gathers::inPlace);
        to.add("as a matrix, a column for each rank", Gathers::asColumns);
        to.add("of blocks of different lengths, with gaps", Gathers::uneven);
        to.add("of different lengths to each rank", Gathers::unevenToEachRank);
        to.add("of different lengths: the root's form in place, the others'", Gathers::unevenForms);
        to.add("of different lengths with only one rank that has any", Gathers::onlyOneGives);
        to.add("of different lengths with nothing at all", Gathers::nothing);
    }

    private static void ofAnyLength(Here here, Kind kind) throws MPIException {
        for (int count : Lengths.of(kind)) {
            gather(here, kind, count, (count + kind.ordinal()) % here.size());
        }
    }

    private static void toEachRank(Here here) throws MPIException {
        for (int root = 0; root < here.size(); root++) {
            gather(here, Kind.LONG, 3, root);
            gather(here, Kind.LONG, 40, root);
        }
    }

    private static void gather(Here here, Kind kind, int count, int root) throws MPIException {
        Cells mine = here.cells(kind, count).fill(Seeds.of(here.rank()));
        Cells all = here.cells(kind, here.rank() == root ? count * here.size() : 0);
        here.comm()
                .gather(mine.buffer(), count, kind.type(), all.buffer(), count, kind.type(), root);
        mine.expect(Seeds.of(here.rank()));
        if (here.rank() == root) {
            expectBlocks(here, all, count);
        }
    }

    private static void expectBlocks(Here here, Cells all, int count) {
        for (int rank = 0; rank < here.size(); rank++) {
            all.expect(rank * count, count, Seeds.of(rank));
        }
        all.expectMargins();
    }

    private static void nullElsewhere(Here here) throws MPIException {
        int root = here.size() - 1;
        Cells mine = here.cells(Kind.INT, 6).fill(Seeds.of(here.rank()));
        Cells all = here.cells(Kind.INT, 6 * here.size());
        Object receive = here.rank() == root ? all.buffer() : null;
        here.comm().gather(mine.buffer(), 6, MPI.INT, receive, 6, MPI.INT, root);
        if (here.rank() == root) {
            expectBlocks(here, all, 6);
        } else {
            all.expectZero(0, all.count());
        }
    }

    /** One buffer: at the root it holds all blocks, elsewhere the one to send. */
    private static void inPlace(Here here) throws MPIException {
        for (int root = 0; root < here.size(); root++) {
            boolean isRoot = here.rank() == root;
            Cells cells = here.cells(Kind.DOUBLE, isRoot ? 4 * here.size() : 4);
            cells.fill(isRoot ? 4 * root : 0, 4, Seeds.of(here.rank()));
            here.comm().gather(cells.buffer(), 4, MPI.DOUBLE, root);
            if (isRoot) {
                expectBlocks(here, cells, 4);
            } else {
                cells.expect(Seeds.of(here.rank()));
            }
        }
    }

    /** A vector with the extent of one element: block after block is column after column. */
    private static void asColumns(Here here) throws MPIException {
        int rows = 5;
        Datatype column = Datatype.createVector(rows, 1, here.size(), MPI.INT);
        Datatype narrow = Datatype.createResized(column, 0, Integer.BYTES);
        narrow.commit();
        Cells mine = here.cells(Kind.INT, rows).fill(Seeds.of(here.rank()));
        Cells matrix = here.cells(Kind.INT, rows * here.size());
        here.comm().gather(mine.buffer(), rows, MPI.INT, matrix.buffer(), 1, narrow, 0);
        if (here.rank() == 0) {
            for (int row = 0; row < rows; row++) {
                for (int rank = 0; rank < here.size(); rank++) {
                    long value = Cells.pattern(Kind.INT, Seeds.of(rank), row);
                    matrix.expectAt(row * here.size() + rank, value);
                }
            }
            matrix.expectMargins();
        }
        narrow.free();
        column.free();
    }

    private static void uneven(Here here) throws MPIException {
        for (int longest : new int[] {3, 30, 700}) {
            gatherUneven(here, Kind.DOUBLE, Uneven.of(here.size(), longest), longest % here.size());
        }
        for (Kind kind : Kind.values()) {
            gatherUneven(here, kind, Uneven.of(here.size(), 12), kind.ordinal() % here.size());
        }
    }

    private static void unevenToEachRank(Here here) throws MPIException {
        for (int root = 0; root < here.size(); root++) {
            gatherUneven(here, Kind.SHORT, Uneven.of(here.size(), 24), root);
        }
    }

    private static void gatherUneven(Here here, Kind kind, Uneven blocks, int root)
            throws MPIException {
        int count = blocks.count(here.rank());
        Cells mine = here.cells(kind, count).fill(Seeds.of(here.rank()));
        Cells all = here.cells(kind, here.rank() == root ? blocks.total() : 0);
        here.comm()
                .gatherv(
                        mine.buffer(),
                        count,
                        kind.type(),
                        all.buffer(),
                        blocks.counts(),
                        blocks.displs(),
                        kind.type(),
                        root);
        mine.expect(Seeds.of(here.rank()));
        if (here.rank() == root) {
            expectBlocks(all, blocks);
        }
    }

    private static void expectBlocks(Cells all, Uneven blocks) {
        for (int rank = 0; rank < blocks.counts().length; rank++) {
            all.expect(blocks.displ(rank), blocks.count(rank), Seeds.of(rank));
        }
        blocks.expectGaps(all);
        all.expectMargins();
    }

    /** The root gives counts and displacements, the others a buffer and a count. */
    private static void unevenForms(Here here) throws MPIException {
        Uneven blocks = Uneven.of(here.size(), 10);
        for (int root = 0; root < here.size(); root++) {
            int count = blocks.count(here.rank());
            if (here.rank() == root) {
                Cells all = here.cells(Kind.INT, blocks.total());
                all.fill(blocks.displ(root), count, Seeds.of(root));
                here.comm().gatherv(all.buffer(), blocks.counts(), blocks.displs(), MPI.INT, root);
                expectBlocks(all, blocks);
            } else {
                Cells mine = here.cells(Kind.INT, count).fill(Seeds.of(here.rank()));
                here.comm().gatherv(mine.buffer(), count, MPI.INT, root);
            }
        }
    }

    private static void onlyOneGives(Here here) throws MPIException {
        for (int giver = 0; giver < here.size(); giver++) {
            int[] counts = new int[here.size()];
            counts[giver] = 9;
            gatherUneven(here, Kind.INT, Uneven.dense(counts), 0);
        }
    }

    /** Where nothing is transferred, buffers may be null. */
    private static void nothing(Here here) throws MPIException {
        int[] none = new int[here.size()];
        here.comm().gatherv(null, 0, MPI.INT, null, none, none, MPI.INT, 0);
        here.comm().gather(null, 0, MPI.INT, null, 0, MPI.INT, 0);
    }
}
