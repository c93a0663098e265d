package org.banteng.image.programs.tour;

import mpi.Comm;
import mpi.Datatype;
import mpi.DoubleComplex;
import mpi.DoubleInt;
import mpi.Int2;
import mpi.LongInt;
import mpi.MPI;
import mpi.MPIException;
import mpi.Op;
import mpi.ShortInt;
import mpi.UserFunction;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** Operators on elements: each kind that an operator takes, and the errors of the others. */
public final class Reductions {
    private static final List<Op> PREDEFINED =
            List.of(
                    MPI.MAX, MPI.MIN, MPI.SUM, MPI.PROD, MPI.LAND, MPI.BAND, MPI.LOR, MPI.BOR,
                    MPI.LXOR, MPI.BXOR);

    /** With overflow, both zeros and what is not a number. */
    private static final double[] LEFT = {6, 0, -3, 1e9, 2e18, -0.0, Double.NaN, 1e200};

    private static final double[] RIGHT = {3, 5, -2, 2e9, 8e18, 0.0, 1, 1e200};

    private Reductions() {}

    /** Prints what each operator makes of each kind. */
    public static void predefined() throws MPIException {
        MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_RETURN);
        for (Kind kind : Kind.values()) {
            for (Op operator : PREDEFINED) {
                Object in = numbers(kind, LEFT);
                Object inOut = numbers(kind, RIGHT);
                reduce(operator, kind + "s", in, inOut, LEFT.length, kind.type);
            }
        }
        for (Op operator : PREDEFINED) {
            double[] in = {1, 2, -3, 4};
            double[] inOut = {5, -6, 7, 8};
            reduce(operator, "complex", in, inOut, 2, MPI.DOUBLE_COMPLEX);
        }
        double[] number = new double[4];
        DoubleComplex.get(number, 1).putImag(2.5);
        System.out.println("complex " + Arrays.toString(number));
        MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_ARE_FATAL);
    }

    /** What an integer cannot hold, is left out: Java says what becomes of it, and C does not. */
    private static Object numbers(Kind kind, double[] from) {
        Object array = kind.array(from.length);
        boolean isReal = kind == Kind.FLOAT || kind == Kind.DOUBLE;
        for (int i = 0; i < from.length; i++) {
            boolean fits = Math.abs(from[i]) < (kind == Kind.LONG ? 9e18 : Integer.MAX_VALUE);
            kind.put(array, i, isReal || fits ? from[i] : i);
        }
        return array;
    }

    private static void reduce(
            Op operator, String what, Object in, Object inOut, int count, Datatype type)
            throws MPIException {
        try {
            Comm.reduceLocal(in, inOut, count, type, operator);
            System.out.println(operator + " of " + what + ": " + Kind.text(inOut));
        } catch (MPIException e) {
            System.out.println(operator + " of " + what + ": error class " + e.getErrorClass());
        }
    }

    /** Values with the places where they were found. */
    public static void pairs() throws MPIException {
        double[][] values = {{3.5, 7}, {3.5, 2}, {-1, 4}};
        for (Op operator : List.of(MPI.MINLOC, MPI.MAXLOC)) {
            ByteBuffer best = MPI.newByteBuffer(MPI.doubleInt.getExtent());
            DoubleInt.Data result = MPI.doubleInt.getData(best);
            result.putValue(3.5);
            result.putIndex(5);
            for (double[] value : values) {
                ByteBuffer next = MPI.newByteBuffer(MPI.doubleInt.getExtent());
                DoubleInt.Data data = MPI.doubleInt.getData(next);
                data.putValue(value[0]);
                data.putIndex((int) value[1]);
                Comm.reduceLocal(next, best, 1, MPI.DOUBLE_INT, operator);
                System.out.println(operator + " " + result.getValue() + " " + result.getIndex());
            }
            ints(operator);
            longs(operator);
            shorts(operator);
        }
    }

    private static void ints(Op operator) throws MPIException {
        byte[] found = new byte[2 * MPI.int2.getExtent()];
        byte[] best = new byte[found.length];
        for (int i = 0; i < 2; i++) {
            Int2.Data left = MPI.int2.getData(found, i);
            left.putValue(4 - i);
            left.putIndex(1);
            Int2.Data right = MPI.int2.getData(best, i);
            right.putValue(4);
            right.putIndex(3);
        }
        Comm.reduceLocal(found, best, 2, MPI.INT2, operator);
        for (int i = 0; i < 2; i++) {
            Int2.Data pair = MPI.int2.getData(best, i);
            System.out.println(operator + " " + pair.getValue() + " " + pair.getIndex());
        }
    }

    private static void longs(Op operator) throws MPIException {
        LongInt pair = MPI.longInt;
        ByteBuffer buffer = MPI.newByteBuffer(2 * pair.getExtent());
        LongInt.Data left = pair.getData(buffer);
        LongInt.Data right = pair.getData(buffer, 1);
        left.putValue(-1L << 40);
        right.putValue(1);
        right.putIndex(1);
        Comm.reduceLocal(buffer, MPI.slice(buffer, pair.getExtent()), 1, MPI.LONG_INT, operator);
        System.out.println(operator + " " + right.getValue() + " " + right.getIndex());
    }

    private static void shorts(Op operator) throws MPIException {
        ShortInt pair = MPI.shortInt;
        ByteBuffer buffer = MPI.newByteBuffer(2 * pair.getExtent());
        ShortInt.Data left = pair.getData(buffer);
        ShortInt.Data right = pair.getData(buffer, 1);
        left.putValue((short) -7);
        right.putIndex(1);
        MPI.COMM_SELF.allReduce(buffer, 2, MPI.SHORT_INT, operator);
        Comm.reduceLocal(buffer, MPI.slice(buffer, pair.getExtent()), 1, MPI.SHORT_INT, operator);
        System.out.println(operator + " " + right.getValue() + " " + right.getIndex());
    }

    /** On arrays, on bytes, and one that throws. */
    public static void ofTheProgram() throws MPIException {
        Op combine = new Op(new Combine(), false);
        System.out.println("commutes " + combine.isCommutative());
        for (Kind kind : Kind.values()) {
            Object inOut = kind.filled(N);
            Comm.reduceLocal(kind.filled(N), inOut, N, kind.type, combine);
            System.out.println("combined " + kind + "s " + Kind.text(inOut));
        }
        combine.free();
        System.out.println("freed " + combine.isNull());

        Op bytes = new Op(new CountBytes(), true);
        double[] inOut = {1, 2, 3};
        Comm.reduceLocal(new double[] {1, 1, 1}, inOut, 3, MPI.DOUBLE, bytes);
        System.out.println("bytes " + Arrays.toString(inOut));

        Op failing = new Op(new Fail(), true);
        try {
            Comm.reduceLocal(new int[1], new int[1], 1, MPI.INT, failing);
        } catch (IllegalStateException e) {
            System.out.println("thrown: " + e.getMessage());
        }
    }

    private static final int N = 4;

    /** Not the same from left to right and from right to left. */
    private static final class Combine extends UserFunction {
        @Override
        public void call(Object in, Object inOut, int count, Datatype type) {
            switch (inOut) {
                case int[] to -> Arrays.setAll(to, i -> 10 * ((int[]) in)[i] - to[i]);
                case long[] to -> Arrays.setAll(to, i -> 10 * ((long[]) in)[i] - to[i]);
                case double[] to -> Arrays.setAll(to, i -> 10 * ((double[]) in)[i] - to[i]);
                case float[] to -> to[count - 1] = 10 * ((float[]) in)[0] - to[count - 1];
                case boolean[] to -> to[0] = !((boolean[]) in)[0] && to[0];
                case char[] to -> to[0] += ((char[]) in)[count - 1];
                case short[] to -> to[0] -= ((short[]) in)[count - 1];
                case byte[] to -> to[0] -= ((byte[]) in)[count - 1];
                default -> throw new IllegalArgumentException("no array: " + inOut);
            }
        }
    }

    /** Adds doubles, and to the first how many bytes there were. */
    private static final class CountBytes extends UserFunction {
        @Override
        public void call(ByteBuffer in, ByteBuffer inOut, int count, Datatype type) {
            for (int i = 0; i < count; i++) {
                int at = i * Double.BYTES;
                inOut.putDouble(at, in.getDouble(at) + inOut.getDouble(at));
            }
            inOut.putDouble(0, inOut.getDouble(0) + in.remaining());
        }
    }

    private static final class Fail extends UserFunction {
        @Override
        public void call(Object in, Object inOut, int count, Datatype type) {
            throw new IllegalStateException("out of luck");
        }
    }
}
