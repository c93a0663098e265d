package org.banteng.engine.op;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.datatype.Datatypes;
import org.banteng.machine.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.stream.Stream;

/** Every operator on every simple type, against arithmetic on long and double. */
class KernelTest {
    /**
     * Lengths around a word of bytes, one that loops are unrolled for, and one of several blocks.
     */
    private static final int[] COUNTS = {0, 1, 3, 7, 8, 9, 257, 9_000};

    private static final Map<Op, LongBinaryOperator> OF_INTEGERS =
            Map.of(
                    Op.MAX, Math::max,
                    Op.MIN, Math::min,
                    Op.SUM, (a, b) -> a + b,
                    Op.PROD, (a, b) -> a * b,
                    Op.LAND, (a, b) -> a != 0 && b != 0 ? 1 : 0,
                    Op.LOR, (a, b) -> a != 0 || b != 0 ? 1 : 0,
                    Op.LXOR, (a, b) -> (a != 0) != (b != 0) ? 1 : 0,
                    Op.BAND, (a, b) -> a & b,
                    Op.BOR, (a, b) -> a | b,
                    Op.BXOR, (a, b) -> a ^ b);

    private static final Map<Op, DoubleBinaryOperator> OF_FLOATS =
            Map.of(
                    Op.MAX, Math::max,
                    Op.MIN, Math::min,
                    Op.SUM, Double::sum,
                    Op.PROD, (a, b) -> a * b);

    /** The types of integers: how an element is written, and what integer it reads as. */
    enum Integers {
        BYTE,
        BOOLEAN,
        CHAR,
        SHORT,
        INT,
        LONG;

        Datatype type() {
            return switch (this) {
                case BYTE -> Datatypes.BYTE;
                case BOOLEAN -> Datatypes.BOOLEAN;
                case CHAR -> Datatypes.CHAR;
                case SHORT -> Datatypes.SHORT;
                case INT -> Datatypes.INT;
                case LONG -> Datatypes.LONG;
            };
        }

        Object array(int count) {
            return switch (this) {
                case BYTE -> new byte[count];
                case BOOLEAN -> new boolean[count];
                case CHAR -> new char[count];
                case SHORT -> new short[count];
                case INT -> new int[count];
                case LONG -> new long[count];
            };
        }

        void put(Object base, long at, long value) {
            switch (this) {
                case BYTE, BOOLEAN -> Memory.putByte(base, at, (byte) value);
                case CHAR, SHORT -> Memory.putShort(base, at, (short) value);
                case INT -> Memory.putInt(base, at, (int) value);
                case LONG -> Memory.putLong(base, at, value);
            }
        }

        /** What an element reads as after a value was written to it. */
        long truncate(long value) {
            return switch (this) {
                case BYTE, BOOLEAN -> value & 0xff;
                case CHAR -> (char) value;
                case SHORT -> (short) value;
                case INT -> (int) value;
                case LONG -> value;
            };
        }

