package org.banteng.machine.metal.library.java.util;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;

/**
 * Of {@link Arrays}: what several processors would do is done in order by the one that is there.
 */
final class ArraysMembers {
    private ArraysMembers() {}

    public static <T> void parallelPrefix(T[] array, BinaryOperator<T> function) {
        parallelPrefix(array, 0, array.length, function);
    }

    public static <T> void parallelPrefix(T[] array, int from, int to, BinaryOperator<T> function) {
        check(function, array.length, from, to);
        for (int i = from + 1; i < to; i++) {
            array[i] = function.apply(array[i - 1], array[i]);
        }
    }

    public static void parallelPrefix(long[] array, LongBinaryOperator function) {
        parallelPrefix(array, 0, array.length, function);
    }

    public static void parallelPrefix(long[] array, int from, int to, LongBinaryOperator function) {
        check(function, array.length, from, to);
        for (int i = from + 1; i < to; i++) {
            array[i] = function.applyAsLong(array[i - 1], array[i]);
        }
    }

    public static void parallelPrefix(double[] array, DoubleBinaryOperator function) {
        parallelPrefix(array, 0, array.length, function);
    }

    public static void parallelPrefix(
            double[] array, int from, int to, DoubleBinaryOperator function) {
        check(function, array.length, from, to);
        for (int i = from + 1; i < to; i++) {
            array[i] = function.applyAsDouble(array[i - 1], array[i]);
        }
    }

    public static void parallelPrefix(int[] array, IntBinaryOperator function) {
        parallelPrefix(array, 0, array.length, function);
    }

    public static void parallelPrefix(int[] array, int from, int to, IntBinaryOperator function) {
        check(function, array.length, from, to);
        for (int i = from + 1; i < to; i++) {
            array[i] = function.applyAsInt(array[i - 1], array[i]);
        }
    }

    private static void check(Object function, int length, int from, int to) {
        Objects.requireNonNull(function);
        if (from > to) {
            throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
        }
        if (from < 0) {
            throw new ArrayIndexOutOfBoundsException(from);
        }
        if (to > length) {
            throw new ArrayIndexOutOfBoundsException(to);
        }
    }
}
