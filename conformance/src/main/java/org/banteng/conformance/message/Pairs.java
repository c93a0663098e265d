package org.banteng.conformance.message;

import mpi.Datatype;
import mpi.DoubleComplex;
import mpi.DoubleInt;
import mpi.FloatComplex;
import mpi.FloatInt;
import mpi.Int2;
import mpi.LongInt;
import mpi.MPI;
import mpi.MPIException;
import mpi.ShortInt;
import mpi.Status;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The predefined datatypes of two parts: a value and an index, or a complex number. */
public final class Pairs extends Area {
    private static final int TAG = 43;
    private static final int COUNT = 700;

    /** The area. */
    public Pairs() {
        super("pairs");
    }

    @Override
    public void cases(Cases to) {
        to.add("sizes and extents", Pairs::extents);
        to.add("INT2", Pairs::int2);
        to.add("SHORT_INT", Pairs::shortInt);
        to.add("LONG_INT", Pairs::longInt);
        to.add("FLOAT_INT", Pairs::floatInt);
        to.add("DOUBLE_INT", Pairs::doubleInt);
        to.add("where the parts lie", Pairs::layout);
        to.add("gaps are left alone", Pairs::gaps);
        to.add("the order of a buffer's bytes", Pairs::byteOrder);
        to.add("DOUBLE_COMPLEX", Pairs::doubleComplex);
        to.add("FLOAT_COMPLEX", Pairs::floatComplex);
    }

    private static void expectType(Datatype type, String name, int size, int extent, int real)
            throws MPIException {
        Expect.equal(name, type.getName(), "name");
        Expect.equal(size, type.getSize(), "size of " + name);
        Expect.equal(extent, type.getExtent(), "extent of " + name);
        Expect.equal(real, type.getTrueExtent(), "true extent of " + name);
        Expect.equal(0, type.getLb(), "lower bound of " + name);
        Expect.equal(0, type.getTrueLb(), "true lower bound of " + name);
    }

    /** As Open MPI has them, in base elements: bytes for pairs, the parts for complex numbers. */
    private static void extents(Here here) throws Exception {
        expectType(MPI.BYTE, "MPI_UINT8_T", 1, 1, 1);
        expectType(MPI.CHAR, "MPI_UINT16_T", 1, 1, 1);
        expectType(MPI.SHORT, "MPI_INT16_T", 1, 1, 1);
        expectType(MPI.BOOLEAN, "MPI_UINT8_T", 1, 1, 1);
        expectType(MPI.INT, "MPI_INT32_T", 1, 1, 1);
        expectType(MPI.LONG, "MPI_INT64_T", 1, 1, 1);
        expectType(MPI.FLOAT, "MPI_FLOAT", 1, 1, 1);
        expectType(MPI.DOUBLE, "MPI_DOUBLE", 1, 1, 1);
        expectType(MPI.PACKED, "MPI_PACKED", 1, 1, 1);
        expectType(MPI.FLOAT_COMPLEX, "MPI_C_COMPLEX", 2, 2, 2);
        expectType(MPI.DOUBLE_COMPLEX, "MPI_C_DOUBLE_COMPLEX", 2, 2, 2);
        expectType(MPI.INT2, "MPI_2INT", 8, 8, 8);
        expectType(MPI.SHORT_INT, "MPI_SHORT_INT", 6, 8, 8);
        expectType(MPI.LONG_INT, "MPI_LONG_INT", 12, 16, 12);
        expectType(MPI.FLOAT_INT, "MPI_FLOAT_INT", 8, 8, 8);
        expectType(MPI.DOUBLE_INT, "MPI_DOUBLE_INT", 12, 16, 12);
        Expect.equal(8, MPI.int2.getExtent(), "extent of int2");
        Expect.equal(8, MPI.shortInt.getExtent(), "extent of shortInt");
        Expect.equal(16, MPI.longInt.getExtent(), "extent of longInt");
        Expect.equal(8, MPI.floatInt.getExtent(), "extent of floatInt");
        Expect.equal(16, MPI.doubleInt.getExtent(), "extent of doubleInt");
    }

    /** Sends pairs from an array to the next rank, receives some into a direct buffer. */
    private static ByteBuffer exchange(Here here, byte[] out, Datatype type) throws MPIException {
        ByteBuffer in = MPI.newByteBuffer(out.length);
        Status status =
                here.comm()
                        .sendRecv(
                                out,
                                COUNT,
                                type,
                                here.next(),
                                TAG,
                                in,
                                COUNT,
                                type,
                                here.previous(),
                                TAG);
        Expect.equal(COUNT, status.getCount(type), "count");
        Expect.equal(2 * COUNT, status.getElements(type), "elements");
        return in;
    }

