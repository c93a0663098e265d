package org.banteng.conformance.collective;

import mpi.MPI;
import mpi.Op;

import org.banteng.conformance.kit.Kind;

/**
 * The predefined operators on single values, as a program would compute them itself (MPI 4.1,
 * section 6.9.2). Bytes, booleans and chars count as unsigned.
 */
enum Operator {
    MAX,
    MIN,
    SUM,
    PROD,
    LAND,
    BAND,
    LOR,
    BOR,
    LXOR,
    BXOR;

    private static final int BYTE_MASK = 0xff;

    /** The operator by that name. */
    Op op() {
        return switch (this) {
            case MAX -> MPI.MAX;
            case MIN -> MPI.MIN;
            case SUM -> MPI.SUM;
            case PROD -> MPI.PROD;
            case LAND -> MPI.LAND;
            case BAND -> MPI.BAND;
            case LOR -> MPI.LOR;
            case BOR -> MPI.BOR;
            case LXOR -> MPI.LXOR;
            case BXOR -> MPI.BXOR;
        };
    }

    /** Whether a kind holds real numbers, which have neither bits nor truth. */
    static boolean isReal(Kind kind) {
        return kind == Kind.FLOAT || kind == Kind.DOUBLE;
    }

    /** Whether it takes elements of a kind. */
    boolean accepts(Kind kind) {
        return !isReal(kind) || ordinal() <= PROD.ordinal();
    }

    /** Two whole numbers, as {@link org.banteng.conformance.kit.Cells#get} has them, combined. */
    long apply(Kind kind, long left, long right) {
        long a = value(kind, left);
        long b = value(kind, right);
        return element(
                kind,
                switch (this) {
                    case MAX -> Math.max(a, b);
                    case MIN -> Math.min(a, b);
                    case SUM -> a + b;
                    case PROD -> a * b;
                    case LAND -> a != 0 && b != 0 ? 1 : 0;
                    case BAND -> a & b;
                    case LOR -> a != 0 || b != 0 ? 1 : 0;
                    case BOR -> a | b;
                    case LXOR -> (a != 0) != (b != 0) ? 1 : 0;
                    case BXOR -> a ^ b;
                });
    }

    /** Two real numbers, combined. */
    double apply(double a, double b) {
        return switch (this) {
            case MAX -> Math.max(a, b);
            case MIN -> Math.min(a, b);
            case SUM -> a + b;
            case PROD -> a * b;
            default -> throw new IllegalArgumentException(this + " of real numbers");
        };
    }

    /** What MPI takes an element for. */
    private static long value(Kind kind, long element) {
        return kind == Kind.BYTE || kind == Kind.BOOLEAN ? element & BYTE_MASK : element;
    }

    /** What a result is as an element. A boolean may come out as any byte. */
    private static long element(Kind kind, long value) {
        return kind == Kind.BOOLEAN ? (byte) value : kind.of(value);
    }
}
