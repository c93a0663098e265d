package org.banteng.conformance.collective;

import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;
import mpi.Request;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Cells;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;
import org.banteng.conformance.kit.Kind;
import org.banteng.conformance.kit.Sizes;
import org.banteng.conformance.kit.Storage;

/**
 * Every collective operation in the form that returns at once, with the result when its request is
 * done (MPI 4.1, section 6.12).
 */
public final class CollectiveRequests extends Area {
    public CollectiveRequests() {
        super("collective-requests");
    }

    @Override
    public Storage[] storages() {
        return new Storage[] {Storage.ARRAY, Storage.DIRECT, Storage.SLICE_OF_ARRAY};
    }

    @Override
    public void cases(Cases to) {
        to.add("iBarrier", CollectiveRequests::barrier);
        to.add("iBcast", CollectiveRequests::bcast);
        to.add("iGather", CollectiveRequests::gather);
        to.add("iGather in place", CollectiveRequests::gatherInPlace);
        to.add("iGatherv", CollectiveRequests::gatherv);
        to.add("iGatherv: the root's form in place, the others'", CollectiveRequests::gathervForms);
        to.add("iScatter", CollectiveRequests::scatter);
        to.add("iScatter in place", CollectiveRequests::scatterInPlace);
        to.add("iScatterv", CollectiveRequests::scatterv);
        to.add("iScatterv: the root's form in place, the others'", CollectiveRequests::forms);
        to.add("iAllGather", CollectiveRequests::allGather);
        to.add("iAllGather in place", CollectiveRequests::allGatherInPlace);
        to.add("iAllGatherv", CollectiveRequests::allGatherv);
        to.add("iAllGatherv in place", CollectiveRequests::allGathervInPlace);
        to.add("iAllToAll", CollectiveRequests::allToAll);
        to.add("iAllToAllv", CollectiveRequests::allToAllv);
    }

    /** Waits in one of the ways there are; the request is null then. */
    static void finish(Request request, int way) throws MPIException {
        if (way % 3 == 0) {
            request.waitFor();
        } else if (way % 3 == 1) {
            request.waitStatus();
        } else {
            while (!request.test()) {
                Expect.that(!request.isNull(), "a request that is not done is not null");
            }
        }
        Expect.that(request.isNull(), "a request that is done is null");
    }

    private static int[] lengths(Kind kind) {
        return new int[] {0, 1, Sizes.EAGER / kind.bytes() + 1};
    }

    private static void barrier(Here here) throws MPIException {
        for (int way = 0; way < 6; way++) {
            finish(here.comm().iBarrier(), way);
        }
    }

    private static void bcast(Here here) throws MPIException {
        for (Kind kind : Kind.values()) {
            int root = kind.ordinal() % here.size();
            for (int count : lengths(kind)) {
                Cells cells = here.cells(kind, count);
                if (here.rank() == root) {
                    cells.fill(count);
                }
                finish(here.comm().iBcast(cells.buffer(), count, kind.type(), root), count);
                cells.expect(count);
            }
        }
    }

    private static void expectBlocks(Cells all, Uneven blocks) {
        for (int rank = 0; rank < blocks.counts().length; rank++) {
            all.expect(blocks.displ(rank), blocks.count(rank), Seeds.of(rank));
        }
        blocks.expectGaps(all);
        all.expectMargins();
    }

    private static Uneven equal(Here here, int count) {
        return Uneven.equal(here.size(), count);
    }

    private static void gather(Here here) throws MPIException {
        for (int count : lengths(Kind.INT)) {
            int root = here.size() / 2;
            Uneven blocks = equal(here, count);
            Cells mine = here.cells(Kind.INT, count).fill(Seeds.of(here.rank()));
            Cells all = here.cells(Kind.INT, blocks.total());
            Request request =
                    here.comm()
                            .iGather(
                                    mine.buffer(),
                                    count,
                                    MPI.INT,
                                    all.buffer(),
                                    count,
                                    MPI.INT,
                                    root);
            finish(request, count);
            if (here.rank() == root) {
                expectBlocks(all, blocks);
            } else {
                all.expectZero(0, all.count());
            }
        }
    }

