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

/** The root's blocks, one to each rank, in the order of ranks (MPI 4.1, section 6.6). */
public final class Scatters extends Area {
    public Scatters() {
        super("scatters");
    }

    @Override
    public Storage[] storages() {
        return new Storage[] {Storage.ARRAY, Storage.SLICE_OF_ARRAY, Storage.SLICE_OF_DIRECT};
    }

    @Override
    public void cases(Cases to) {
        for (Kind kind : Kind.values()) {
            to.add("of " + kind + "s, of any length", here -> ofAnyLength(here, kind));
        }
        to.add("from each rank", Scatters::fromEachRank);
        to.add("need no send buffer but the root's", Scatters::nullElsewhere);
        to.add("in place: the root's block stays", Scatters::inPlace);
        to.add("of a matrix, a column for each rank", Scatters::ofColumns);
        to.add("of blocks of different lengths, with gaps", Scatters::uneven);
        to.add("of different lengths from each rank", Scatters::unevenFromEachRank);
        to.add("of different lengths: the root's form in place, the others'", Scatters::forms);
        to.add("of different lengths with only one rank that gets any", Scatters::onlyOneGets);
        to.add("of different lengths with nothing at all", Scatters::nothing);
    }

    private static void ofAnyLength(Here here, Kind kind) throws MPIException {
        for (int count : Lengths.of(kind)) {
            scatter(here, kind, count, (count + kind.ordinal()) % here.size());
        }
    }

    private static void fromEachRank(Here here) throws MPIException {
        for (int root = 0; root < here.size(); root++) {
            scatter(here, Kind.FLOAT, 3, root);
            scatter(here, Kind.FLOAT, 40, root);
        }
    }

    private static Cells blocks(Here here, Kind kind, int count, int root) {
        Cells all = here.cells(kind, count * here.size());
        for (int rank = 0; rank < here.size(); rank++) {
            all.fill(rank * count, count, Seeds.of(root, rank));
        }
        return all;
    }

    private static void expectBlocks(Here here, Cells all, int count, int root) {
        for (int rank = 0; rank < here.size(); rank++) {
            all.expect(rank * count, count, Seeds.of(root, rank));
        }
        all.expectMargins();
    }

    private static void scatter(Here here, Kind kind, int count, int root) throws MPIException {
        boolean isRoot = here.rank() == root;
        Cells all = isRoot ? blocks(here, kind, count, root) : here.cells(kind, 0);
        Cells mine = here.cells(kind, count);
        here.comm()
                .scatter(all.buffer(), count, kind.type(), mine.buffer(), count, kind.type(), root);
        mine.expect(Seeds.of(root, here.rank()));
        if (isRoot) {
            expectBlocks(here, all, count, root);
        }
    }

    private static void nullElsewhere(Here here) throws MPIException {
        int root = here.size() - 1;
        Cells mine = here.cells(Kind.INT, 6);
        Object send = here.rank() == root ? blocks(here, Kind.INT, 6, root).buffer() : null;
        here.comm().scatter(send, 6, MPI.INT, mine.buffer(), 6, MPI.INT, root);
        mine.expect(Seeds.of(root, here.rank()));
    }

    /** One buffer: at the root it holds all blocks, elsewhere it receives one. */
    private static void inPlace(Here here) throws MPIException {
        for (int root = 0; root < here.size(); root++) {
            boolean isRoot = here.rank() == root;
            Cells cells = isRoot ? blocks(here, Kind.LONG, 4, root) : here.cells(Kind.LONG, 4);
            here.comm().scatter(cells.buffer(), 4, MPI.LONG, root);
            if (isRoot) {
                expectBlocks(here, cells, 4, root);
            } else {
                cells.expect(Seeds.of(root, here.rank()));
            }
        }
    }

    /** A vector with the extent of one element: block after block is column after column. */
    private static void ofColumns(Here here) throws MPIException {
        int rows = 5;
        Datatype column = Datatype.createVector(rows, 1, here.size(), MPI.INT);
        Datatype narrow = Datatype.createResized(column, 0, Integer.BYTES);
        narrow.commit();
        Cells matrix = here.cells(Kind.INT, rows * here.size());
        if (here.rank() == 0) {
            matrix.fill(5);
        }
        Cells mine = here.cells(Kind.INT, rows);
        here.comm().scatter(matrix.buffer(), 1, narrow, mine.buffer(), rows, MPI.INT, 0);
        for (int row = 0; row < rows; row++) {
            mine.expectAt(row, Cells.pattern(Kind.INT, 5, row * here.size() + here.rank()));
        }
        mine.expectMargins();
        narrow.free();
        column.free();
    }

    private static void uneven(Here here) throws MPIException {
        for (int longest : new int[] {3, 30, 1200}) {
            scatterUneven(here, Kind.INT, Uneven.of(here.size(), longest), longest % here.size());
        }
        for (Kind kind : Kind.values()) {
            scatterUneven(here, kind, Uneven.of(here.size(), 12), kind.ordinal() % here.size());
        }
    }

    private static void unevenFromEachRank(Here here) throws MPIException {
        for (int root = 0; root < here.size(); root++) {
            scatterUneven(here, Kind.BYTE, Uneven.of(here.size(), 24), root);
        }
    }

    private static Cells unevenBlocks(Here here, Kind kind, Uneven blocks, int root) {
        Cells all = here.cells(kind, blocks.total());
        for (int rank = 0; rank < here.size(); rank++) {
            all.fill(blocks.displ(rank), blocks.count(rank), Seeds.of(root, rank));
        }
        return all;
    }

    private static void scatterUneven(Here here, Kind kind, Uneven blocks, int root)
            throws MPIException {
        boolean isRoot = here.rank() == root;
        Cells all = isRoot ? unevenBlocks(here, kind, blocks, root) : here.cells(kind, 0);
        Cells mine = here.cells(kind, blocks.count(here.rank()));
        here.comm()
                .scatterv(
                        all.buffer(),
                        blocks.counts(),
                        blocks.displs(),
                        kind.type(),
                        mine.buffer(),
                        mine.count(),
                        kind.type(),
                        root);
        mine.expect(Seeds.of(root, here.rank()));
    }

    /** The root gives counts and displacements, the others a buffer and a count. */
    private static void forms(Here here) throws MPIException {
        Uneven blocks = Uneven.of(here.size(), 10);
        for (int root = 0; root < here.size(); root++) {
            if (here.rank() == root) {
                Cells all = unevenBlocks(here, Kind.INT, blocks, root);
                here.comm().scatterv(all.buffer(), blocks.counts(), blocks.displs(), MPI.INT, root);
                int own = blocks.displ(root);
                all.expect(own, blocks.count(root), Seeds.of(root, root));
                blocks.expectGaps(all);
                all.expectMargins();
            } else {
                Cells mine = here.cells(Kind.INT, blocks.count(here.rank()));
                here.comm().scatterv(mine.buffer(), mine.count(), MPI.INT, root);
                mine.expect(Seeds.of(root, here.rank()));
            }
        }
    }

    private static void onlyOneGets(Here here) throws MPIException {
        for (int receiver = 0; receiver < here.size(); receiver++) {
            int[] counts = new int[here.size()];
            counts[receiver] = 9;
            scatterUneven(here, Kind.INT, Uneven.dense(counts), 0);
        }
    }

    /** Where nothing is transferred, buffers may be null. */
    private static void nothing(Here here) throws MPIException {
        int[] none = new int[here.size()];
        here.comm().scatterv(null, none, none, MPI.INT, null, 0, MPI.INT, 0);
        here.comm().scatter(null, 0, MPI.INT, null, 0, MPI.INT, 0);
    }
}
