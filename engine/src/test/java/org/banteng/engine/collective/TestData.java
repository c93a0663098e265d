package org.banteng.engine.collective;

import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.datatype.Datatypes;
import org.banteng.engine.datatype.ElementKind;
import org.junit.jupiter.params.provider.Arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the tests of data movement send, and in which cases. */
final class TestData {
    /** A float[3] of which the middle is left out, and one more left out after it. */
    static final Datatype GAPPED =
            Datatype.of(ElementKind.FLOAT, new long[] {0, 8}, new long[] {4, 4}, 0, 16);

    /** With gaps between two parts, after them, and without. */
    static final List<Datatype> TYPES =
            List.of(
                    Datatypes.BYTE,
                    Datatypes.INT,
                    Datatypes.SHORT_INT,
                    Datatypes.DOUBLE_INT,
                    GAPPED);

    /** Around what goes inline, around the eager limit, and above. */
    static final int[] COUNTS = {0, 1, 5, 11, 1000, 2049};

    private static final int[] RANKS = {1, 2, 3, 4, 7, 16};

    private TestData() {}

    /** Each algorithm of the choices with each number of ranks. */
    static Stream<Arguments> cases(Choice... choices) {
        List<Arguments> cases = new ArrayList<>();
        for (Choice choice : choices) {
            for (Algorithm algorithm : choice.algorithms()) {
                for (int ranks : RANKS) {
                    cases.add(Arguments.of(choice, algorithm, ranks));
                }
            }
        }
        return cases.stream();
    }

    /** The bytes of {@code count} elements that rank {@code from} has for rank {@code to}. */
    static byte[] packed(int from, int to, int count, Datatype type) {
        byte[] bytes = new byte[Math.toIntExact(count * type.size())];
        int value = from * 31 + to * 17 + count;
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) value;
            value = value * 5 + 7 + (value >>> 9);
        }
        return bytes;
    }
}
