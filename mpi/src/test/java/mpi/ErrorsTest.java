package mpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.nio.IntBuffer;
import java.nio.ReadOnlyBufferException;

/** What a wrong call does: the error class, and a message that says what would be right. */
class ErrorsTest {
    private static final int[] DATA = new int[4];

    private static void assertFails(int errorClass, String message, ThrowingCallable call) {
        assertThatExceptionOfType(MPIException.class)
                .isThrownBy(call)
                .satisfies(
                        e -> {
                            assertThat(e.getErrorClass()).as(e.getMessage()).isEqualTo(errorClass);
                            assertThat(e.getErrorCode()).isEqualTo(errorClass);
                        })
                .withMessageContaining(message);
    }

    @Test
    void wrongNumbers() {
        Ranks.run(
                2,
                () -> {
                    Comm world = MPI.COMM_WORLD;
                    assertFails(
                            MPI.ERR_RANK,
                            "MPI_ERR_RANK: invalid rank: send: dest is 2, must be 0 to 1 or"
                                    + " PROC_NULL",
                            () -> world.send(DATA, 4, MPI.INT, 2, 0));
                    assertFails(
                            MPI.ERR_RANK,
                            "send: dest is -1",
                            () -> world.send(DATA, 4, MPI.INT, MPI.ANY_SOURCE, 0));
                    assertFails(
                            MPI.ERR_RANK,
                            "recv: source is -3",
                            () -> world.recv(DATA, 4, MPI.INT, -3, 0));
                    assertFails(
                            MPI.ERR_TAG,
                            "iSend: tag is -1, must be 0 to 2147483647",
                            () -> world.iSend(DATA, 4, MPI.INT, 0, MPI.ANY_TAG));
                    assertFails(
                            MPI.ERR_TAG,
                            "recv: tag is -2",
                            () -> world.recv(DATA, 4, MPI.INT, 0, -2));
                    assertFails(
                            MPI.ERR_COUNT,
                            "bcast: count is -4, must be >= 0",
                            () -> world.bcast(DATA, -4, MPI.INT, 0));
                    assertFails(
                            MPI.ERR_ROOT,
                            "iBcast: root is 2, must be 0 to 1",
                            () -> world.iBcast(DATA, 4, MPI.INT, 2));
                });
    }

    @Test
    void wrongBuffers() {
        Ranks.run(
                1,
                () -> {
                    Comm self = MPI.COMM_SELF;
                    assertFails(
                            MPI.ERR_BUFFER,
                            "send: buf is too short: count 5 needs 5 int (20 bytes), it has 4"
                                    + " int (16 bytes)",
                            () -> self.send(DATA, 5, MPI.INT, 0, 0));
                    assertFails(
                            MPI.ERR_BUFFER,
                            "count " + Integer.MAX_VALUE,
                            () -> self.send(DATA, Integer.MAX_VALUE, MPI.INT, 0, 0));
                    assertFails(
                            MPI.ERR_BUFFER,
                            "recv: buf is null",
                            () -> self.recv(null, 1, MPI.INT, 0, 0));
                    assertFails(
                            MPI.ERR_TYPE,
                            "send: buf is of class int[], the datatype is made of double",
                            () -> self.send(DATA, 1, MPI.DOUBLE, 0, 0));
                    assertFails(
                            MPI.ERR_TYPE,
                            "HeapIntBuffer",
                            () -> self.send(IntBuffer.allocate(1), 1, MPI.FLOAT, 0, 0));
                    assertFails(
                            MPI.ERR_BUFFER,
                            "send: buf is of class Integer[]",
                            () -> self.send(new Integer[] {1}, 1, MPI.INT, 0, 0));
                    assertFails(
                            MPI.ERR_BUFFER,
                            "too short",
                            () -> self.send(MPI.slice(DATA, 2), 3, MPI.INT, 0, 0));
                    assertFails(
                            MPI.ERR_BUFFER,
                            "too short",
                            () -> self.send(MPI.newByteBuffer(7), 1, MPI.LONG, 0, 0));
                    IntBuffer heap = IntBuffer.wrap(DATA).asReadOnlyBuffer();
                    assertThatThrownBy(() -> self.send(heap, 1, MPI.INT, 0, 0))
                            .isInstanceOf(ReadOnlyBufferException.class);
                    IntBuffer direct = MPI.newIntBuffer(1).asReadOnlyBuffer();
                    assertThatThrownBy(() -> self.recv(direct, 1, MPI.INT, 0, 0))
                            .isInstanceOf(ReadOnlyBufferException.class);
                });
    }

