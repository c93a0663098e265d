package org.banteng.conformance.collective;

import mpi.Comm;
import mpi.Datatype;
import mpi.Intracomm;
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
 * Every predefined operator on every datatype that it takes, in every reduction (MPI 4.1, section
 * 6.9.2).
 */
public final class Operators extends Area {
    /** Elements for each rank. */
    private static final int BLOCK = 5;

    public Operators() {
        super("operators");
    }

    @Override
    public Storage[] storages() {
        return new Storage[] {Storage.ARRAY, Storage.DIRECT};
    }

    @Override
    public void cases(Cases to) {
        for (Operator operator : Operator.values()) {
            to.add(operator + " at the root", here -> reduce(here, operator));
            to.add(operator + " everywhere", here -> allReduce(here, operator));
            to.add(operator + ", a block for each rank", here -> blocks(here, operator));
            to.add(operator + ", blocks of different lengths", here -> scattered(here, operator));
        }
        to.add("bytes, booleans and chars are unsigned", Operators::unsigned);
        to.add("two trues add up to two", Operators::addsTruth);
        to.add("infinities and not-a-number", Operators::infinities);
        to.add("what is not in the table is an error", Operators::notInTheTable);
        to.add("all are commutative", here -> commutative());
    }

    /** One element, so that a boolean in an array is only ever 0 or 1. */
    private static boolean fits(Here here, Operator operator, Kind kind) {
        boolean sumOfTrues = operator == Operator.SUM && kind == Kind.BOOLEAN;
        return operator.accepts(kind) && !(sumOfTrues && here.storage() == Storage.ARRAY);
    }

    private static Cells input(Here here, Operator operator, Kind kind) {
        Cells input = here.cells(kind, BLOCK * here.size());
        Inputs.fill(input, operator, here.rank());
        return input;
    }

    private static void reduce(Here here, Operator operator) throws MPIException {
        for (Kind kind : Kind.values()) {
            if (fits(here, operator, kind)) {
                int root = kind.ordinal() % here.size();
                Cells input = input(here, operator, kind);
                Cells output = here.cells(kind, input.count());
                here.comm()
                        .reduce(
                                input.buffer(),
                                output.buffer(),
                                input.count(),
                                kind.type(),
                                operator.op(),
                                root);
                if (here.rank() == root) {
                    Inputs.expect(output, 0, output.count(), 0, operator, here.size());
                } else {
                    output.expectZero(0, output.count());
                }
                output.expectMargins();
            }
        }
    }

    private static void allReduce(Here here, Operator operator) throws MPIException {
        for (Kind kind : Kind.values()) {
            if (fits(here, operator, kind)) {
                Cells input = input(here, operator, kind);
                Cells output = here.cells(kind, input.count());
                here.comm()
                        .allReduce(
                                input.buffer(),
                                output.buffer(),
                                input.count(),
                                kind.type(),
                                operator.op());
                Inputs.expect(output, 0, output.count(), 0, operator, here.size());
                output.expectMargins();
            }
        }
    }

    private static void blocks(Here here, Operator operator) throws MPIException {
        for (Kind kind : Kind.values()) {
            if (fits(here, operator, kind)) {
                Cells input = input(here, operator, kind);
                Cells output = here.cells(kind, BLOCK);
                here.comm()
                        .reduceScatterBlock(
                                input.buffer(), output.buffer(), BLOCK, kind.type(), operator.op());
                int first = BLOCK * here.rank();
                Inputs.expect(output, 0, BLOCK, first, operator, here.size());
                output.expectMargins();
            }
        }
    }

    /** Rank r gets r mod 4 elements, so that some get nothing. */
    private static void scattered(Here here, Operator operator) throws MPIException {
        int[] counts = new int[here.size()];
        int first = 0;
        for (int rank = 0; rank < here.size(); rank++) {
            counts[rank] = rank % 4;
            first += rank < here.rank() ? counts[rank] : 0;
        }
        int count = counts[here.rank()];
        for (Kind kind : Kind.values()) {
            if (fits(here, operator, kind)) {
                Cells input = input(here, operator, kind);
                Cells output = here.cells(kind, count);
                here.comm()
                        .reduceScatter(
                                input.buffer(),
                                output.buffer(),
                                counts,
                                kind.type(),
                                operator.op());
                Inputs.expect(output, 0, count, first, operator, here.size());
                output.expectMargins();
            }
        }
    }

