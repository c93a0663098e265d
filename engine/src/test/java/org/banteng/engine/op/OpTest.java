package org.banteng.engine.op;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.datatype.Datatypes;
import org.banteng.engine.datatype.ElementKind;
import org.banteng.machine.Memory;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which operators take which types, and operators on pairs, complex numbers and the rest. */
class OpTest {
    private static final Set<Op> ORDER = Set.of(Op.MAX, Op.MIN);
    private static final Set<Op> ARITHMETIC = Set.of(Op.SUM, Op.PROD);
    private static final Set<Op> LOGICAL = Set.of(Op.LAND, Op.LOR, Op.LXOR);
    private static final Set<Op> BITWISE = Set.of(Op.BAND, Op.BOR, Op.BXOR);
    private static final Set<Op> PLACES = Set.of(Op.MAXLOC, Op.MINLOC);

    private static final List<Op> ALL =
            List.of(
                    Op.MAX,
                    Op.MIN,
                    Op.SUM,
                    Op.PROD,
                    Op.LAND,
                    Op.BAND,
                    Op.LOR,
                    Op.BOR,
                    Op.LXOR,
                    Op.BXOR,
                    Op.MAXLOC,
                    Op.MINLOC,
                    Op.REPLACE,
                    Op.NO_OP);

    private static final List<Set<Op>> OF_INTEGERS = List.of(ORDER, ARITHMETIC, LOGICAL, BITWISE);
    private static final List<Set<Op>> OF_FLOATS = List.of(ORDER, ARITHMETIC);

    /** The table of MPI 4.1, section 6.9.2, with BYTE and BOOLEAN as integers. */
    private static final Map<Datatype, List<Set<Op>>> TABLE =
            Map.ofEntries(
                    Map.entry(Datatypes.BYTE, OF_INTEGERS),
                    Map.entry(Datatypes.BOOLEAN, OF_INTEGERS),
                    Map.entry(Datatypes.CHAR, OF_INTEGERS),
                    Map.entry(Datatypes.SHORT, OF_INTEGERS),
                    Map.entry(Datatypes.INT, OF_INTEGERS),
                    Map.entry(Datatypes.LONG, OF_INTEGERS),
                    Map.entry(Datatypes.FLOAT, OF_FLOATS),
                    Map.entry(Datatypes.DOUBLE, OF_FLOATS),
                    Map.entry(Datatypes.FLOAT_COMPLEX, List.of(ARITHMETIC)),
                    Map.entry(Datatypes.DOUBLE_COMPLEX, List.of(ARITHMETIC)),
                    Map.entry(Datatypes.INT2, List.of(PLACES)),
                    Map.entry(Datatypes.SHORT_INT, List.of(PLACES)),
                    Map.entry(Datatypes.LONG_INT, List.of(PLACES)),
                    Map.entry(Datatypes.FLOAT_INT, List.of(PLACES)),
                    Map.entry(Datatypes.DOUBLE_INT, List.of(PLACES)),
                    Map.entry(Datatypes.PACKED, List.of()));

    private static final Datatype OF_THE_PROGRAM =
            Datatype.of(ElementKind.INT, new long[] {0}, new long[] {8}, 0, 8);

    @Test
    void predefinedOperatorsTakeWhatTheStandardSays() {
        TABLE.forEach(
                (type, sets) -> {
                    for (Op op : ALL) {
                        boolean expected = sets.stream().anyMatch(set -> set.contains(op));
                        assertThat(op.accepts(type)).as("%s", op).isEqualTo(expected);
                    }
                });
    }

    @Test
    void typesOfTheProgramAreForOperatorsOfTheProgram() {
        Op user = Op.user("mine", false, (a, b, c, d, count, type) -> {});
        assertThat(user.accepts(OF_THE_PROGRAM)).isTrue();
        assertThat(user.accepts(Datatypes.PACKED)).isTrue();
        assertThat(user.isCommutative()).isFalse();
        assertThat(user.isPredefined()).isFalse();
        assertThat(user.acceptsInWindow(Datatypes.INT)).isFalse();
        for (Op op : ALL) {
            assertThat(op.accepts(OF_THE_PROGRAM)).as("%s", op).isFalse();
            assertThat(op.isCommutative()).isTrue();
            assertThat(op.isPredefined()).isTrue();
        }
    }

    @Test
    void windowsHaveTwoOperatorsMore() {
        assertThat(Op.REPLACE.acceptsInWindow(Datatypes.DOUBLE)).isTrue();
        assertThat(Op.NO_OP.acceptsInWindow(Datatypes.DOUBLE_INT)).isTrue();
        assertThat(Op.SUM.acceptsInWindow(Datatypes.DOUBLE)).isTrue();
        assertThat(Op.LAND.acceptsInWindow(Datatypes.DOUBLE)).isFalse();
        assertThat(Op.REPLACE.acceptsInWindow(OF_THE_PROGRAM)).isFalse();
    }

    @Test
    void namesAreThoseOfTheStandard() {
        assertThat(ALL)
                .extracting(Op::name)
                .containsExactly(
                        "MPI_MAX",
                        "MPI_MIN",
                        "MPI_SUM",
                        "MPI_PROD",
                        "MPI_LAND",
                        "MPI_BAND",
                        "MPI_LOR",
                        "MPI_BOR",
                        "MPI_LXOR",
                        "MPI_BXOR",
                        "MPI_MAXLOC",
                        "MPI_MINLOC",
                        "MPI_REPLACE",
                        "MPI_NO_OP");
    }

