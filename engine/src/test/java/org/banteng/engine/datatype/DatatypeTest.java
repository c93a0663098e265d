package org.banteng.engine.datatype;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.machine.Memory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The short way from a plain array to its place: who may go it, and who may not. */
class DatatypeTest {
    private static final int LENGTH = 3;

    private static Object arrayOf(ElementKind kind) {
        return kind.newArray(LENGTH);
    }

    @ParameterizedTest
    @EnumSource
    void anArrayOfTheTypesOwnPrimitiveThatIsLongEnough(ElementKind kind) {
        Datatype type = Datatype.basic(kind);
        Object array = arrayOf(kind);
        assertThat(type.placeInArray(array, LENGTH)).isEqualTo(Memory.arrayBase(array));
        assertThat(type.placeInArray(array, 0)).isEqualTo(Memory.arrayBase(array));
        assertThat(type.placeInArray(array, LENGTH + 1)).isNegative();
    }

    @ParameterizedTest
    @EnumSource
    void nothingElse(ElementKind kind) {
        Datatype type = Datatype.basic(kind);
        assertThat(type.placeInArray(null, 0)).isNegative();
        assertThat(type.placeInArray("a string", 0)).isNegative();
        assertThat(type.placeInArray(new Object[LENGTH], 0)).isNegative();
        for (ElementKind other : ElementKind.values()) {
            if (other != kind) {
                assertThat(type.placeInArray(arrayOf(other), 1)).as("%s", other).isNegative();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void norTypesWithGapsOrSeveralElements(ElementKind kind) {
        Object array = arrayOf(kind);
        long bytes = kind.bytes();
        assertThat(derived(kind, 0, 2 * bytes, 2 * bytes).placeInArray(array, 1)).isNegative();
        assertThat(derived(kind, 0, bytes, 2 * bytes).placeInArray(array, 1)).isNegative();
        assertThat(derived(kind, bytes, bytes, bytes).placeInArray(array, 1)).isNegative();
    }

    private static Datatype derived(ElementKind kind, long offset, long bytes, long extent) {
        return Datatype.of(kind, new long[] {offset}, new long[] {bytes}, 0, extent);
    }
}