        long get(Object base, long at) {
            return switch (this) {
                case BYTE, BOOLEAN -> Memory.getByte(base, at) & 0xff;
                case CHAR -> (char) Memory.getShort(base, at);
                case SHORT -> Memory.getShort(base, at);
                case INT -> Memory.getInt(base, at);
                case LONG -> Memory.getLong(base, at);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void integers(Integers integers) {
        Random random = new Random(integers.name().hashCode());
        for (int count : COUNTS) {
            long[] a = values(random, integers, count);
            long[] b = values(random, integers, count);
            OF_INTEGERS.forEach((op, expected) -> check(integers, op, expected, a, b));
        }
    }

    /** Large, small and equal ones, and many zeros. */
    private static long[] values(Random random, Integers integers, int count) {
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            long value = random.nextLong() >> random.nextInt(Long.SIZE);
            values[i] = integers.truncate(random.nextInt(4) == 0 ? 0 : value);
        }
        return values;
    }

    /** With each operand in each place that it can have. */
    private static void check(
            Integers integers, Op op, LongBinaryOperator expected, long[] a, long[] b) {
        long[] wanted = new long[a.length];
        for (int i = 0; i < a.length; i++) {
            wanted[i] = integers.truncate(expected.applyAsLong(a[i], b[i]));
        }
        for (Place in : Place.values()) {
            for (Place inOut : Place.values()) {
                assertThat(combined(integers, op, a, in, b, inOut))
                        .as("%s of %d %s, in %s and %s", op, a.length, integers, in, inOut)
                        .isEqualTo(wanted);
            }
        }
    }

    private static long[] combined(
            Integers integers, Op op, long[] a, Place in, long[] b, Place inOut) {
        int size = (int) integers.type().size();
        long bytes = (long) size * b.length;
        long block = Memory.allocate(2 * bytes + 4);
        try {
            Object inBase = in.base(integers, a.length);
            Object inOutBase = inOut.base(integers, b.length + 1);
            long from = inBase == null ? block + 1 : in.start(inBase, size);
            long to = inOutBase == null ? block + 1 + bytes : inOut.start(inOutBase, size);
            for (int i = 0; i < a.length; i++) {
                integers.put(inBase, from + (long) size * i, a[i]);
                integers.put(inOutBase, to + (long) size * i, b[i]);
            }
            Memory.putByte(inOutBase, to + bytes, (byte) 0x5a);
            op.apply(integers.type(), inBase, from, inOutBase, to, b.length);
            assertThat(Memory.getByte(inOutBase, to + bytes)).as("after").isEqualTo((byte) 0x5a);
            long[] result = new long[b.length];
            for (int i = 0; i < b.length; i++) {
                result[i] = integers.get(inOutBase, to + (long) size * i);
            }
            return result;
        } finally {
            Memory.free(block);
        }
    }

    /** Where operands may lie. */
    enum Place {
        ARRAY_OF_THE_TYPE,
        LATER_IN_AN_ARRAY_OF_THE_TYPE,
        ARRAY_OF_BYTES,
        ODD_ADDRESS;

        Object base(Integers integers, int count) {
            return switch (this) {
                case ARRAY_OF_THE_TYPE, LATER_IN_AN_ARRAY_OF_THE_TYPE -> integers.array(count + 1);
                case ARRAY_OF_BYTES -> new byte[(int) integers.type().size() * count];
                case ODD_ADDRESS -> null;
            };
        }

        long start(Object base, int size) {
            return Memory.arrayBase(base) + (this == LATER_IN_AN_ARRAY_OF_THE_TYPE ? size : 0);
        }
    }

    @Test
    void doubles() {
        Random random = new Random(8);
        for (int count : COUNTS) {
            double[] a = random.doubles(count, -10, 10).toArray();
            double[] b = random.doubles(count, -10, 10).toArray();
            OF_FLOATS.forEach(
                    (op, expected) -> {
                        double[] result = b.clone();
                        long at = Memory.arrayBase(a);
                        op.apply(Datatypes.DOUBLE, a, at, result, at, count);
                        double[] wanted = new double[count];
                        Arrays.setAll(wanted, i -> expected.applyAsDouble(a[i], b[i]));
                        assertThat(result).isEqualTo(wanted);
                        assertThat(atAddresses(op, Datatypes.DOUBLE, a, b.clone()))
                                .isEqualTo(wanted);
                    });
        }
    }

    @Test
    void floats() {
        Random random = new Random(4);
        for (int count : COUNTS) {
            float[] a = new float[count];
            float[] b = new float[count];
            for (int i = 0; i < count; i++) {
                a[i] = random.nextFloat() - 0.5f;
                b[i] = random.nextFloat() - 0.5f;
            }
            OF_FLOATS.forEach(
                    (op, expected) -> {
                        float[] result = b.clone();
                        long at = Memory.arrayBase(a);
                        op.apply(Datatypes.FLOAT, a, at, result, at, count);
                        float[] wanted = new float[count];
                        for (int i = 0; i < count; i++) {
                            wanted[i] = (float) expected.applyAsDouble(a[i], b[i]);
                        }
                        assertThat(result).isEqualTo(wanted);
                        assertThat(atAddresses(op, Datatypes.FLOAT, a, b.clone()))
                                .isEqualTo(wanted);
                    });
        }
    }

    /** Combines off the heap what two arrays hold; leaves the result in the second. */
    private static Object atAddresses(Op op, Datatype type, Object in, Object inOut) {
        int count = Array.getLength(in);
        long bytes = count * type.size();
        long block = Memory.allocate(2 * bytes + 1);
        Memory.copy(in, Memory.arrayBase(in), null, block, bytes);
        Memory.copy(inOut, Memory.arrayBase(inOut), null, block + bytes, bytes);
        op.apply(type, null, block, null, block + bytes, count);
        Memory.copy(null, block + bytes, inOut, Memory.arrayBase(inOut), bytes);
        Memory.free(block);
        return inOut;
    }

    /** As Java has it, whatever the order of the operands: C leaves that to the order. */
    @Test
    void notANumberIsTheLargestAndTheLeast() {
        double nan = Double.NaN;
        Stream.of(Op.MAX, Op.MIN)
                .forEach(
                        op -> {
                            double[] in = {nan, 1};
                            double[] inOut = {2, nan};
                            long at = Memory.arrayBase(in);
                            op.apply(Datatypes.DOUBLE, in, at, inOut, at, 2);
                            assertThat(inOut).containsExactly(nan, nan);
                            float[] floats = {Float.NaN, 1};
                            float[] inOutFloats = {2, Float.NaN};
                            long start = Memory.arrayBase(floats);
                            op.apply(Datatypes.FLOAT, floats, start, inOutFloats, start, 2);
                            assertThat(inOutFloats).containsExactly(Float.NaN, Float.NaN);
                        });
    }
}