    @Test
    void ofEqualValuesTheLowerIndexWins() {
        int[] in = {5, 3, 5, 9, 5, 1, 7, 2};
        int[] least = {4, 8, 6, 8, 5, 8, 7, 8};
        apply(Op.MINLOC, Datatypes.INT2, in, least, 4);
        assertThat(least).containsExactly(4, 8, 5, 9, 5, 1, 7, 2);

        int[] greatest = {4, 8, 6, 8, 5, 8, 7, 8};
        apply(Op.MAXLOC, Datatypes.INT2, in, greatest, 4);
        assertThat(greatest).containsExactly(5, 3, 6, 8, 5, 1, 7, 2);
    }

    /** Each kind of pair, with the bytes of its gaps set: they stay. */
    @Test
    void gapsOfPairsStayAsTheyAre() {
        checkPair(
                Datatypes.SHORT_INT,
                (base, at, value) -> Memory.putShort(base, at, (short) value),
                4);
        checkPair(Datatypes.INT2, Memory::putInt, 4);
        checkPair(Datatypes.LONG_INT, Memory::putLong, 8);
        checkPair(Datatypes.FLOAT_INT, Memory::putFloat, 4);
        checkPair(Datatypes.DOUBLE_INT, Memory::putDouble, 8);
    }

    /** Stores the value of a pair. */
    interface ValueStore {
        void put(Object base, long at, int value);
    }

    private static void checkPair(Datatype type, ValueStore store, int indexAt) {
        byte[] lower = pairs(type, store, indexAt, 0x11, -5, 40, 3, 7);
        byte[] upper = pairs(type, store, indexAt, 0x22, 4, 30, 3, 6);
        assertThat(applied(Op.MINLOC, type, lower, upper))
                .isEqualTo(pairs(type, store, indexAt, 0x22, -5, 40, 3, 6));
        assertThat(applied(Op.MAXLOC, type, lower, upper))
                .isEqualTo(pairs(type, store, indexAt, 0x22, 4, 30, 3, 6));
        assertThat(applied(Op.MAXLOC, type, upper, lower))
                .isEqualTo(pairs(type, store, indexAt, 0x11, 4, 30, 3, 6));
        assertThat(applied(Op.REPLACE, type, lower, upper))
                .isEqualTo(pairs(type, store, indexAt, 0x22, -5, 40, 3, 7));
        assertThat(applied(Op.NO_OP, type, lower, upper)).isEqualTo(upper);
    }

    private static byte[] applied(Op op, Datatype type, byte[] in, byte[] inOut) {
        byte[] result = inOut.clone();
        apply(op, type, in, result, 2);
        return result;
    }

    private static byte[] pairs(
            Datatype type, ValueStore store, int indexAt, int gaps, int... valuesAndIndices) {
        byte[] bytes = new byte[(int) type.extent() * valuesAndIndices.length / 2];
        Arrays.fill(bytes, (byte) gaps);
        for (int i = 0; i < valuesAndIndices.length / 2; i++) {
            long at = Memory.arrayBase(bytes) + i * type.extent();
            store.put(bytes, at, valuesAndIndices[2 * i]);
            Memory.putInt(bytes, at + indexAt, valuesAndIndices[2 * i + 1]);
        }
        return bytes;
    }

    @Test
    void complexNumbersAddAndMultiply() {
        double[] in = {1, 2, 3, -1};
        double[] sum = {10, 20, 0.5, 0.25};
        apply(Op.SUM, Datatypes.DOUBLE_COMPLEX, in, sum, 2);
        assertThat(sum).containsExactly(11, 22, 3.5, -0.75);
        float[] left = {1, 2, 3, -1};
        float[] product = {10, 20, 0.5f, 0.25f};
        apply(Op.PROD, Datatypes.FLOAT_COMPLEX, left, product, 2);
        assertThat(product).containsExactly(-30, 40, 1.75f, 0.25f);
        float[] floats = {10, 20, 0.5f, 0.25f};
        apply(Op.SUM, Datatypes.FLOAT_COMPLEX, left, floats, 2);
        assertThat(floats).containsExactly(11, 22, 3.5f, -0.75f);
        double[] doubles = {10, 20, 0.5, 0.25};
        apply(Op.PROD, Datatypes.DOUBLE_COMPLEX, in, doubles, 2);
        assertThat(doubles).containsExactly(-30, 40, 1.75, 0.25);
    }

    @Test
    void replaceAndNoOpOnPlainElements() {
        long[] in = {1, 2, 3};
        long[] inOut = {7, 8, 9};
        apply(Op.NO_OP, Datatypes.LONG, in, inOut, 3);
        assertThat(inOut).containsExactly(7, 8, 9);
        apply(Op.REPLACE, Datatypes.LONG, in, inOut, 2);
        assertThat(inOut).containsExactly(1, 2, 9);
    }

    private static void apply(Op op, Datatype type, Object in, Object inOut, int count) {
        op.apply(type, in, Memory.arrayBase(in), inOut, Memory.arrayBase(inOut), count);
    }
}
