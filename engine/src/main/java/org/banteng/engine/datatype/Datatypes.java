package org.banteng.engine.datatype;

/** The predefined datatypes: one for each Java primitive, complex numbers, and the pairs. */
public final class Datatypes {
    public static final Datatype BYTE = Datatype.basic(ElementKind.BYTE);
    public static final Datatype CHAR = Datatype.basic(ElementKind.CHAR);
    public static final Datatype SHORT = Datatype.basic(ElementKind.SHORT);
    public static final Datatype BOOLEAN = Datatype.basic(ElementKind.BOOLEAN);
    public static final Datatype INT = Datatype.basic(ElementKind.INT);
    public static final Datatype LONG = Datatype.basic(ElementKind.LONG);
    public static final Datatype FLOAT = Datatype.basic(ElementKind.FLOAT);
    public static final Datatype DOUBLE = Datatype.basic(ElementKind.DOUBLE);

    /** What {@code pack} has written: bytes that no operator may touch. */
    public static final Datatype PACKED = Datatype.basic(ElementKind.BYTE);

    public static final Datatype FLOAT_COMPLEX = run(ElementKind.FLOAT, 2);
    public static final Datatype DOUBLE_COMPLEX = run(ElementKind.DOUBLE, 2);

    /** Pairs of a value and an int index, laid out as C does: the int at the value's alignment. */
    public static final Datatype INT2 = pair(4, 4, 8);

    public static final Datatype SHORT_INT = pair(2, 4, 8);
    public static final Datatype LONG_INT = pair(8, 8, 16);
    public static final Datatype FLOAT_INT = pair(4, 4, 8);
    public static final Datatype DOUBLE_INT = pair(8, 8, 16);

    private Datatypes() {}

    private static Datatype run(ElementKind kind, int elements) {
        long bytes = (long) kind.bytes() * elements;
        return Datatype.of(kind, new long[] {0}, new long[] {bytes}, 0, bytes);
    }

    private static Datatype pair(int valueBytes, int indexOffset, int extent) {
        boolean gap = indexOffset != valueBytes;
        return gap
                ? Datatype.of(
                        ElementKind.BYTE,
                        new long[] {0, indexOffset},
                        new long[] {valueBytes, Integer.BYTES},
                        0,
                        extent)
                : Datatype.of(
                        ElementKind.BYTE,
                        new long[] {0},
                        new long[] {valueBytes + Integer.BYTES},
                        0,
                        extent);
    }
}
