package org.banteng.conformance.collective;

import mpi.Datatype;
import mpi.MPI;
import mpi.MPIException;
import mpi.Op;
import mpi.Request;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Cells;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;
import org.banteng.conformance.kit.Kind;

/** What the collective operations of another library with this interface got wrong, on arrays. */
public final class KnownDefects extends Area {
    private static final int DOUBLES_IN_64_KIB = 8192;
    private static final int MANY = 20_000;
    private static final int MORE = 24_000;

    public KnownDefects() {
        super("known-defects");
    }

    @Override
    public void cases(Cases to) {
        to.add("scatter of more than 64 KiB to a rank", KnownDefects::scatter);
        to.add("scatterv of more than 64 KiB to a rank", KnownDefects::scatterv);
        to.add("many elements for each rank", KnownDefects::many);
        to.add("none for the last rank, many for the others", KnownDefects::noneForTheLast);
        to.add("in place, each element with a gap, many of them", KnownDefects::gapped);
        to.add("exScan leaves rank 0's array as it is", KnownDefects::exScan);
        to.add("an array longer than the result keeps its rest", KnownDefects::rest);
        to.add("an operator used again, from elsewhere, deeper", KnownDefects::operatorAgain);
        to.add("an operator under way in several requests", KnownDefects::operatorInRequests);
        to.add("reductions in place of a part of an array", KnownDefects::partInPlace);
    }

    private static void scatter(Here here) throws MPIException {
        LargeBlocks.scatter(here, DOUBLES_IN_64_KIB);
        LargeBlocks.scatter(here, DOUBLES_IN_64_KIB + 1);
    }

    private static int[] counts(Here here, int each) {
        int[] counts = new int[here.size()];
        java.util.Arrays.fill(counts, each);
        return counts;
    }

    private static void scatterv(Here here) throws MPIException {
        LargeBlocks.scatterv(here, Uneven.dense(counts(here, DOUBLES_IN_64_KIB)));
        LargeBlocks.scatterv(here, Uneven.dense(counts(here, DOUBLES_IN_64_KIB + 1)));
    }

    /** At two ranks 20000 each, at more ranks in all as many as there. */
    private static void eachCall(Here here, Uneven blocks) throws MPIException {
        LargeBlocks.allGatherv(here, blocks);
        LargeBlocks.gatherv(here, blocks);
        LargeBlocks.scatterv(here, blocks);
    }

    private static void many(Here here) throws MPIException {
        int each = here.size() <= 2 ? MANY : 2 * MANY / here.size();
        eachCall(here, Uneven.dense(counts(here, each)));
        LargeBlocks.allToAllv(here, each);
    }

    private static void noneForTheLast(Here here) throws MPIException {
        int[] counts = counts(here, here.size() <= 2 ? MORE : 2 * MORE / here.size());
        counts[here.size() - 1] = 0;
        eachCall(here, Uneven.dense(counts));
        eachCall(here, Uneven.spaced(counts));
    }

    /** Pairs of an int that travels and one that does not. */
    private static void gapped(Here here) throws MPIException {
        int each = here.size() <= 2 ? MORE : 8000 / here.size();
        Datatype wide = Datatype.createResized(MPI.INT, 0, 2 * Integer.BYTES);
        wide.commit();
        Uneven blocks = Uneven.dense(counts(here, each));
        int[] all = new int[2 * blocks.total()];
        java.util.Arrays.fill(all, -1);
        for (int i = 0; i < each; i++) {
            all[2 * (blocks.displ(here.rank()) + i)] = here.rank() * each + i;
        }
        here.comm().allGatherv(all, blocks.counts(), blocks.displs(), wide);
        for (int rank = 0; rank < here.size(); rank++) {
            for (int i = 0; i < each; i++) {
                int at = 2 * (blocks.displ(rank) + i);
                Expect.equal(rank * each + i, all[at], "element " + i + " of rank " + rank);
                Expect.equal(-1, all[at + 1], "gap after it");
            }
        }
        wide.free();
    }

    private static void exScan(Here here) throws MPIException {
        int[] ones = new int[1200];
        int[] sums = new int[1200];
        java.util.Arrays.fill(ones, 1);
        java.util.Arrays.fill(sums, 77);
        here.comm().exScan(ones, sums, 1200, MPI.INT, MPI.SUM);
        for (int i = 0; i < 1200; i++) {
            Expect.equal(here.rank() == 0 ? 77 : here.rank(), sums[i], "element " + i);
        }
    }

    private static void rest(Here here) throws MPIException {
        int[] array = new int[1200];
        java.util.Arrays.fill(array, 55);
        int[] ten = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        here.comm().allReduce(ten, array, 10, MPI.INT, MPI.MAX);
        expectRest(array, 10);
        here.comm().bcast(array, 10, MPI.INT, 0);
        expectRest(array, 10);
        int[] all = new int[here.size() * 3 + 1000];
        java.util.Arrays.fill(all, 55);
        here.comm().allGather(ten, 3, MPI.INT, all, 3, MPI.INT);
        expectRest(all, here.size() * 3);
    }

    private static void expectRest(int[] array, int from) {
        for (int i = from; i < array.length; i++) {
            Expect.equal(55, array[i], "element " + i + ", which nothing was to touch");
        }
    }

    private static void operatorAgain(Here here) throws MPIException {
        Op op = new Op(new Greatest(), true);
        for (int use = 0; use < 40; use++) {
            double[] values = {here.rank(), -here.rank(), use};
            if (use % 2 == 0) {
                here.comm().allReduce(values, 3, MPI.DOUBLE, op);
            } else {
                deeper(3, () -> here.comm().allReduce(values, 3, MPI.DOUBLE, op));
            }
            Expect.equal(here.size() - 1.0, values[0], "greatest");
            Expect.equal(use, values[2], "equal values");
        }
        op.free();
    }

    /** A call to make. */
    private interface Call {
        void run() throws MPIException;
    }

    private static void deeper(int levels, Call call) throws MPIException {
        if (levels == 0) {
            call.run();
        } else {
            deeper(levels - 1, call);
        }
    }

    private static void operatorInRequests(Here here) throws MPIException {
        Op op = new Op(new Greatest(), true);
        Cells[] cells = new Cells[8];
        Request[] requests = new Request[8];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = here.cells(Kind.INT, 500);
            for (int j = 0; j < 500; j++) {
                cells[i].set(j, i * (j + 1L) * (here.rank() + 1));
            }
            requests[i] = here.comm().iAllReduce(cells[i].buffer(), 500, MPI.INT, op);
        }
        Request.waitAll(requests);
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < 500; j++) {
                cells[i].expectAt(j, i * (j + 1L) * here.size());
            }
        }
        op.free();
    }

    private static void partInPlace(Here here) throws MPIException {
        int[] array = new int[20_000];
        for (int i = 0; i < array.length; i++) {
            array[i] = i;
        }
        here.comm().allReduce(MPI.slice(array, 5000), 10_000, MPI.INT, MPI.SUM);
        for (int i = 0; i < array.length; i++) {
            boolean isSummed = i >= 5000 && i < 15_000;
            Expect.equal(isSummed ? i * here.size() : i, array[i], "element " + i);
        }
    }
}
