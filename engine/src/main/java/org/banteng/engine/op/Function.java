package org.banteng.engine.op;

/** What the predefined operators compute (MPI 4.1, sections 6.9.2, 6.9.4 and 12.3.4). */
enum Function {
    MAX,
    MIN,
    SUM,
    PROD,
    LAND,
    BAND,
    LOR,
    BOR,
    LXOR,
    BXOR,
    MAXLOC,
    MINLOC,
    REPLACE,
    NO_OP;

    /** Those of complex numbers, as a set of {@link #bit bits}; and so on. */
    static final int OF_COMPLEX = SUM.bit() | PROD.bit();

    /** Those of floating-point numbers. */
    static final int OF_NUMBERS = OF_COMPLEX | MAX.bit() | MIN.bit();

    /** Those of integers. */
    static final int OF_INTEGERS =
            OF_NUMBERS | LAND.bit() | BAND.bit() | LOR.bit() | BOR.bit() | LXOR.bit() | BXOR.bit();

    /** Those of pairs of a value and an index. */
    static final int OF_PAIRS = MAXLOC.bit() | MINLOC.bit();

    /** What stands for it in a set. */
    int bit() {
        return 1 << ordinal();
    }

    /** Whether it makes one number of two. */
    boolean isOfNumbers() {
        return (OF_INTEGERS & bit()) != 0;
    }

    /** Whether it is the same for integers of every width. */
    boolean isBitwise() {
        return this == BAND || this == BOR || this == BXOR;
    }

    /** Whether only windows use it: {@code accumulate} and the like. */
    boolean isForWindows() {
        return this == REPLACE || this == NO_OP;
    }
}
