package org.banteng.conformance.collective;

import mpi.MPI;
import mpi.MPIException;
import mpi.Op;
import mpi.Request;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Here;

/**
 * Every collective operation once with a mebibyte at each rank: more than any queue or block of a
 * pool holds, and long enough for the algorithms for long vectors.
 */
public final class LargeCollectives extends Area {
    /** Doubles at each rank, of all its blocks together. */
    private static final int TOTAL = 1 << 17;

    public LargeCollectives() {
        super("large-collectives");
    }

    @Override
    public void cases(Cases to) {
        to.add("bcast", LargeCollectives::bcast);
        to.add("gather", here -> LargeBlocks.gather(here, block(here)));
        to.add("gatherv", here -> LargeBlocks.gatherv(here, uneven(here)));
        to.add("scatter", here -> LargeBlocks.scatter(here, block(here)));
        to.add("scatterv", here -> LargeBlocks.scatterv(here, uneven(here)));
        to.add("allGather", here -> LargeBlocks.allGather(here, block(here)));
        to.add("allGatherv", here -> LargeBlocks.allGatherv(here, uneven(here)));
        to.add("allToAll", here -> LargeBlocks.allToAll(here, block(here)));
        to.add("allToAllv", here -> LargeBlocks.allToAllv(here, block(here)));
        to.add("reduce", LargeCollectives::reduce);
        to.add("allReduce", LargeCollectives::allReduce);
        to.add("allReduce in order", LargeCollectives::allReduceInOrder);
        to.add("reduceScatter", LargeCollectives::reduceScatter);
        to.add("reduceScatterBlock", LargeCollectives::reduceScatterBlock);
        to.add("scan", LargeCollectives::scan);
        to.add("exScan", LargeCollectives::exScan);
        to.add("several at a time", LargeCollectives::several);
    }

    private static int block(Here here) {
        return TOTAL / here.size();
    }

    private static Uneven uneven(Here here) {
        return Uneven.of(here.size(), 2 * block(here));
    }

    private static void bcast(Here here) throws MPIException {
        int root = here.size() / 2;
        double[] array = here.rank() == root ? Sawtooth.of(TOTAL, 5) : new double[TOTAL];
        here.comm().bcast(array, TOTAL, MPI.DOUBLE, root);
        Sawtooth.expect(array, 0, TOTAL, 5);
    }

    /** What a rank brings into a sum. */
    private static double[] input(Here here) {
        double[] array = new double[TOTAL];
        Sawtooth.fill(array, 0, TOTAL, 0, 1, here.rank());
        return array;
    }

    /** Checks sums of what so many ranks brought, from element {@code first} on. */
    private static void expectSums(double[] sums, int length, int first, int ranks) {
        Sawtooth.expect(sums, 0, length, first, ranks, ranks * (ranks - 1) / 2.0);
    }

    private static void reduce(Here here) throws MPIException {
        double[] array = input(here);
        int root = here.size() - 1;
        here.comm().reduce(array, TOTAL, MPI.DOUBLE, MPI.SUM, root);
        if (here.rank() == root) {
            expectSums(array, TOTAL, 0, here.size());
        } else {
            Sawtooth.expect(array, 0, TOTAL, 0, 1, here.rank());
        }
    }

    private static void allReduce(Here here) throws MPIException {
        double[] sums = new double[TOTAL];
        here.comm().allReduce(input(here), sums, TOTAL, MPI.DOUBLE, MPI.SUM);
        expectSums(sums, TOTAL, 0, here.size());
    }

    private static void allReduceInOrder(Here here) throws MPIException {
        Op first = new Op(new First(), false);
        double[] array = Sawtooth.of(TOTAL, Seeds.of(here.rank()));
        here.comm().allReduce(array, TOTAL, MPI.DOUBLE, first);
        Sawtooth.expect(array, 0, TOTAL, Seeds.of(0));
        first.free();
    }

    /** The higher the rank, the longer its part. */
    private static void reduceScatter(Here here) throws MPIException {
        int[] counts = new int[here.size()];
        int all = here.size() * (here.size() + 1) / 2;
        int first = 0;
        for (int rank = 0; rank < here.size(); rank++) {
            counts[rank] = TOTAL / all * (rank + 1);
            first += rank < here.rank() ? counts[rank] : 0;
        }
        int own = counts[here.rank()];
        double[] sums = new double[own];
        here.comm().reduceScatter(input(here), sums, counts, MPI.DOUBLE, MPI.SUM);
        expectSums(sums, own, first, here.size());
    }

    private static void reduceScatterBlock(Here here) throws MPIException {
        int block = block(here);
        double[] sums = new double[block];
        here.comm().reduceScatterBlock(input(here), sums, block, MPI.DOUBLE, MPI.SUM);
        expectSums(sums, block, block * here.rank(), here.size());
    }

    private static void scan(Here here) throws MPIException {
        double[] array = input(here);
        here.comm().scan(array, TOTAL, MPI.DOUBLE, MPI.SUM);
        expectSums(array, TOTAL, 0, here.rank() + 1);
    }

    private static void exScan(Here here) throws MPIException {
        double[] array = input(here);
        here.comm().exScan(array, TOTAL, MPI.DOUBLE, MPI.SUM);
        expectSums(array, TOTAL, 0, Math.max(1, here.rank()));
    }

    private static void several(Here here) throws MPIException {
        double[][] arrays = new double[3][];
        Request[] requests = new Request[3];
        for (int i = 0; i < 3; i++) {
            int root = i % here.size();
            arrays[i] = here.rank() == root ? Sawtooth.of(TOTAL, i) : new double[TOTAL];
            requests[i] = here.comm().iBcast(arrays[i], TOTAL, MPI.DOUBLE, root);
        }
        Request.waitAll(requests);
        for (int i = 0; i < 3; i++) {
            Sawtooth.expect(arrays[i], 0, TOTAL, i);
        }
    }
}
