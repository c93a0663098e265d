package org.banteng.conformance.collective;

import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;
import mpi.Op;
import mpi.Request;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Cells;
import org.banteng.conformance.kit.Here;
import org.banteng.conformance.kit.Kind;
import org.banteng.conformance.kit.Storage;

/** Every reduction in the form that returns at once (MPI 4.1, section 6.12). */
public final class ReductionRequests extends Area {
    private static final int[] LENGTHS = {0, 1, 9, 1025};

    public ReductionRequests() {
        super("reduction-requests");
    }

    @Override
    public Storage[] storages() {
        return new Storage[] {Storage.ARRAY, Storage.DIRECT, Storage.HEAP};
    }

    @Override
    public void cases(Cases to) {
        to.add("iReduce", here -> reduce(here, false));
        to.add("iReduce in place", here -> reduce(here, true));
        to.add("iAllReduce", here -> allReduce(here, false));
        to.add("iAllReduce in place", here -> allReduce(here, true));
        to.add("iReduceScatter", here -> reduceScatter(here, false));
        to.add("iReduceScatter in place", here -> reduceScatter(here, true));
        to.add("iReduceScatterBlock", here -> reduceScatterBlock(here, false));
        to.add("iReduceScatterBlock in place", here -> reduceScatterBlock(here, true));
        to.add("iScan", here -> scan(here, true, false));
        to.add("iScan in place", here -> scan(here, true, true));
        to.add("iExScan", here -> scan(here, false, false));
        to.add("iExScan in place", here -> scan(here, false, true));
        to.add("with an operator of the program's own", ReductionRequests::ownOperator);
    }

    private static Cells input(Here here, int count) {
        Cells cells = here.cells(Kind.LONG, count);
        Inputs.fill(cells, Operator.SUM, here.rank());
        return cells;
    }

    private static void expect(Cells cells, int count, int firstIndex, int ranks) {
        Inputs.expect(cells, 0, count, firstIndex, Operator.SUM, ranks);
        cells.expectMargins();
    }

    private static void reduce(Here here, boolean inPlace) throws MPIException {
        Intracomm comm = here.comm();
        for (int count : LENGTHS) {
            int root = count % here.size();
            Cells in = input(here, count);
            Cells out = inPlace ? in : here.cells(Kind.LONG, count);
            Request request =
                    inPlace
                            ? comm.iReduce(in.buffer(), count, MPI.LONG, MPI.SUM, root)
                            : comm.iReduce(
                                    in.buffer(), out.buffer(), count, MPI.LONG, MPI.SUM, root);
            CollectiveRequests.finish(request, count);
            if (here.rank() == root) {
                expect(out, count, 0, here.size());
            }
        }
    }

    private static void allReduce(Here here, boolean inPlace) throws MPIException {
        Intracomm comm = here.comm();
        for (int count : LENGTHS) {
            Cells in = input(here, count);
            Cells out = inPlace ? in : here.cells(Kind.LONG, count);
            Request request =
                    inPlace
                            ? comm.iAllReduce(in.buffer(), count, MPI.LONG, MPI.SUM)
                            : comm.iAllReduce(in.buffer(), out.buffer(), count, MPI.LONG, MPI.SUM);
            CollectiveRequests.finish(request, count);
            expect(out, count, 0, here.size());
        }
    }

    private static void reduceScatter(Here here, boolean inPlace) throws MPIException {
        Intracomm comm = here.comm();
        int[] counts = new int[here.size()];
        int first = 0;
        int total = 0;
        for (int rank = 0; rank < here.size(); rank++) {
            counts[rank] = rank % 3 * 50;
            first += rank < here.rank() ? counts[rank] : 0;
            total += counts[rank];
        }
        int own = counts[here.rank()];
        Cells in = input(here, total);
        Cells out = inPlace ? in : here.cells(Kind.LONG, own);
        Request request =
                inPlace
                        ? comm.iReduceScatter(in.buffer(), counts, MPI.LONG, MPI.SUM)
                        : comm.iReduceScatter(in.buffer(), out.buffer(), counts, MPI.LONG, MPI.SUM);
        CollectiveRequests.finish(request, 0);
        expect(out, own, first, here.size());
    }

    private static void reduceScatterBlock(Here here, boolean inPlace) throws MPIException {
        Intracomm comm = here.comm();
        for (int count : LENGTHS) {
            Cells in = input(here, count * here.size());
            Cells out = inPlace ? in : here.cells(Kind.LONG, count);
            Request request =
                    inPlace
                            ? comm.iReduceScatterBlock(in.buffer(), count, MPI.LONG, MPI.SUM)
                            : comm.iReduceScatterBlock(
                                    in.buffer(), out.buffer(), count, MPI.LONG, MPI.SUM);
            CollectiveRequests.finish(request, count);
            expect(out, count, count * here.rank(), here.size());
        }
    }

    /** Exclusive and in place, rank 0 keeps what it brought. */
    private static void scan(Here here, boolean inclusive, boolean inPlace) throws MPIException {
        for (int count : LENGTHS) {
            Cells in = input(here, count);
            Cells out = inPlace ? in : here.cells(Kind.LONG, count);
            CollectiveRequests.finish(start(here.comm(), inclusive, inPlace, in, out), count);
            int ranks = inclusive ? here.rank() + 1 : here.rank();
            if (ranks == 0 && !inPlace) {
                out.expectZero(0, count);
            } else {
                expect(out, count, 0, Math.max(1, ranks));
            }
        }
    }

    private static Request start(
            Intracomm comm, boolean inclusive, boolean inPlace, Cells in, Cells out)
            throws MPIException {
        int count = in.count();
        if (inclusive) {
            return inPlace
                    ? comm.iScan(in.buffer(), count, MPI.LONG, MPI.SUM)
                    : comm.iScan(in.buffer(), out.buffer(), count, MPI.LONG, MPI.SUM);
        }
        return inPlace
                ? comm.iExScan(in.buffer(), count, MPI.LONG, MPI.SUM)
                : comm.iExScan(in.buffer(), out.buffer(), count, MPI.LONG, MPI.SUM);
    }

    /** Three at a time with the same operator, which keeps the order of ranks. */
    private static void ownOperator(Here here) throws MPIException {
        Op first = new Op(new First(), false);
        for (int round = 0; round < 3; round++) {
            Cells[] cells = new Cells[3];
            Request[] requests = new Request[3];
            for (int i = 0; i < 3; i++) {
                cells[i] = here.cells(Kind.INT, 100).fill(Seeds.of(here.rank(), i));
                requests[i] = here.comm().iAllReduce(cells[i].buffer(), 100, MPI.INT, first);
            }
            Request.waitAll(requests);
            for (int i = 0; i < 3; i++) {
                cells[i].expect(Seeds.of(0, i));
            }
        }
        first.free();
    }
}
