package org.banteng.conformance.collective;

import mpi.MPI;
import mpi.MPIException;

import org.banteng.conformance.kit.Here;

/** The operations that move blocks, each once with the blocks it is given, on arrays. */
final class LargeBlocks {
    private LargeBlocks() {}

    /** A rank's own block. */
    private static double[] mine(Here here, int count) {
        return Sawtooth.of(count, Seeds.of(here.rank()));
    }

    /** At a rank the blocks for all. */
    private static double[] forAll(Here here, Uneven blocks) {
        double[] all = new double[blocks.total()];
        for (int rank = 0; rank < here.size(); rank++) {
            long seed = Seeds.of(here.rank(), rank);
            Sawtooth.fill(all, blocks.displ(rank), blocks.count(rank), seed);
        }
        return all;
    }

    private static void expectOfAll(double[] all, Uneven blocks) {
        for (int rank = 0; rank < blocks.counts().length; rank++) {
            Sawtooth.expect(all, blocks.displ(rank), blocks.count(rank), Seeds.of(rank));
        }
    }

    private static void expectFromAll(Here here, double[] all, Uneven blocks) {
        for (int from = 0; from < here.size(); from++) {
            long seed = Seeds.of(from, here.rank());
            Sawtooth.expect(all, blocks.displ(from), blocks.count(from), seed);
        }
    }

    static void gather(Here here, int count) throws MPIException {
        Uneven blocks = Uneven.equal(here.size(), count);
        double[] all = here.rank() == 0 ? new double[blocks.total()] : null;
        here.comm().gather(mine(here, count), count, MPI.DOUBLE, all, count, MPI.DOUBLE, 0);
        if (here.rank() == 0) {
            expectOfAll(all, blocks);
        }
    }

    static void gatherv(Here here, Uneven blocks) throws MPIException {
        int count = blocks.count(here.rank());
        double[] all = here.rank() == 0 ? new double[blocks.total()] : null;
        here.comm()
                .gatherv(
                        mine(here, count),
                        count,
                        MPI.DOUBLE,
                        all,
                        blocks.counts(),
                        blocks.displs(),
                        MPI.DOUBLE,
                        0);
        if (here.rank() == 0) {
            expectOfAll(all, blocks);
        }
    }

    static void scatter(Here here, int count) throws MPIException {
        int root = here.size() - 1;
        boolean isRoot = here.rank() == root;
        double[] all = isRoot ? forAll(here, Uneven.equal(here.size(), count)) : null;
        double[] mine = new double[count];
        here.comm().scatter(all, count, MPI.DOUBLE, mine, count, MPI.DOUBLE, root);
        Sawtooth.expect(mine, 0, count, Seeds.of(root, here.rank()));
    }

    static void scatterv(Here here, Uneven blocks) throws MPIException {
        double[] all = here.rank() == 0 ? forAll(here, blocks) : null;
        double[] mine = new double[blocks.count(here.rank())];
        here.comm()
                .scatterv(
                        all,
                        blocks.counts(),
                        blocks.displs(),
                        MPI.DOUBLE,
                        mine,
                        mine.length,
                        MPI.DOUBLE,
                        0);
        Sawtooth.expect(mine, 0, mine.length, Seeds.of(0, here.rank()));
    }

    static void allGather(Here here, int count) throws MPIException {
        Uneven blocks = Uneven.equal(here.size(), count);
        double[] all = new double[blocks.total()];
        here.comm().allGather(mine(here, count), count, MPI.DOUBLE, all, count, MPI.DOUBLE);
        expectOfAll(all, blocks);
    }

    static void allGatherv(Here here, Uneven blocks) throws MPIException {
        int count = blocks.count(here.rank());
        double[] all = new double[blocks.total()];
        here.comm()
                .allGatherv(
                        mine(here, count),
                        count,
                        MPI.DOUBLE,
                        all,
                        blocks.counts(),
                        blocks.displs(),
                        MPI.DOUBLE);
        expectOfAll(all, blocks);
    }

    static void allToAll(Here here, int count) throws MPIException {
        Uneven blocks = Uneven.equal(here.size(), count);
        double[] out = forAll(here, blocks);
        double[] in = new double[blocks.total()];
        here.comm().allToAll(out, count, MPI.DOUBLE, in, count, MPI.DOUBLE);
        expectFromAll(here, in, blocks);
    }

    /** Between rank a and rank b goes nothing, half or all of {@code most}, by a + b. */
    static void allToAllv(Here here, int most) throws MPIException {
        int[] counts = new int[here.size()];
        for (int peer = 0; peer < here.size(); peer++) {
            counts[peer] = (here.rank() + peer) % 3 * most / 2;
        }
        Uneven blocks = Uneven.spaced(counts);
        double[] out = forAll(here, blocks);
        double[] in = new double[blocks.total()];
        here.comm()
                .allToAllv(
                        out,
                        blocks.counts(),
                        blocks.displs(),
                        MPI.DOUBLE,
                        in,
                        blocks.counts(),
                        blocks.displs(),
                        MPI.DOUBLE);
        expectFromAll(here, in, blocks);
    }
}
