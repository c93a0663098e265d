package org.banteng.engine.op;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.datatype.Datatypes;
import org.banteng.machine.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Map;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.stream.Stream;

/** Every operator on every simple type, against arithmetic on long and double. */
class KernelTest {
    /** Lengths around a word of bytes, and one that loops are unrolled for. */
    private static final int[] COUNTS = {0, 1, 3, 7, 8, 9, 257};

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

    /** With an operand in an array, and the other off the heap at an odd address. */
    private static void check(
            Integers integers, Op op, LongBinaryOperator expected, long[] a, long[] b) {
        int count = a.length;
        int size = (int) integers.type().size();
        byte[] in = new byte[size * count];
        long block = Memory.allocate(2 + (long) size * count);
        long inOut = block + 1;
        long end = inOut + (long) size * count;
        Memory.putByte(null, end, (byte) 0x5a);
        for (int i = 0; i < count; i++) {
            integers.put(in, Memory.arrayBase(in) + (long) size * i, a[i]);
            integers.put(null, inOut + (long) size * i, b[i]);
        }
        op.apply(integers.type(), in, Memory.arrayBase(in), null, inOut, count);
        for (int i = 0; i < count; i++) {
            assertThat(integers.get(null, inOut + (long) size * i))
                    .as("%s of %s and %s, %s", op, a[i], b[i], integers)
                    .isEqualTo(integers.truncate(expected.applyAsLong(a[i], b[i])));
        }
        assertThat(Memory.getByte(null, end)).as("the byte after").isEqualTo((byte) 0x5a);
        Memory.free(block);
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
                        for (int i = 0; i < count; i++) {
                            assertThat(result[i]).isEqualTo(expected.applyAsDouble(a[i], b[i]));
                        }
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
                        for (int i = 0; i < count; i++) {
                            float exact = (float) expected.applyAsDouble(a[i], b[i]);
                            assertThat(result[i]).isEqualTo(exact);
                        }
                    });
        }
    }

    /** As C has it: a comparison with NaN is false, so the left operand is taken. */
    @Test
    void ofNotANumberTheLeftOperandIsTaken() {
        double nan = Double.NaN;
        Stream.of(Op.MAX, Op.MIN)
                .forEach(
                        op -> {
                            double[] in = {nan, 1};
                            double[] inOut = {2, nan};
                            long at = Memory.arrayBase(in);
                            op.apply(Datatypes.DOUBLE, in, at, inOut, at, 2);
                            assertThat(inOut).containsExactly(nan, 1);
                            float[] floats = {Float.NaN, 1};
                            float[] inOutFloats = {2, Float.NaN};
                            long start = Memory.arrayBase(floats);
                            op.apply(Datatypes.FLOAT, floats, start, inOutFloats, start, 2);
                            assertThat(inOutFloats).containsExactly(Float.NaN, 1);
                        });
    }
}