    private static void gatherInPlace(Here here) throws MPIException {
        int root = here.size() - 1;
        Uneven blocks = equal(here, 5);
        Cells all = here.cells(Kind.CHAR, blocks.total());
        int at = here.rank() == root ? blocks.displ(root) : 0;
        all.fill(at, 5, Seeds.of(here.rank()));
        finish(here.comm().iGather(all.buffer(), 5, MPI.CHAR, root), 0);
        if (here.rank() == root) {
            expectBlocks(all, blocks);
        }
    }

    private static void gatherv(Here here) throws MPIException {
        for (int longest : new int[] {4, 900}) {
            Uneven blocks = Uneven.of(here.size(), longest);
            int count = blocks.count(here.rank());
            Cells mine = here.cells(Kind.DOUBLE, count).fill(Seeds.of(here.rank()));
            Cells all = here.cells(Kind.DOUBLE, blocks.total());
            Request request =
                    here.comm()
                            .iGatherv(
                                    mine.buffer(),
                                    count,
                                    MPI.DOUBLE,
                                    all.buffer(),
                                    blocks.counts(),
                                    blocks.displs(),
                                    MPI.DOUBLE,
                                    0);
            finish(request, longest);
            if (here.rank() == 0) {
                expectBlocks(all, blocks);
            }
        }
    }

    private static void gathervForms(Here here) throws MPIException {
        Uneven blocks = Uneven.of(here.size(), 8);
        int root = here.size() - 1;
        int count = blocks.count(here.rank());
        Cells all = here.cells(Kind.INT, blocks.total());
        Intracomm comm = here.comm();
        if (here.rank() == root) {
            all.fill(blocks.displ(root), count, Seeds.of(root));
            finish(comm.iGatherv(all.buffer(), blocks.counts(), blocks.displs(), MPI.INT, root), 0);
            expectBlocks(all, blocks);
        } else {
            all.fill(0, count, Seeds.of(here.rank()));
            finish(comm.iGatherv(all.buffer(), count, MPI.INT, root), 1);
        }
    }

    /** At a rank the blocks for all. */
    private static Cells toAll(Here here, Kind kind, Uneven blocks) {
        Cells all = here.cells(kind, blocks.total());
        for (int rank = 0; rank < here.size(); rank++) {
            all.fill(blocks.displ(rank), blocks.count(rank), Seeds.of(here.rank(), rank));
        }
        return all;
    }

    private static void scatter(Here here) throws MPIException {
        for (int count : lengths(Kind.INT)) {
            int root = here.size() / 2;
            Cells all = toAll(here, Kind.INT, equal(here, count));
            Cells mine = here.cells(Kind.INT, count);
            Request request =
                    here.comm()
                            .iScatter(
                                    all.buffer(),
                                    count,
                                    MPI.INT,
                                    mine.buffer(),
                                    count,
                                    MPI.INT,
                                    root);
            finish(request, count);
            mine.expect(Seeds.of(root, here.rank()));
        }
    }

    private static void scatterInPlace(Here here) throws MPIException {
        int root = here.size() - 1;
        boolean isRoot = here.rank() == root;
        Uneven blocks = equal(here, 5);
        Cells cells = isRoot ? toAll(here, Kind.LONG, blocks) : here.cells(Kind.LONG, 5);
        finish(here.comm().iScatter(cells.buffer(), 5, MPI.LONG, root), 2);
        int at = isRoot ? blocks.displ(root) : 0;
        cells.expect(at, 5, Seeds.of(root, here.rank()));
        cells.expectMargins();
    }

    private static void scatterv(Here here) throws MPIException {
        for (int longest : new int[] {4, 900}) {
            Uneven blocks = Uneven.of(here.size(), longest);
            Cells all = toAll(here, Kind.DOUBLE, blocks);
            Cells mine = here.cells(Kind.DOUBLE, blocks.count(here.rank()));
            Request request =
                    here.comm()
                            .iScatterv(
                                    all.buffer(),
                                    blocks.counts(),
                                    blocks.displs(),
                                    MPI.DOUBLE,
                                    mine.buffer(),
                                    mine.count(),
                                    MPI.DOUBLE,
                                    0);
            finish(request, longest);
            mine.expect(Seeds.of(0, here.rank()));
        }
    }

