package org.banteng.conformance.collective;

import mpi.Datatype;
import mpi.UserFunction;

/** The greater of two by absolute value, whatever the kind of array. */
final class Greatest extends UserFunction {
    @Override
    public void call(Object in, Object inOut, int count, Datatype type) {
        switch (inOut) {
            case byte[] b -> {
                byte[] a = (byte[]) in;
                for (int i = 0; i < count; i++) {
                    b[i] = Math.abs(a[i]) > Math.abs(b[i]) ? a[i] : b[i];
                }
            }
            case char[] b -> {
                char[] a = (char[]) in;
                for (int i = 0; i < count; i++) {
                    b[i] = a[i] > b[i] ? a[i] : b[i];
                }
            }
            case short[] b -> {
                short[] a = (short[]) in;
                for (int i = 0; i < count; i++) {
                    b[i] = Math.abs(a[i]) > Math.abs(b[i]) ? a[i] : b[i];
                }
            }
            case int[] b -> {
                int[] a = (int[]) in;
                for (int i = 0; i < count; i++) {
                    b[i] = Math.abs(a[i]) > Math.abs(b[i]) ? a[i] : b[i];
                }
            }
            case long[] b -> {
                long[] a = (long[]) in;
                for (int i = 0; i < count; i++) {
                    b[i] = Math.abs(a[i]) > Math.abs(b[i]) ? a[i] : b[i];
                }
            }
            case float[] b -> {
                float[] a = (float[]) in;
                for (int i = 0; i < count; i++) {
                    b[i] = Math.abs(a[i]) > Math.abs(b[i]) ? a[i] : b[i];
                }
            }
            case double[] b -> {
                double[] a = (double[]) in;
                for (int i = 0; i < count; i++) {
                    b[i] = Math.abs(a[i]) > Math.abs(b[i]) ? a[i] : b[i];
                }
            }
            default -> throw new IllegalArgumentException("a " + inOut.getClass().getName());
        }
    }
}
