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

/** A block of each rank, to all ranks, in the order of ranks (MPI 4.1, section 6.7). */
public final class AllGathers extends Area {
    /** Blocks around what is gathered in one go, then passed round in a ring. */
    private static final int SWITCH_BYTES = 1024;

    public AllGathers() {
        super("all-gathers");
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
        to.add("around the algorithms' limit", AllGathers::aroundTheLimit);
        to.add("in place: each rank's block is there already", AllGathers::inPlace);
        to.add("as a matrix, a column for each rank", AllGathers::asColumns);
        to.add("of blocks of different lengths, with gaps", AllGathers::uneven);
        to.add("of different lengths in place", AllGathers::unevenInPlace);
        to.add("of different lengths in place, each element with a gap", AllGathers::gapped);
        to.add("of different lengths with only one rank that has any", AllGathers::onlyOneGives);
        to.add("with nothing at all", AllGathers::nothing);
    }

    private static void ofAnyLength(Here here, Kind kind) throws MPIException {
        for (int count : Lengths.of(kind)) {
            allGather(here, kind, count);
        }
    }

    private static void aroundTheLimit(Here here) throws MPIException {
        allGather(here, Kind.BYTE, SWITCH_BYTES);
        allGather(here, Kind.BYTE, SWITCH_BYTES + 1);
    }

    private static void allGather(Here here, Kind kind, int count) throws MPIException {
        Cells mine = here.cells(kind, count).fill(Seeds.of(here.rank()));
        Cells all = here.cells(kind, count * here.size());
        here.comm().allGather(mine.buffer(), count, kind.type(), all.buffer(), count, kind.type());
        mine.expect(Seeds.of(here.rank()));
        expectBlocks(here, all, count);
    }

    private static void expectBlocks(Here here, Cells all, int count) {
        for (int rank = 0; rank < here.size(); rank++) {
            all.expect(rank * count, count, Seeds.of(rank));
        }
        all.expectMargins();
    }

    private static void inPlace(Here here) throws MPIException {
        for (int count : new int[] {1, 8, 200}) {
            Cells all = here.cells(Kind.LONG, count * here.size());
            all.fill(here.rank() * count, count, Seeds.of(here.rank()));
            here.comm().allGather(all.buffer(), count, MPI.LONG);
            expectBlocks(here, all, count);
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
        here.comm().allGather(mine.buffer(), rows, MPI.INT, matrix.buffer(), 1, narrow);
        for (int row = 0; row < rows; row++) {
            for (int rank = 0; rank < here.size(); rank++) {
                long value = Cells.pattern(Kind.INT, Seeds.of(rank), row);
                matrix.expectAt(row * here.size() + rank, value);
            }
        }
        matrix.expectMargins();
        narrow.free();
        column.free();
    }

    private static void uneven(Here here) throws MPIException {
        for (int longest : new int[] {3, 30, 1200}) {
            allGatherUneven(here, Kind.FLOAT, Uneven.of(here.size(), longest));
        }
        for (Kind kind : Kind.values()) {
            allGatherUneven(here, kind, Uneven.of(here.size(), 12));
        }
    }

    private static void allGatherUneven(Here here, Kind kind, Uneven blocks) throws MPIException {
        int count = blocks.count(here.rank());
        Cells mine = here.cells(kind, count).fill(Seeds.of(here.rank()));
        Cells all = here.cells(kind, blocks.total());
        here.comm()
                .allGatherv(
                        mine.buffer(),
                        count,
                        kind.type(),
                        all.buffer(),
                        blocks.counts(),
                        blocks.displs(),
                        kind.type());
        expectBlocks(all, blocks);
    }

    private static void expectBlocks(Cells all, Uneven blocks) {
        for (int rank = 0; rank < blocks.counts().length; rank++) {
            all.expect(blocks.displ(rank), blocks.count(rank), Seeds.of(rank));
        }
        blocks.expectGaps(all);
        all.expectMargins();
    }

    private static void unevenInPlace(Here here) throws MPIException {
        for (int longest : new int[] {3, 600}) {
            Uneven blocks = Uneven.of(here.size(), longest);
            Cells all = here.cells(Kind.INT, blocks.total());
            int own = blocks.displ(here.rank());
            all.fill(own, blocks.count(here.rank()), Seeds.of(here.rank()));
            here.comm().allGatherv(all.buffer(), blocks.counts(), blocks.displs(), MPI.INT);
            expectBlocks(all, blocks);
        }
    }

    /** Elements of one int with the extent of two: displacements count extents. */
    private static void gapped(Here here) throws MPIException {
        Datatype wide = Datatype.createResized(MPI.INT, 0, 2 * Integer.BYTES);
        wide.commit();
        Uneven blocks = Uneven.of(here.size(), 9);
        Cells all = here.cells(Kind.INT, 2 * blocks.total());
        for (int i = 0; i < blocks.count(here.rank()); i++) {
            int at = 2 * (blocks.displ(here.rank()) + i);
            all.set(at, Cells.pattern(Kind.INT, Seeds.of(here.rank()), i));
        }
        here.comm().allGatherv(all.buffer(), blocks.counts(), blocks.displs(), wide);
        for (int rank = 0; rank < here.size(); rank++) {
            for (int i = 0; i < blocks.count(rank); i++) {
                int at = 2 * (blocks.displ(rank) + i);
                all.expectAt(at, Cells.pattern(Kind.INT, Seeds.of(rank), i));
                all.expectZero(at + 1, 1);
            }
        }
        all.expectMargins();
        wide.free();
    }

    private static void onlyOneGives(Here here) throws MPIException {
        for (int giver = 0; giver < here.size(); giver++) {
            int[] counts = new int[here.size()];
            counts[giver] = 9;
            allGatherUneven(here, Kind.INT, Uneven.dense(counts));
        }
    }

    /** Where nothing is transferred, buffers may be null. */
    private static void nothing(Here here) throws MPIException {
        int[] none = new int[here.size()];
        here.comm().allGather(null, 0, MPI.INT, null, 0, MPI.INT);
        here.comm().allGatherv(null, 0, MPI.INT, null, none, none, MPI.INT);
    }
}
