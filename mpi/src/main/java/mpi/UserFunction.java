package mpi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An operator of the program's own, see {@link Op#Op}: a program overrides one of the two methods.
 * What it throws reaches the caller of the reduction.
 */
public abstract class UserFunction {
    /** For subclasses. */
    public UserFunction() {}

    /**
     * Computes {@code inOutVec[i] = inVec[i] op inOutVec[i]} for {@code count} elements.
     *
     * @param inVec an array of the primitive below the datatype, {@code count} extents long
     * @param inOutVec the same; the result too
     * @param count of elements; may be fewer than the call's
     * @param datatype the call's
     * @throws MPIException as the program likes
     */
    public void call(Object inVec, Object inOutVec, int count, Datatype datatype)
            throws MPIException {
        throw new UnsupportedOperationException(
                "UserFunction: override one of the two methods named call");
    }

    /**
     * As the other method, on bytes; unless it is overridden, it copies to arrays and back, and
     * calls the other. Not called for {@link MPI#BOOLEAN}.
     *
     * @param in {@code count} extents, in native order, from position 0; valid during the call
     * @param inOut the same; the result too
     * @param count of elements; may be fewer than the call's
     * @param datatype the call's
     * @throws MPIException as the program likes
     */
    public void call(ByteBuffer in, ByteBuffer inOut, int count, Datatype datatype)
            throws MPIException {
        ByteBuffer from = in.duplicate().order(ByteOrder.nativeOrder());
        ByteBuffer to = inOut.duplicate().order(ByteOrder.nativeOrder());
        switch (Datatype.layout(datatype, "call", "datatype").kind()) {
            case BYTE, BOOLEAN -> {
                byte[] a = new byte[from.remaining()];
                byte[] b = new byte[to.remaining()];
                from.get(a);
                to.duplicate().get(b);
                call(a, b, count, datatype);
                to.put(b);
            }
            case CHAR -> {
                char[] a = new char[from.remaining() / Character.BYTES];
                char[] b = new char[a.length];
                from.asCharBuffer().get(a);
                to.asCharBuffer().get(b);
                call(a, b, count, datatype);
                to.asCharBuffer().put(b);
            }
            case SHORT -> {
                short[] a = new short[from.remaining() / Short.BYTES];
                short[] b = new short[a.length];
                from.asShortBuffer().get(a);
                to.asShortBuffer().get(b);
                call(a, b, count, datatype);
                to.asShortBuffer().put(b);
            }
            case INT -> {
                int[] a = new int[from.remaining() / Integer.BYTES];
                int[] b = new int[a.length];
                from.asIntBuffer().get(a);
                to.asIntBuffer().get(b);
                call(a, b, count, datatype);
                to.asIntBuffer().put(b);
            }
            case LONG -> {
                long[] a = new long[from.remaining() / Long.BYTES];
                long[] b = new long[a.length];
                from.asLongBuffer().get(a);
                to.asLongBuffer().get(b);
                call(a, b, count, datatype);
                to.asLongBuffer().put(b);
            }
            case FLOAT -> {
                float[] a = new float[from.remaining() / Float.BYTES];
                float[] b = new float[a.length];
                from.asFloatBuffer().get(a);
                to.asFloatBuffer().get(b);
                call(a, b, count, datatype);
                to.asFloatBuffer().put(b);
            }
            case DOUBLE -> {
                double[] a = new double[from.remaining() / Double.BYTES];
                double[] b = new double[a.length];
                from.asDoubleBuffer().get(a);
                to.asDoubleBuffer().get(b);
                call(a, b, count, datatype);
                to.asDoubleBuffer().put(b);
            }
        }
    }
}
