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

    /** Whether it is one of those of integers, floating-point and complex numbers alike. */
    boolean isSumOrProduct() {
        return this == SUM || this == PROD;
    }

    /** Whether it is one of those that need an order, on single values. */
    boolean isMaxOrMin() {
        return this == MAX || this == MIN;
    }

    /** Whether it is one of those that a pair of value and index has. */
    boolean isLocation() {
        return this == MAXLOC || this == MINLOC;
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
