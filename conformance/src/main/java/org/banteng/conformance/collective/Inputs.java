package org.banteng.conformance.collective;

import org.banteng.conformance.kit.Cells;
import org.banteng.conformance.kit.Kind;

/** What each rank brings into a reduction, so that every rank can compute the result itself. */
final class Inputs {
    private static final long[] WHOLE = {
        0,
        1,
        -1,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        2,
        0x5555_5555_5555_5555L,
        -3,
        0x0123_4567_89ab_cdefL,
        128,
        32767,
        -128
    };

    /** Products of many of these are exact. */
    private static final double[] FACTORS = {1, -1, 2, 0.5, -2, 1, -0.5, 1};

    private static final double[] ORDERED = {
        1.5,
        -2.25,
        Double.POSITIVE_INFINITY,
        -1e30,
        0.125,
        1e30,
        Double.NEGATIVE_INFINITY,
        1e-30,
        -1e-30
    };

    private Inputs() {}

    /** Fills elements with what a rank brings. */
    static void fill(Cells cells, Operator operator, int rank) {
        for (int i = 0; i < cells.count(); i++) {
            if (Operator.isReal(cells.kind())) {
                cells.setReal(i, real(cells.kind(), operator, rank, i));
            } else {
                cells.set(i, whole(cells.kind(), rank, i));
            }
        }
    }

    /** Element {@code index} that a rank brings, of a kind of whole numbers. */
    static long whole(Kind kind, int rank, int index) {
        long value = WHOLE[(index + rank * (1 + index / WHOLE.length)) % WHOLE.length];
        boolean hasHighBits = value == Long.MIN_VALUE || value == Long.MAX_VALUE;
        return kind.of(hasHighBits ? value >> (Long.SIZE - Byte.SIZE * kind.bytes()) : value);
    }

    /** Element {@code index} that a rank brings, of a kind of real numbers. */
    static double real(Kind kind, Operator operator, int rank, int index) {
        double value =
                switch (operator) {
                    case SUM -> (index * 31 + rank * 17) % 1000 - 500;
                    case PROD -> FACTORS[(index + rank) % FACTORS.length];
                    default -> ORDERED[(index * 5 + rank) % ORDERED.length];
                };
        return kind == Kind.FLOAT ? (float) value : value;
    }

    /** Checks elements against what the ranks {@code 0} to {@code ranks - 1} brought. */
    static void expect(
            Cells cells, int from, int length, int firstIndex, Operator operator, int ranks) {
        for (int i = 0; i < length; i++) {
            int index = firstIndex + i;
            if (Operator.isReal(cells.kind())) {
                expectReal(cells, from + i, index, operator, ranks);
            } else {
                expectWhole(cells, from + i, index, operator, ranks);
            }
        }
    }

    private static void expectWhole(Cells cells, int at, int index, Operator operator, int ranks) {
        Kind kind = cells.kind();
        long expected = whole(kind, 0, index);
        for (int rank = 1; rank < ranks; rank++) {
            expected = operator.apply(kind, expected, whole(kind, rank, index));
        }
        if (cells.get(at) != expected) {
            throw wrong(cells, at, operator, Long.toString(expected), Long.toString(cells.get(at)));
        }
    }

    private static void expectReal(Cells cells, int at, int index, Operator operator, int ranks) {
        Kind kind = cells.kind();
        double expected = real(kind, operator, 0, index);
        for (int rank = 1; rank < ranks; rank++) {
            expected = operator.apply(expected, real(kind, operator, rank, index));
        }
        double actual = cells.getReal(at);
        if (Double.doubleToLongBits(actual) != Double.doubleToLongBits(expected)) {
            throw wrong(cells, at, operator, Double.toString(expected), Double.toString(actual));
        }
    }

    private static AssertionError wrong(
            Cells cells, int at, Operator operator, String expected, String actual) {
        return new AssertionError(
                operator
                        + ", element "
                        + at
                        + " of "
                        + cells.count()
                        + " "
                        + cells.kind()
                        + "s: expected "
                        + expected
                        + ", was "
                        + actual);
    }
}
