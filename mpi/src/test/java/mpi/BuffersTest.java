package mpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;

/** All that a program may give as a buffer. */
class BuffersTest {
    private static final int COUNT = 3000;

    /** Sends 0, 1, 2, … from one to the other, in a call that blocks and in one that does not. */
    private static void exchange(Object from, Object to, Runnable check) throws MPIException {
        Comm self = MPI.COMM_SELF;
        Request send = self.iSend(from, COUNT, MPI.INT, 0, 0);
        self.recv(to, COUNT, MPI.INT, 0, 0);
        send.waitFor();
        check.run();
        Request receive = self.iRecv(to, COUNT, MPI.INT, 0, 0);
        self.sSend(from, COUNT, MPI.INT, 0, 0);
        receive.waitFor();
        check.run();
    }

    private static int[] numbers() {
        int[] numbers = new int[COUNT];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }

    @Test
    void arraysAndBuffersOfBothKinds() {
        Ranks.run(
                1,
                () -> {
                    int[] array = new int[COUNT];
                    exchange(numbers(), array, () -> assertThat(array).isEqualTo(numbers()));
                    IntBuffer direct = MPI.newIntBuffer(COUNT);
                    exchange(array, direct, () -> assertThat(direct).isEqualTo(direct(array)));
                    int[] behind = new int[COUNT + 10];
                    IntBuffer heap = MPI.slice(behind, 10);
                    exchange(direct, heap, () -> assertThat(behind[COUNT + 9]).isEqualTo(2999));
                    assertThat(behind[9]).isZero();
                });
    }

    private static IntBuffer direct(int[] values) {
        return MPI.newIntBuffer(values.length).put(values).flip();
    }

    /** Data begin at index 0 whatever a buffer's position, and stay as they are in a file. */
    @Test
    void positionLimitAndOrderDoNotMatter() {
        Ranks.run(
                1,
                () -> {
                    IntBuffer to = IntBuffer.allocate(COUNT);
                    to.position(17).limit(20);
                    int[] array = to.array();
                    exchange(
                            numbers(), to, () -> assertThat(array[COUNT - 1]).isEqualTo(COUNT - 1));
                    assertThat(to.position()).isEqualTo(17);
                    assertThat(to.limit()).isEqualTo(20);
                    ByteBuffer bytes = MPI.newByteBuffer(4 * COUNT).order(ByteOrder.BIG_ENDIAN);
                    bytes.position(8);
                    exchange(numbers(), bytes, () -> assertThat(native1(bytes)).isEqualTo(1));
                    LongBuffer longs = MPI.newLongBuffer(COUNT / 2);
                    exchange(numbers(), longs, () -> assertThat(longs.get(0)).isEqualTo(1L << 32));
                });
    }

    private static int native1(ByteBuffer bytes) {
        return bytes.duplicate().order(ByteOrder.nativeOrder()).getInt(4);
    }

    @Test
    void slices() {
        IntBuffer whole = MPI.newIntBuffer(10);
        whole.position(5).limit(6);
        IntBuffer part = MPI.slice(whole, 3);
        part.put(0, 42);
        assertThat(whole.get(3)).isEqualTo(42);
        assertThat(part.capacity()).isEqualTo(7);
        assertThat(whole.position()).isEqualTo(3);
        assertThat(whole.limit()).isEqualTo(10);
        assertThat(MPI.slice(new byte[4], 1).order()).isEqualTo(ByteOrder.nativeOrder());
        assertThat(MPI.slice(ByteBuffer.allocate(4), 1).order()).isEqualTo(ByteOrder.nativeOrder());
        double[] array = {1, 2, 3};
        MPI.slice(array, 2).put(0, 9);
        assertThat(array).containsExactly(1, 2, 9);
        assertThatThrownBy(() -> MPI.slice(array, 4)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> MPI.newIntBuffer(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void viewsOfHeapBuffersHaveNoArray() {
        Ranks.run(
                1,
                () -> {
                    Buffer view = ByteBuffer.allocate(8).asIntBuffer();
                    assertThatThrownBy(() -> MPI.COMM_SELF.send(view, 1, MPI.INT, 0, 0))
                            .isInstanceOf(UnsupportedOperationException.class);
                });
    }

    /** What the original lost silently: large blocks of arrays, and the rest behind a short one. */
    @Test
    void whatIsNotReceivedStays() {
        Ranks.run(
                2,
                () -> {
                    Comm world = MPI.COMM_WORLD;
                    int rank = world.getRank();
                    double[] all = new double[2 * 20_000];
                    Arrays.setAll(all, i -> i);
                    double[] block = new double[20_000 + 5];
                    Arrays.fill(block, -1);
                    world.scatter(all, 20_000, MPI.DOUBLE, block, 20_000, MPI.DOUBLE, 0);
                    assertThat(block[19_999]).isEqualTo(20_000.0 * rank + 19_999);
                    assertThat(block[20_000]).isEqualTo(-1);
                    int[] got = {7, 7, 7, 7};
                    Status status =
                            world.sendRecv(
                                    new int[] {1, 2},
                                    2,
                                    MPI.INT,
                                    1 - rank,
                                    0,
                                    got,
                                    4,
                                    MPI.INT,
                                    1 - rank,
                                    0);
                    assertThat(status.getCount(MPI.INT)).isEqualTo(2);
                    assertThat(got).containsExactly(1, 2, 7, 7);
                });
    }

    /** The same array as both buffers of one call: sent is what it held before. */
    @Test
    void bothBuffersInOneArray() {
        Ranks.run(
                2,
                () -> {
                    Comm world = MPI.COMM_WORLD;
                    int other = 1 - world.getRank();
                    int[] array = numbers();
                    array[0] = 100 + world.getRank();
                    world.sendRecv(
                            array, COUNT, MPI.INT, other, 0, array, COUNT, MPI.INT, other, 0);
                    assertThat(array[0]).isEqualTo(100 + other);
                    world.allReduce(array, array, 1, MPI.INT, MPI.SUM);
                    assertThat(array[0]).isEqualTo(201);
                });
    }

    @Test
    void bufferedSends() {
        Ranks.run(
                1,
                () -> {
                    Comm self = MPI.COMM_SELF;
                    byte[] attached = new byte[COUNT * Integer.BYTES + MPI.BSEND_OVERHEAD];
                    MPI.attachBuffer(attached);
                    int[] data = numbers();
                    self.ibSend(data, COUNT, MPI.INT, 0, 0).waitFor();
                    assertThatThrownBy(() -> self.bSend(data, 1, MPI.INT, 0, 0))
                            .isInstanceOf(MPIException.class)
                            .hasMessageContaining("0 left, the message needs 132");
                    data[2] = -1;
                    int[] got = new int[COUNT];
                    self.recv(got, COUNT, MPI.INT, 0, 0);
                    assertThat(got[2]).isEqualTo(2);
                    assertThat(MPI.detachBuffer()).isSameAs(attached);
                });
    }
}
