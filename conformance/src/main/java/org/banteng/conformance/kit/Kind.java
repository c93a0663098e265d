package org.banteng.conformance.kit;

import mpi.Datatype;
import mpi.MPI;

/** The basic datatypes. */
public enum Kind {
    BYTE(1),
    CHAR(2),
    SHORT(2),
    BOOLEAN(1),
    INT(4),
    LONG(8),
    FLOAT(4),
    DOUBLE(8);

    /** Of 64 bits, those above the 24 that a float holds exactly (with the sign). */
    private static final int NOT_IN_FLOAT = 40;

    /** Of 64 bits, those above the 53 that a double holds exactly (with the sign). */
    private static final int NOT_IN_DOUBLE = 11;

    private final int bytes;

    Kind(int bytes) {
        this.bytes = bytes;
    }

    /** The size of an element in bytes. */
    public int bytes() {
        return bytes;
    }

    /** The datatype by that name. */
    public Datatype type() {
        return switch (this) {
            case BYTE -> MPI.BYTE;
            case CHAR -> MPI.CHAR;
            case SHORT -> MPI.SHORT;
            case BOOLEAN -> MPI.BOOLEAN;
            case INT -> MPI.INT;
            case LONG -> MPI.LONG;
            case FLOAT -> MPI.FLOAT;
            case DOUBLE -> MPI.DOUBLE;
        };
    }

    /**
     * What an element is after it was set to a value: its low bits, as many as the kind holds
     * exactly, with the sign that they then have. A boolean is 0 or 1.
     */
    public long of(long value) {
        return switch (this) {
            case BYTE -> (byte) value;
            case CHAR -> (char) value;
            case SHORT -> (short) value;
            case BOOLEAN -> value & 1;
            case INT -> (int) value;
            case LONG -> value;
            case FLOAT -> value << NOT_IN_FLOAT >> NOT_IN_FLOAT;
            case DOUBLE -> value << NOT_IN_DOUBLE >> NOT_IN_DOUBLE;
        };
    }
}
