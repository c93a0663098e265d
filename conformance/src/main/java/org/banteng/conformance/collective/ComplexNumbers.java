package org.banteng.conformance.collective;

import mpi.DoubleComplex;
import mpi.FloatComplex;
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

/** Sums and products of complex numbers: counts are of pairs of reals, buffers hold the reals. */
public final class ComplexNumbers extends Area {
    private static final int NUMBERS = 8;

    public ComplexNumbers() {
        super("complex-numbers");
    }

    @Override
    public Storage[] storages() {
        return new Storage[] {Storage.ARRAY, Storage.DIRECT};
    }

    @Override
    public void cases(Cases to) {
        to.add("sums", here -> combine(here, MPI.SUM));
        to.add("products", here -> combine(here, MPI.PROD));
        to.add("products up to each rank", ComplexNumbers::productsUpToEachRank);
        to.add("as objects over an array", ComplexNumbers::asObjects);
    }

    /** Small whole numbers and powers of i: all results are exact. */
    private static double[] number(Op op, int rank, int i) {
        if (op == MPI.SUM) {
            return new double[] {rank + 10 * i, 3 * rank - i};
        }
        return switch ((rank + i) % 5) {
            case 0 -> new double[] {1, 1};
            case 1 -> new double[] {0, -1};
            case 2 -> new double[] {0.5, 0};
            case 3 -> new double[] {1, -1};
            default -> new double[] {-1, 0};
        };
    }

    private static double[] expected(Op op, int ranks, int i) {
        double[] result = number(op, 0, i);
        for (int rank = 1; rank < ranks; rank++) {
            double[] next = number(op, rank, i);
            result =
                    op == MPI.SUM
                            ? new double[] {result[0] + next[0], result[1] + next[1]}
                            : new double[] {
                                result[0] * next[0] - result[1] * next[1],
                                result[0] * next[1] + result[1] * next[0]
                            };
        }
        return result;
    }

    private static Cells input(Here here, Kind kind, Op op) {
        Cells cells = here.cells(kind, 2 * NUMBERS);
        for (int i = 0; i < NUMBERS; i++) {
            cells.setReal(2 * i, number(op, here.rank(), i)[0]);
            cells.setReal(2 * i + 1, number(op, here.rank(), i)[1]);
        }
        return cells;
    }

    private static void expect(Cells cells, Op op, int ranks) {
        for (int i = 0; i < NUMBERS; i++) {
            double[] expected = expected(op, ranks, i);
            Expect.close(expected[0], cells.getReal(2 * i), 0, "real part of number " + i);
            Expect.close(expected[1], cells.getReal(2 * i + 1), 0, "imaginary part of " + i);
        }
        cells.expectMargins();
    }

    private static void combine(Here here, Op op) throws MPIException {
        Cells doubles = input(here, Kind.DOUBLE, op);
        here.comm().allReduce(doubles.buffer(), NUMBERS, MPI.DOUBLE_COMPLEX, op);
        expect(doubles, op, here.size());
        Cells floats = input(here, Kind.FLOAT, op);
        Cells result = here.cells(Kind.FLOAT, 2 * NUMBERS);
        here.comm().reduce(floats.buffer(), result.buffer(), NUMBERS, MPI.FLOAT_COMPLEX, op, 0);
        if (here.rank() == 0) {
            expect(result, op, here.size());
        }
    }

    private static void productsUpToEachRank(Here here) throws MPIException {
        Cells numbers = input(here, Kind.DOUBLE, MPI.PROD);
        here.comm().scan(numbers.buffer(), NUMBERS, MPI.DOUBLE_COMPLEX, MPI.PROD);
        expect(numbers, MPI.PROD, here.rank() + 1);
    }

    private static void asObjects(Here here) throws MPIException {
        double[] doubles = new double[4];
        DoubleComplex second = DoubleComplex.get(doubles, 1);
        second.putReal(here.rank());
        second.putImag(1);
        here.comm().allReduce(doubles, 2, MPI.DOUBLE_COMPLEX, MPI.SUM);
        int sum = here.size() * (here.size() - 1) / 2;
        Expect.equal((double) sum, second.getReal(), "real part");
        Expect.equal((double) here.size(), second.getImag(), "imaginary part");
        Expect.equal(0.0, DoubleComplex.get(doubles).getReal(), "the first number");
        float[] floats = {0, 0, 0, 1};
        here.comm().allReduce(floats, 2, MPI.FLOAT_COMPLEX, MPI.PROD);
        FloatComplex power = FloatComplex.get(floats, 1);
        double[][] powers = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
        double[] expected = powers[here.size() % 4];
        Expect.close(expected[0], power.getReal(), 0, "real part of a power of i");
        Expect.close(expected[1], power.getImag(), 0, "imaginary part of a power of i");
    }
}
