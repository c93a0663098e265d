package mpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Fields in a buffer of bytes. */
class StructTest {
    /** A byte, an int and two doubles, without gaps. */
    private static final class Particle extends Struct {
        final int kind = addByte();
        final int id = addInt();
        final int place = addDouble(2);

        @Override
        protected Struct.Data newData() {
            return new Fields();
        }

        final class Fields extends Struct.Data {
            void set(byte newKind, int newId, double x, double y) {
                putByte(kind, newKind);
                putInt(id, newId);
                putDouble(place, 0, x);
                putDouble(place, 1, y);
            }

            String text() {
                return getByte(kind)
                        + " "
                        + getInt(id)
                        + " "
                        + getDouble(place)
                        + " "
                        + getDouble(place, 1);
            }
        }
    }

    @Test
    void travels() {
        Ranks.run(
                2,
                () -> {
                    Particle particle = new Particle();
                    assertThat(particle.id).isEqualTo(1);
                    assertThat(particle.place).isEqualTo(5);
                    assertThat(particle.getExtent()).isEqualTo(24);
                    assertThat(particle.getType().getSize()).isEqualTo(21);
                    int rank = MPI.COMM_WORLD.getRank();
                    byte[] out = new byte[3 * 24];
                    for (int i = 0; i < 3; i++) {
                        Particle.Fields data = particle.getData(out, i);
                        data.set((byte) i, 10 * rank + i, rank, -i);
                    }
                    ByteBuffer in = MPI.newByteBuffer(3 * 24);
                    MPI.COMM_WORLD.sendRecv(
                            out,
                            3,
                            particle.getType(),
                            1 - rank,
                            0,
                            in,
                            3,
                            particle.getType(),
                            1 - rank,
                            0);
                    Particle.Fields last = particle.getData(in, 2);
                    assertThat(last.text())
                            .isEqualTo(
                                    "2 "
                                            + (10 * (1 - rank) + 2)
                                            + " "
                                            + (double) (1 - rank)
                                            + " -2.0");
                });
    }

    @Test
    void offsets() {
        Ranks.run(
                1,
                () -> {
                    Struct struct =
                            new Struct() {
                                @Override
                                protected Struct.Data newData() {
                                    throw new IllegalStateException("not asked for");
                                }
                            };
                    assertThat(struct.addByte()).isZero();
                    assertThat(struct.addDouble()).isEqualTo(1);
                    assertThatIllegalArgumentException().isThrownBy(() -> struct.setOffset(8));
                    assertThat(struct.setOffset(24)).isSameAs(struct);
                    assertThat(struct.addInt(2)).isEqualTo(24);
                    assertThat(struct.setOffset(40).getExtent()).isEqualTo(40);
                    assertThatThrownBy(struct::addInt).isInstanceOf(AssertionError.class);
                });
    }

    @Test
    void withinEachOther() {
        Ranks.run(
                1,
                () -> {
                    Outer outer = new Outer(new Particle());
                    ByteBuffer buffer = ByteBuffer.allocate(200).order(ByteOrder.BIG_ENDIAN);
                    Outer.Whole data = outer.getData(buffer, 1);
                    data.particle(1).set((byte) 3, 4, 5, 6);
                    int at = outer.getExtent() + 4 + 24;
                    assertThat(buffer.get(at)).isEqualTo((byte) 3);
                    assertThat(buffer.getInt(at + 1)).isEqualTo(4);
                    assertThat(data.raw().getInt(0)).isEqualTo(0);
                });
    }

    private static final class Outer extends Struct {
        final Particle inner;
        final int number = addInt();
        final int particles;
        final int raw;

        Outer(Particle inner) throws MPIException {
            this.inner = inner;
            this.particles = addStruct(inner, 2);
            this.raw = addData(MPI.INT2);
        }

        @Override
        protected Struct.Data newData() {
            return new Whole();
        }

        final class Whole extends Struct.Data {
            Particle.Fields particle(int i) {
                return getData(inner, particles, i);
            }

            ByteBuffer raw() {
                putInt(number, 1);
                return getBuffer(MPI.INT2, raw);
            }
        }
    }

    @Test
    void complexNumbers() {
        double[] array = {1, 2, 3, 4};
        DoubleComplex second = DoubleComplex.get(array, 1);
        second.putImag(9);
        assertThat(second.getReal()).isEqualTo(3);
        assertThat(array[3]).isEqualTo(9);
        assertThat(second.getBuffer().get(1)).isEqualTo(9);
        FloatComplex first = FloatComplex.get(ByteBuffer.allocate(8));
        first.putReal(2);
        assertThat(first.getReal()).isEqualTo(2);
    }
}
