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

    /** An array of so many. */
    public Object newArray(int length) {
        return switch (this) {
            case BYTE -> new byte[length];
            case CHAR -> new char[length];
            case SHORT -> new short[length];
            case BOOLEAN -> new boolean[length];
            case INT -> new int[length];
            case LONG -> new long[length];
            case FLOAT -> new float[length];
            case DOUBLE -> new double[length];
        };
    }

    /** Size of one element in bytes. */
    public int bytes() {
        return bytes;
    }
}