    @Test
    void wrongBlocks() {
        Ranks.run(
                2,
                () -> {
                    Comm world = MPI.COMM_WORLD;
                    int[] two = {2, 2};
                    assertFails(
                            MPI.ERR_BUFFER,
                            "allGatherv: recvbuf is too short: the blocks need 5 int",
                            () -> world.allGatherv(DATA, two, new int[] {0, 3}, MPI.INT));
                    assertFails(
                            MPI.ERR_BUFFER,
                            "would begin 4 bytes in front of recvbuf",
                            () -> world.allGatherv(DATA, two, new int[] {-1, 2}, MPI.INT));
                    assertFails(
                            MPI.ERR_ARG,
                            "recvcount has 1 entries, the communicator has 2 ranks",
                            () -> world.allGatherv(DATA, new int[1], two, MPI.INT));
                    assertFails(
                            MPI.ERR_COUNT,
                            "recvcount[1] is -1",
                            () -> world.allGatherv(DATA, new int[] {1, -1}, two, MPI.INT));
                    assertFails(
                            MPI.ERR_ARG,
                            "is for the",
                            () -> {
                                if (world.getRank() == 0) {
                                    world.gatherv(DATA, 1, MPI.INT, 0);
                                } else {
                                    world.gatherv(DATA, two, two, MPI.INT, 0);
                                }
                            });
                });
    }

    @Test
    void wrongObjects() {
        Ranks.run(
                1,
                () -> {
                    Intracomm self = MPI.COMM_SELF;
                    assertFails(
                            MPI.ERR_OP,
                            "reduceLocal: MPI_BAND does not work on Datatype MPI_DOUBLE",
                            () ->
                                    Comm.reduceLocal(
                                            new double[1], new double[1], 1, MPI.DOUBLE, MPI.BAND));
                    Datatype row = Datatype.createContiguous(2, MPI.INT);
                    assertFails(MPI.ERR_TYPE, "not committed", () -> self.send(DATA, 1, row, 0, 0));
                    row.free();
                    assertThat(row.isNull()).isTrue();
                    row.free();
                    assertFails(MPI.ERR_TYPE, "freed", () -> self.send(DATA, 1, row, 0, 0));
                    assertFails(MPI.ERR_TYPE, "predefined", MPI.INT::free);
                    assertFails(MPI.ERR_OP, "predefined", MPI.SUM::free);
                    assertFails(MPI.ERR_COMM, "MPI_COMM_SELF cannot be freed", self::free);
                    Comm copy = self.dup();
                    copy.setErrhandler(MPI.ERRORS_RETURN);
                    copy.free();
                    assertThat(copy.isNull()).isTrue();
                    assertFails(MPI.ERR_COMM, "null or has been freed", copy::barrier);
                    assertFails(MPI.ERR_REQUEST, "cancel", MPI.REQUEST_NULL::cancel);
                    assertFails(MPI.ERR_BUFFER, "no buffer", MPI::detachBuffer);
                    assertFails(
                            MPI.ERR_INFO_NOKEY, "\"a\" is not set", () -> new Info().delete("a"));
                    assertThatNullPointerException()
                            .isThrownBy(() -> self.send(DATA, 1, null, 0, 0));
                    assertThatNullPointerException()
                            .isThrownBy(() -> self.allReduce(DATA, 1, MPI.INT, null));
                    assertThatNullPointerException().isThrownBy(() -> self.dupWithInfo(null));
                });
    }

    @Test
    void aMessageThatDoesNotFit() {
        Ranks.run(
                2,
                () -> {
                    int other = 1 - MPI.COMM_WORLD.getRank();
                    Request send = MPI.COMM_WORLD.iSend(DATA, 4, MPI.INT, other, 7);
                    assertFails(
                            MPI.ERR_TRUNCATE,
                            "recv: a message of 16 bytes from rank " + other + " with tag 7",
                            () -> MPI.COMM_WORLD.recv(new int[2], 2, MPI.INT, other, 7));
                    send.waitFor();
                    Request[] both = {
                        MPI.COMM_WORLD.iRecv(new int[4], 4, MPI.INT, other, 1),
                        MPI.COMM_WORLD.iRecv(new int[4], 1, MPI.INT, other, 2)
                    };
                    MPI.COMM_WORLD.send(DATA, 4, MPI.INT, other, 1);
                    MPI.COMM_WORLD.send(DATA, 4, MPI.INT, other, 2);
                    assertFails(
                            MPI.ERR_IN_STATUS,
                            "1 request failed, the first with index 1: MPI_ERR_TRUNCATE",
                            () -> Request.waitAll(both));
                    assertThat(both).allMatch(Request::isNull);
                });
    }

