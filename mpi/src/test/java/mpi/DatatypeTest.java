package mpi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;

/** Sizes and bounds of datatypes, and what they select of a buffer. */
class DatatypeTest {
    /** As the bindings of Open MPI print them. */
    @ParameterizedTest
    @CsvSource({
        "BYTE, MPI_UINT8_T, 1, 1, 1",
        "CHAR, MPI_UINT16_T, 1, 1, 1",
        "SHORT, MPI_INT16_T, 1, 1, 1",
        "BOOLEAN, MPI_UINT8_T, 1, 1, 1",
        "INT, MPI_INT32_T, 1, 1, 1",
        "LONG, MPI_INT64_T, 1, 1, 1",
        "FLOAT, MPI_FLOAT, 1, 1, 1",
        "DOUBLE, MPI_DOUBLE, 1, 1, 1",
        "PACKED, MPI_PACKED, 1, 1, 1",
        "FLOAT_COMPLEX, MPI_C_COMPLEX, 2, 2, 2",
        "DOUBLE_COMPLEX, MPI_C_DOUBLE_COMPLEX, 2, 2, 2",
        "INT2, MPI_2INT, 8, 8, 8",
        "SHORT_INT, MPI_SHORT_INT, 6, 8, 8",
        "LONG_INT, MPI_LONG_INT, 12, 16, 12",
        "FLOAT_INT, MPI_FLOAT_INT, 8, 8, 8",
        "DOUBLE_INT, MPI_DOUBLE_INT, 12, 16, 12"
    })
    void predefined(String field, String name, int size, int extent, int trueExtent)
            throws Exception {
        Datatype type = (Datatype) MPI.class.getField(field).get(null);
        Ranks.run(
                1,
                () -> {
                    assertThat(type.getName()).isEqualTo(name);
                    assertThat(type.getSize()).isEqualTo(size);
                    assertThat(type.getExtent()).isEqualTo(extent);
                    assertThat(type.getTrueExtent()).isEqualTo(trueExtent);
                    assertThat(type.getLb()).isZero();
                });
    }

    @Test
    void bounds() {
        Ranks.run(
                1,
                () -> {
                    Datatype column = Datatype.createVector(3, 1, 4, MPI.INT);
                    assertThat(column.getSize()).isEqualTo(3);
                    assertThat(column.getExtent()).isEqualTo(9);
                    Datatype tight = Datatype.createResized(column, 0, Integer.BYTES);
                    assertThat(tight.getExtent()).isEqualTo(1);
                    assertThat(tight.getTrueExtent()).isEqualTo(9);
                    Datatype backwards = Datatype.createVector(2, 1, -3, MPI.LONG);
                    assertThat(backwards.getLb()).isEqualTo(-3);
                    assertThat(backwards.getExtent()).isEqualTo(4);
                    Datatype six = Datatype.createResized(MPI.INT, 0, 6);
                    assertThat(six.getExtent()).isEqualTo(1);
                    Datatype padded =
                            Datatype.createStruct(
                                    new int[] {1, 1},
                                    new int[] {0, 1},
                                    new Datatype[] {MPI.BYTE, MPI.DOUBLE});
                    assertThat(padded.getSize()).isEqualTo(9);
                    assertThat(padded.getExtent()).isEqualTo(16);
                    // A bound that the program sets counts alone.
                    Datatype marked =
                            Datatype.createStruct(
                                    new int[] {1, 1},
                                    new int[] {0, 100},
                                    new Datatype[] {tight, MPI.INT});
                    assertThat(marked.getExtent()).isEqualTo(4);
                    assertThat(Datatype.createContiguous(0, MPI.INT).getExtent()).isZero();
                    assertThat(MPI.INT.dup().getName()).isEqualTo("Dup MPI_INT32_T");
                    assertThat(column.dup().getName()).isEmpty();
                });
    }

    @Test
    void aColumnOfAMatrix() {
        Ranks.run(
                1,
                () -> {
                    int[] matrix = new int[12];
                    Arrays.setAll(matrix, i -> i);
                    Datatype column = Datatype.createVector(3, 1, 4, MPI.INT);
                    column.commit();
                    Datatype next = Datatype.createResized(column, 0, Integer.BYTES);
                    next.commit();
                    int[] got = new int[6];
                    Comm self = MPI.COMM_SELF;
                    Status status = self.sendRecv(matrix, 2, next, 0, 0, got, 6, MPI.INT, 0, 0);
                    assertThat(got).containsExactly(0, 4, 8, 1, 5, 9);
                    assertThat(status.getCount(MPI.INT)).isEqualTo(6);
                    assertThat(status.getCount(column)).isEqualTo(2);
                    assertThat(status.getElements(column)).isEqualTo(6);

                    byte[] packed = new byte[self.packSize(2, next)];
                    assertThat(self.pack(matrix, 2, next, packed, 0)).isEqualTo(packed.length);
                    int[] spread = new int[12];
                    assertThat(self.unpack(packed, 0, spread, 2, next)).isEqualTo(packed.length);
                    assertThat(spread).containsExactly(0, 1, 0, 0, 4, 5, 0, 0, 8, 9, 0, 0);
                });
    }

    @Test
    void elementsOfDifferentSizes() {
        Ranks.run(
                1,
                () -> {
                    Status status = MPI.REQUEST_NULL.waitStatus();
                    status.setElements(MPI.DOUBLE_INT, 5);
                    assertThat(status.getElements(MPI.DOUBLE_INT)).isEqualTo(5);
                    assertThat(status.getElements(MPI.BYTE)).isEqualTo(2 * 12 + 8);
                    assertThat(status.getCount(MPI.DOUBLE_INT)).isEqualTo(MPI.UNDEFINED);
                    status.setElementsX(MPI.BYTE, new Count(1L << 40));
                    assertThat(status.getElementsX(MPI.LONG).getCount()).isEqualTo(1L << 37);
                    assertThat(status.getElements(MPI.LONG)).isEqualTo(MPI.UNDEFINED);
                });
    }
}