    private static void forms(Here here) throws MPIException {
        Uneven blocks = Uneven.of(here.size(), 8);
        int root = here.size() - 1;
        Intracomm comm = here.comm();
        if (here.rank() == root) {
            Cells all = toAll(here, Kind.INT, blocks);
            Request request =
                    comm.iScatterv(all.buffer(), blocks.counts(), blocks.displs(), MPI.INT, root);
            finish(request, 2);
            all.expect(blocks.displ(root), blocks.count(root), Seeds.of(root, root));
        } else {
            Cells mine = here.cells(Kind.INT, blocks.count(here.rank()));
            finish(comm.iScatterv(mine.buffer(), mine.count(), MPI.INT, root), 0);
            mine.expect(Seeds.of(root, here.rank()));
        }
    }

    private static void allGather(Here here) throws MPIException {
        for (int count : lengths(Kind.FLOAT)) {
            Uneven blocks = equal(here, count);
            Cells mine = here.cells(Kind.FLOAT, count).fill(Seeds.of(here.rank()));
            Cells all = here.cells(Kind.FLOAT, blocks.total());
            Request request =
                    here.comm()
                            .iAllGather(
                                    mine.buffer(),
                                    count,
                                    MPI.FLOAT,
                                    all.buffer(),
                                    count,
                                    MPI.FLOAT);
            finish(request, count);
            expectBlocks(all, blocks);
        }
    }

    private static void allGatherInPlace(Here here) throws MPIException {
        Uneven blocks = equal(here, 6);
        Cells all = here.cells(Kind.BYTE, blocks.total());
        all.fill(blocks.displ(here.rank()), 6, Seeds.of(here.rank()));
        finish(here.comm().iAllGather(all.buffer(), 6, MPI.BYTE), 1);
        expectBlocks(all, blocks);
    }

    private static void allGatherv(Here here) throws MPIException {
        for (int longest : new int[] {4, 1800}) {
            Uneven blocks = Uneven.of(here.size(), longest);
            int count = blocks.count(here.rank());
            Cells mine = here.cells(Kind.INT, count).fill(Seeds.of(here.rank()));
            Cells all = here.cells(Kind.INT, blocks.total());
            Request request =
                    here.comm()
                            .iAllGatherv(
                                    mine.buffer(),
                                    count,
                                    MPI.INT,
                                    all.buffer(),
                                    blocks.counts(),
                                    blocks.displs(),
                                    MPI.INT);
            finish(request, longest);
            expectBlocks(all, blocks);
        }
    }

    private static void allGathervInPlace(Here here) throws MPIException {
        Uneven blocks = Uneven.of(here.size(), 9);
        Cells all = here.cells(Kind.SHORT, blocks.total());
        all.fill(blocks.displ(here.rank()), blocks.count(here.rank()), Seeds.of(here.rank()));
        Request request =
                here.comm().iAllGatherv(all.buffer(), blocks.counts(), blocks.displs(), MPI.SHORT);
        finish(request, 1);
        expectBlocks(all, blocks);
    }

    private static void expectFromAll(Here here, Cells in, Uneven blocks) {
        for (int from = 0; from < here.size(); from++) {
            in.expect(blocks.displ(from), blocks.count(from), Seeds.of(from, here.rank()));
        }
        blocks.expectGaps(in);
        in.expectMargins();
    }

    private static void allToAll(Here here) throws MPIException {
        for (int count : lengths(Kind.INT)) {
            Uneven blocks = equal(here, count);
            Cells out = toAll(here, Kind.INT, blocks);
            Cells in = here.cells(Kind.INT, blocks.total());
            Request request =
                    here.comm()
                            .iAllToAll(out.buffer(), count, MPI.INT, in.buffer(), count, MPI.INT);
            finish(request, count);
            expectFromAll(here, in, blocks);
        }
    }

    /** Rank a sends as many to b as b to a: as many as their sum says. */
    private static void allToAllv(Here here) throws MPIException {
        int[] counts = new int[here.size()];
        for (int peer = 0; peer < here.size(); peer++) {
            counts[peer] = (here.rank() + peer) % 4 * 20;
        }
        Uneven blocks = Uneven.spaced(counts);
        Cells out = toAll(here, Kind.CHAR, blocks);
        Cells in = here.cells(Kind.CHAR, blocks.total());
        Request request =
                here.comm()
                        .iAllToAllv(
                                out.buffer(),
                                blocks.counts(),
                                blocks.displs(),
                                MPI.CHAR,
                                in.buffer(),
                                blocks.counts(),
                                blocks.displs(),
                                MPI.CHAR);
        finish(request, 2);
        expectFromAll(here, in, blocks);
    }
}
