package org.banteng.conformance.collective;

import mpi.Datatype;
import mpi.DoubleInt;
import mpi.FloatInt;
import mpi.Int2;
import mpi.LongInt;
import mpi.MPI;
import mpi.MPIException;
import mpi.ShortInt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The datatypes of a value with an int index (MPI 4.1, section 6.9.4), in bytes. */
enum PairKind {
    INT2,
    SHORT_INT,
    LONG_INT,
    FLOAT_INT,
    DOUBLE_INT;

    /** The datatype by that name. */
    Datatype type() {
        return switch (this) {
            case INT2 -> MPI.INT2;
            case SHORT_INT -> MPI.SHORT_INT;
            case LONG_INT -> MPI.LONG_INT;
            case FLOAT_INT -> MPI.FLOAT_INT;
            case DOUBLE_INT -> MPI.DOUBLE_INT;
        };
    }

    /** From one pair to the next. */
    int bytes() {
        return this == LONG_INT || this == DOUBLE_INT ? 2 * Long.BYTES : 2 * Integer.BYTES;
    }

    /** Sets pair {@code i} of a buffer; the value is a whole number. */
    void put(Object buffer, int i, int value, int index) throws MPIException {
        ByteBuffer bytes = bytes(buffer);
        switch (this) {
            case INT2 -> {
                Int2.Data data = MPI.int2.getData(bytes, i);
                data.putValue(value);
                data.putIndex(index);
            }
            case SHORT_INT -> {
                ShortInt.Data data = MPI.shortInt.getData(bytes, i);
                data.putValue((short) value);
                data.putIndex(index);
            }
            case LONG_INT -> {
                LongInt.Data data = MPI.longInt.getData(bytes, i);
                data.putValue(value);
                data.putIndex(index);
            }
            case FLOAT_INT -> {
                FloatInt.Data data = MPI.floatInt.getData(bytes, i);
                data.putValue(value);
                data.putIndex(index);
            }
            case DOUBLE_INT -> {
                DoubleInt.Data data = MPI.doubleInt.getData(bytes, i);
                data.putValue(value);
                data.putIndex(index);
            }
        }
    }

    /** The value of pair {@code i}. */
    int value(Object buffer, int i) throws MPIException {
        ByteBuffer bytes = bytes(buffer);
        return switch (this) {
            case INT2 -> MPI.int2.<Int2.Data>getData(bytes, i).getValue();
            case SHORT_INT -> MPI.shortInt.<ShortInt.Data>getData(bytes, i).getValue();
            case LONG_INT -> (int) MPI.longInt.<LongInt.Data>getData(bytes, i).getValue();
            case FLOAT_INT -> (int) MPI.floatInt.<FloatInt.Data>getData(bytes, i).getValue();
            case DOUBLE_INT -> (int) MPI.doubleInt.<DoubleInt.Data>getData(bytes, i).getValue();
        };
    }

    /** The index of pair {@code i}. */
    int index(Object buffer, int i) throws MPIException {
        ByteBuffer bytes = bytes(buffer);
        return switch (this) {
            case INT2 -> MPI.int2.<Int2.Data>getData(bytes, i).getIndex();
            case SHORT_INT -> MPI.shortInt.<ShortInt.Data>getData(bytes, i).getIndex();
            case LONG_INT -> MPI.longInt.<LongInt.Data>getData(bytes, i).getIndex();
            case FLOAT_INT -> MPI.floatInt.<FloatInt.Data>getData(bytes, i).getIndex();
            case DOUBLE_INT -> MPI.doubleInt.<DoubleInt.Data>getData(bytes, i).getIndex();
        };
    }

    /** MPI's own order is the machine's; a program must look at buffers in the same. */
    private static ByteBuffer bytes(Object buffer) {
        ByteBuffer bytes =
                buffer instanceof byte[] array ? ByteBuffer.wrap(array) : (ByteBuffer) buffer;
        return bytes.order(ByteOrder.nativeOrder());
    }
}