    private static void int2(Here here) throws Exception {
        byte[] out = new byte[COUNT * MPI.int2.getExtent()];
        for (int i = 0; i < COUNT; i++) {
            Int2.Data pair = MPI.int2.getData(out, i);
            pair.putValue(-i);
            pair.putIndex(here.rank() + i);
        }
        ByteBuffer in = exchange(here, out, MPI.INT2);
        for (int i = 0; i < COUNT; i++) {
            Int2.Data pair = MPI.int2.getData(in, i);
            Expect.equal(-i, pair.getValue(), "value " + i);
            Expect.equal(here.previous() + i, pair.getIndex(), "index " + i);
        }
    }

    private static void shortInt(Here here) throws Exception {
        byte[] out = new byte[COUNT * MPI.shortInt.getExtent()];
        for (int i = 0; i < COUNT; i++) {
            ShortInt.Data pair = MPI.shortInt.getData(out, i);
            pair.putValue((short) -i);
            pair.putIndex(here.rank() + i);
        }
        ByteBuffer in = exchange(here, out, MPI.SHORT_INT);
        for (int i = 0; i < COUNT; i++) {
            ShortInt.Data pair = MPI.shortInt.getData(in, i);
            Expect.equal(-i, pair.getValue(), "value " + i);
            Expect.equal(here.previous() + i, pair.getIndex(), "index " + i);
        }
    }

    private static void longInt(Here here) throws Exception {
        byte[] out = new byte[COUNT * MPI.longInt.getExtent()];
        for (int i = 0; i < COUNT; i++) {
            LongInt.Data pair = MPI.longInt.getData(out, i);
            pair.putValue(-i * 10_000_000_000L);
            pair.putIndex(here.rank() + i);
        }
        ByteBuffer in = exchange(here, out, MPI.LONG_INT);
        for (int i = 0; i < COUNT; i++) {
            LongInt.Data pair = MPI.longInt.getData(in, i);
            Expect.equal(-i * 10_000_000_000L, pair.getValue(), "value " + i);
            Expect.equal(here.previous() + i, pair.getIndex(), "index " + i);
        }
    }

    private static void floatInt(Here here) throws Exception {
        byte[] out = new byte[COUNT * MPI.floatInt.getExtent()];
        for (int i = 0; i < COUNT; i++) {
            FloatInt.Data pair = MPI.floatInt.getData(out, i);
            pair.putValue(i / 4f);
            pair.putIndex(here.rank() + i);
        }
        ByteBuffer in = exchange(here, out, MPI.FLOAT_INT);
        for (int i = 0; i < COUNT; i++) {
            FloatInt.Data pair = MPI.floatInt.getData(in, i);
            Expect.equal((double) (i / 4f), pair.getValue(), "value " + i);
            Expect.equal(here.previous() + i, pair.getIndex(), "index " + i);
        }
    }

    private static void doubleInt(Here here) throws Exception {
        byte[] out = new byte[COUNT * MPI.doubleInt.getExtent()];
        for (int i = 0; i < COUNT; i++) {
            DoubleInt.Data pair = MPI.doubleInt.getData(out, i);
            pair.putValue(i / 3.0);
            pair.putIndex(here.rank() + i);
        }
        ByteBuffer in = exchange(here, out, MPI.DOUBLE_INT);
        for (int i = 0; i < COUNT; i++) {
            DoubleInt.Data pair = MPI.doubleInt.getData(in, i);
            Expect.equal(i / 3.0, pair.getValue(), "value " + i);
            Expect.equal(here.previous() + i, pair.getIndex(), "index " + i);
        }
    }

    private static void layout(Here here) throws Exception {
        ByteBuffer bytes = MPI.newByteBuffer(32);
        MPI.int2.<Int2.Data>getData(bytes, 1).putIndex(1);
        Expect.equal(1, bytes.getInt(12), "index of INT2 at 8 + 4");
        MPI.shortInt.<ShortInt.Data>getData(bytes, 1).putIndex(2);
        Expect.equal(2, bytes.getInt(12), "index of SHORT_INT at 8 + 4");
        MPI.longInt.<LongInt.Data>getData(bytes, 1).putIndex(3);
        Expect.equal(3, bytes.getInt(24), "index of LONG_INT at 16 + 8");
        MPI.floatInt.<FloatInt.Data>getData(bytes, 1).putIndex(4);
        Expect.equal(4, bytes.getInt(12), "index of FLOAT_INT at 8 + 4");
        MPI.doubleInt.<DoubleInt.Data>getData(bytes, 1).putValue(0.5);
        Expect.equal(0.5, bytes.getDouble(16), "value of DOUBLE_INT at 16");
    }

