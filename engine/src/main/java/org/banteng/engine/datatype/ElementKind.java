package org.banteng.engine.datatype;

/** The Java primitive that a datatype is made of. */
public enum ElementKind {
    BYTE(1),
    CHAR(2),
    SHORT(2),
    BOOLEAN(1),
    INT(4),
    LONG(8),
    FLOAT(4),
    DOUBLE(8);

    private final int bytes;

    ElementKind(int bytes) {
        this.bytes = bytes;
    }

    /** An empty array of it. */
    Object newArray() {
        return switch (this) {
            case BYTE -> new byte[0];
            case CHAR -> new char[0];
            case SHORT -> new short[0];
            case BOOLEAN -> new boolean[0];
            case INT -> new int[0];
            case LONG -> new long[0];
            case FLOAT -> new float[0];
            case DOUBLE -> new double[0];
        };
    }

    /** Size of one element in bytes. */
    public int bytes() {
        return bytes;
    }
}