    /** -1 is the greatest of them, since it is 255 or 65535; not so where there is a sign. */
    private static void unsigned(Here here) throws MPIException {
        long own = here.rank() == here.size() - 1 ? 1 : -1;
        long most = here.size() == 1 ? 1 : -1;
        long least = here.size() == 1 ? 1 : -1;
        expectExtremes(here, Kind.BYTE, own, most, 1);
        expectExtremes(here, Kind.CHAR, own, most, 1);
        expectExtremes(here, Kind.SHORT, own, 1, least);
        expectExtremes(here, Kind.INT, own, 1, least);
    }

    private static void expectExtremes(Here here, Kind kind, long own, long most, long least)
            throws MPIException {
        Cells cells = here.cells(kind, 1);
        cells.set(0, own);
        here.comm().allReduce(cells.buffer(), 1, kind.type(), MPI.MAX);
        cells.expectAt(0, most);
        cells.set(0, own);
        here.comm().allReduce(cells.buffer(), 1, kind.type(), MPI.MIN);
        cells.expectAt(0, least);
    }

    /** As bytes: a program that looks at a boolean of Java's sees only that it is not false. */
    private static void addsTruth(Here here) throws MPIException {
        byte[] bytes = {1, 0, (byte) (here.rank() == 0 ? 1 : 0)};
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes);
        here.comm().allReduce(buffer, 3, MPI.BOOLEAN, MPI.SUM);
        Expect.equal(here.size(), bytes[0], "sum of trues");
        Expect.equal(0, bytes[1], "sum of falses");
        Expect.equal(1, bytes[2], "sum of one true");
    }

    private static void infinities(Here here) throws MPIException {
        Cells cells = here.cells(Kind.DOUBLE, 3);
        boolean isLast = here.rank() == here.size() - 1;
        cells.setReal(0, isLast ? Double.POSITIVE_INFINITY : 1);
        cells.setReal(1, isLast ? Double.NaN : 1);
        cells.setReal(2, Double.MAX_VALUE);
        here.comm().allReduce(cells.buffer(), 3, MPI.DOUBLE, MPI.SUM);
        Expect.equal(Double.POSITIVE_INFINITY, cells.getReal(0), "sum with infinity");
        Expect.equal(Double.NaN, cells.getReal(1), "sum with not-a-number");
        double most = here.size() == 1 ? Double.MAX_VALUE : Double.POSITIVE_INFINITY;
        Expect.equal(most, cells.getReal(2), "sum of the greatest numbers");
    }

    /** Every rank makes the same mistake, so no rank waits for another. */
    private static void notInTheTable(Here here) throws Exception {
        Intracomm comm = here.comm().dup();
        comm.setErrhandler(MPI.ERRORS_RETURN);
        Cells reals = here.cells(Kind.DOUBLE, 4);
        Cells bytes = here.cells(Kind.BYTE, 16);
        expectError(comm, reals, 4, MPI.DOUBLE, MPI.BAND);
        expectError(comm, reals, 4, MPI.DOUBLE, MPI.LOR);
        expectError(comm, reals, 2, MPI.DOUBLE_COMPLEX, MPI.MAX);
        expectError(comm, reals, 4, MPI.DOUBLE, MPI.MAXLOC);
        expectError(comm, bytes, 16, MPI.PACKED, MPI.SUM);
        expectError(comm, bytes, 2, MPI.INT2, MPI.SUM);
        expectError(comm, bytes, 2, MPI.INT2, MPI.MAX);
        expectError(comm, bytes, 16, MPI.BYTE, MPI.REPLACE);
        expectError(comm, bytes, 16, MPI.BYTE, MPI.NO_OP);
        comm.allReduce(reals.buffer(), 4, MPI.DOUBLE, MPI.SUM);
        comm.free();
    }

    private static void expectError(Comm comm, Cells cells, int count, Datatype type, Op op)
            throws Exception {
        Expect.error(
                MPI.ERR_OP,
                () -> comm.allReduce(cells.buffer(), count, type, op),
                "allReduce",
                "MPI_");
    }

    private static void commutative() {
        for (Operator operator : Operator.values()) {
            Expect.that(operator.op().isCommutative(), operator + " is commutative");
            Expect.that(!operator.op().isNull(), operator + " is not null");
        }
        Expect.that(MPI.MINLOC.isCommutative(), "MINLOC is commutative");
    }
}