    /** What lies between value and index, and behind the index, is no part of the message. */
    private static void gaps(Here here) throws Exception {
        byte[] out = new byte[32];
        byte[] in = new byte[32];
        java.util.Arrays.fill(out, (byte) 1);
        here.comm()
                .sendRecv(
                        out,
                        2,
                        MPI.DOUBLE_INT,
                        here.next(),
                        TAG,
                        in,
                        2,
                        MPI.DOUBLE_INT,
                        here.previous(),
                        TAG);
        for (int i = 0; i < 32; i++) {
            Expect.equal(i % 16 < 12 ? 1 : 0, in[i], "byte " + i);
        }
        in = new byte[16];
        here.comm()
                .sendRecv(
                        out,
                        2,
                        MPI.SHORT_INT,
                        here.next(),
                        TAG,
                        in,
                        2,
                        MPI.SHORT_INT,
                        here.previous(),
                        TAG);
        for (int i = 0; i < 16; i++) {
            Expect.equal(i % 8 < 2 || i % 8 >= 4 ? 1 : 0, in[i], "byte " + i);
        }
    }

    /** A heap buffer keeps its own order; an array is read in the native one. */
    private static void byteOrder(Here here) throws Exception {
        byte[] array = new byte[8];
        ByteBuffer big = ByteBuffer.wrap(array).order(ByteOrder.BIG_ENDIAN);
        MPI.int2.<Int2.Data>getData(big).putValue(here.rank() + 1);
        Expect.equal(here.rank() + 1, big.getInt(0), "value in the buffer's order");
        MPI.int2.<Int2.Data>getData(array).putValue(here.rank() + 1);
        Expect.equal(
                here.rank() + 1,
                ByteBuffer.wrap(array).order(ByteOrder.nativeOrder()).getInt(0),
                "value in the native order");
    }

    private static void doubleComplex(Here here) throws Exception {
        double[] out = new double[2 * COUNT];
        for (int i = 0; i < COUNT; i++) {
            DoubleComplex number = DoubleComplex.get(out, i);
            number.putReal(i);
            number.putImag(here.rank() / 8.0);
        }
        java.nio.DoubleBuffer in = MPI.newDoubleBuffer(2 * COUNT);
        Status status =
                here.comm()
                        .sendRecv(
                                out,
                                COUNT,
                                MPI.DOUBLE_COMPLEX,
                                here.next(),
                                TAG,
                                in,
                                COUNT,
                                MPI.DOUBLE_COMPLEX,
                                here.previous(),
                                TAG);
        Expect.equal(COUNT, status.getCount(MPI.DOUBLE_COMPLEX), "count");
        for (int i = 0; i < COUNT; i++) {
            Expect.equal((double) i, DoubleComplex.get(in, i).getReal(), "real part " + i);
            Expect.equal(
                    here.previous() / 8.0, DoubleComplex.get(in, i).getImag(), "imaginary " + i);
        }
        Expect.equal(1.0, DoubleComplex.get(in, 1).getBuffer().get(0), "first of its buffer");
        Expect.equal(0.0, DoubleComplex.get(in).getReal(), "real part of the first");
        ByteBuffer bytes = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        DoubleComplex.get(bytes, 1).putImag(2.5);
        Expect.equal(2.5, bytes.getDouble(24), "imaginary part at 16 + 8");
    }

    private static void floatComplex(Here here) throws Exception {
        float[] out = new float[2 * COUNT];
        for (int i = 0; i < COUNT; i++) {
            FloatComplex number = FloatComplex.get(out, i);
            number.putReal(i);
            number.putImag(here.rank() / 8f);
        }
        float[] in = new float[2 * COUNT];
        here.comm()
                .sendRecv(
                        out,
                        COUNT,
                        MPI.FLOAT_COMPLEX,
                        here.next(),
                        TAG,
                        in,
                        COUNT,
                        MPI.FLOAT_COMPLEX,
                        here.previous(),
                        TAG);
        for (int i = 0; i < COUNT; i++) {
            Expect.equal((double) i, FloatComplex.get(in, i).getReal(), "real part " + i);
            Expect.equal(
                    here.previous() / 8.0, FloatComplex.get(in, i).getImag(), "imaginary " + i);
        }
        ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.BIG_ENDIAN);
        FloatComplex.get(bytes, 1).putReal(2.5f);
        Expect.equal(2.5, bytes.getFloat(8), "real part at 8");
    }
}