    @Test
    void byDefaultAnErrorEndsTheJob() {
        Ranks.runBare(
                2,
                false,
                () -> {
                    MPI.Init(null);
                    int rank = MPI.COMM_WORLD.getRank();
                    assertThatThrownBy(() -> MPI.COMM_WORLD.send(DATA, 1, MPI.INT, 9, 0))
                            .isInstanceOfSatisfying(
                                    Ranks.Aborted.class,
                                    e -> assertThat(e.code()).isEqualTo(MPI.ERR_RANK))
                            .hasMessage(
                                    "rank "
                                            + rank
                                            + " of 2, MPI_COMM_WORLD: MPI_ERR_RANK: invalid rank:"
                                            + " send: dest is 9, must be 0 to 1 or PROC_NULL")
                            .hasCauseInstanceOf(MPIException.class);
                    assertThatThrownBy(() -> MPI.COMM_WORLD.abort(42))
                            .isInstanceOfSatisfying(
                                    Ranks.Aborted.class, e -> assertThat(e.code()).isEqualTo(42));
                    MPI.Finalize();
                });
    }

    @Test
    void eachRankHasItsOwnErrorHandler() {
        Ranks.runBare(
                2,
                false,
                () -> {
                    MPI.Init(null);
                    if (MPI.COMM_WORLD.getRank() == 0) {
                        MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_RETURN);
                    }
                    Class<? extends Throwable> thrown =
                            MPI.COMM_WORLD.getRank() == 0
                                    ? MPIException.class
                                    : Ranks.Aborted.class;
                    assertThatThrownBy(() -> MPI.COMM_WORLD.bcast(DATA, 1, MPI.INT, 5))
                            .isInstanceOf(thrown);
                    Comm child = MPI.COMM_WORLD.dup();
                    assertThatThrownBy(() -> child.bcast(DATA, 1, MPI.INT, 5)).isInstanceOf(thrown);
                    MPI.Finalize();
                });
    }

    @Test
    void outsideOfInitAndFinalize() {
        Ranks.runBare(
                1,
                false,
                () -> {
                    assertThat(MPI.isInitialized()).isFalse();
                    assertFails(0, "MPI is not initialized.", MPI.COMM_WORLD::barrier);
                    assertThat(MPI.newDoubleBuffer(3).capacity()).isEqualTo(3);
                    MPI.Init(null);
                    assertThat(MPI.isInitialized()).isTrue();
                    assertFails(0, "MPI is already initialized.", () -> MPI.Init(null));
                    MPI.Finalize();
                    assertThat(MPI.isInitialized()).isTrue();
                    assertThat(MPI.isFinalized()).isTrue();
                    assertFails(0, "MPI is finalized.", MPI.COMM_WORLD::getRank);
                    assertFails(0, "MPI is already initialized.", () -> MPI.Init(null));
                    assertThat(MPI.getLibVersion()).startsWith("Banteng ");
                    assertThat(MPI.getVersion().getVersion()).isEqualTo(3);
                });
    }

    @Test
    void outsideOfAnyRank() throws MPIException {
        assertThat(MPI.isInitialized()).isFalse();
        assertFails(0, "Init: this thread belongs to no rank", () -> MPI.Init(null));
        assertFails(0, "banteng run", MPI.COMM_WORLD::barrier);
    }

    /** The exception that a program's own operator throws comes out as it is. */
    @Test
    void anOperatorThatThrows() {
        Ranks.run(
                1,
                () -> {
                    IllegalStateException own = new IllegalStateException("mine");
                    Op failing =
                            new Op(
                                    new UserFunction() {
                                        @Override
                                        public void call(
                                                Object in, Object inOut, int count, Datatype type) {
                                            throw own;
                                        }
                                    },
                                    true);
                    assertThatThrownBy(
                                    () -> Comm.reduceLocal(DATA, new int[4], 4, MPI.INT, failing))
                            .isSameAs(own);
                    Op silent = new Op(new UserFunction() {}, true);
                    assertThatThrownBy(() -> Comm.reduceLocal(DATA, new int[4], 4, MPI.INT, silent))
                            .isInstanceOf(UnsupportedOperationException.class);
                });
    }

    /** Under --shared-classes a static field is the same for all ranks: say so. */
    @Test
    void whatBelongsToAnotherRank() {
        Comm[] first = new Comm[1];
        Ranks.run(
                2,
                () -> {
                    Comm mine = MPI.COMM_WORLD.dup();
                    if (mine.getRank() == 0) {
                        first[0] = mine;
                    }
                    mine.barrier();
                    if (mine.getRank() == 1) {
                        assertFails(
                                MPI.ERR_COMM,
                                "belongs to rank 0 of COMM_WORLD, the caller is rank 1",
                                () -> first[0].send(DATA, 1, MPI.INT, 0, 0));
                    }
                });
    }
}
