package org.banteng.engine.op;

import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.datatype.Datatypes;

/** Which kernel a type has. */
final class Kernels {
    private static final Kernel UNSIGNED_BYTE = new UnsignedByteKernel();
    private static final Kernel UNSIGNED_SHORT = new UnsignedShortKernel();
    private static final Kernel SHORT = new ShortKernel();
    private static final Kernel INT = new IntKernel();
    private static final Kernel LONG = new LongKernel();
    private static final Kernel FLOAT = new FloatKernel();
    private static final Kernel DOUBLE = new DoubleKernel();
    private static final Kernel FLOAT_COMPLEX = new FloatComplexKernel();
    private static final Kernel DOUBLE_COMPLEX = new DoubleComplexKernel();
    private static final Kernel INT2 = new IntIntKernel();
    private static final Kernel SHORT_INT = new ShortIntKernel();
    private static final Kernel LONG_INT = new LongIntKernel();
    private static final Kernel FLOAT_INT = new FloatIntKernel();
    private static final Kernel DOUBLE_INT = new DoubleIntKernel();

    private Kernels() {}

    /**
     * The kernel of a predefined type.
     *
     * @return {@code null} for PACKED and for types that the program made: no predefined operator
     *     takes them
     */
    static Kernel of(Datatype type) {
        if (type == Datatypes.DOUBLE) {
            return DOUBLE;
        }
        if (type == Datatypes.INT) {
            return INT;
        }
        if (type == Datatypes.LONG) {
            return LONG;
        }
        if (type == Datatypes.FLOAT) {
            return FLOAT;
        }
        return type.isContiguous(2) && type.size() <= Short.BYTES
                ? ofSmall(type)
                : ofComposed(type);
    }

    private static Kernel ofSmall(Datatype type) {
        if (type == Datatypes.BYTE || type == Datatypes.BOOLEAN) {
            return UNSIGNED_BYTE;
        }
        if (type == Datatypes.SHORT) {
            return SHORT;
        }
        return type == Datatypes.CHAR ? UNSIGNED_SHORT : null;
    }

    private static Kernel ofComposed(Datatype type) {
        if (type == Datatypes.FLOAT_COMPLEX) {
            return FLOAT_COMPLEX;
        }
        if (type == Datatypes.DOUBLE_COMPLEX) {
            return DOUBLE_COMPLEX;
        }
        if (type == Datatypes.INT2) {
            return INT2;
        }
        if (type == Datatypes.SHORT_INT) {
            return SHORT_INT;
        }
        if (type == Datatypes.LONG_INT) {
            return LONG_INT;
        }
        if (type == Datatypes.FLOAT_INT) {
            return FLOAT_INT;
        }
        return type == Datatypes.DOUBLE_INT ? DOUBLE_INT : null;
    }
}
