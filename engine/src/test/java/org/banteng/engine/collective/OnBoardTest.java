package org.banteng.engine.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.banteng.engine.board.Board;
import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.datatype.Datatypes;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.message.Traffic;
import org.banteng.engine.op.Op;
import org.banteng.machine.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Small collectives of ranks with a core each: they read each other's notes. */
class OnBoardTest {
    private static final Datatype DOUBLE = Datatypes.DOUBLE;

    /** More than a rank has notes, and enough for a board to be made on the way. */
    private static final int ROUNDS = 300;

    @Test
    void aCommunicatorThatIsUsedOftenGetsABoard() {
        CollectiveJob.run(
                2,
                world -> {
                    assertThat(Algorithms.BCAST.isOnBoard(world.blockingTeam(), 8)).isFalse();
                    for (int i = 0; i < 10; i++) {
                        Collectives.barrier(world.blockingTeam());
                    }
                    Team team = world.blockingTeam();
                    assertThat(Algorithms.BCAST.isOnBoard(team, Board.MAX_BYTES)).isTrue();
                    assertThat(Algorithms.BCAST.isOnBoard(team, Board.MAX_BYTES + 1)).isFalse();
                    assertThat(Algorithms.BCAST.isOnBoard(world.team(), 8))
                            .as("others of the communicator may be under way")
                            .isFalse();
                });
    }

    /** All kinds in a row, with a rank that comes late now and then, and long enough to sleep. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void whatComesIsWhatWasSent(int ranks) {
        CollectiveJob.runOnCores(
                ranks,
                ranks,
                world -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        if (round % 50 == world.rank()) {
                            Thread.sleep(2);
                        }
                        everyKind(world, round);
                    }
                });
    }

    private static void everyKind(Communicator world, int round) {
        int size = world.size();
        int rank = world.rank();
        int root = round % size;
        double[] one = {value(round, rank, 0)};
        double[] all = new double[size];
        long at = Memory.arrayBase(all);

        Collectives.allGather(world.blockingTeam(), one, at, 1, DOUBLE, all, at, 1, DOUBLE);
        for (int from = 0; from < size; from++) {
            assertThat(all[from]).isEqualTo(value(round, from, 0));
        }

        double[] sum = new double[1];
        Collectives.allReduce(world.blockingTeam(), one, at, sum, at, 1, DOUBLE, Op.MAX);
        assertThat(sum[0]).isEqualTo(value(round, size - 1, 0));

        double[] out = new double[size];
        for (int to = 0; to < size; to++) {
            out[to] = value(round, rank, to);
        }
        Collectives.allToAll(world.blockingTeam(), out, at, 1, DOUBLE, all, at, 1, DOUBLE);
        for (int from = 0; from < size; from++) {
            assertThat(all[from]).isEqualTo(value(round, from, rank));
        }

        Collectives.scatter(world.blockingTeam(), out, at, 1, DOUBLE, one, at, 1, DOUBLE, root);
        assertThat(one[0]).isEqualTo(value(round, root, rank));

        Collectives.gather(world.blockingTeam(), one, at, 1, DOUBLE, all, at, 1, DOUBLE, root);
        if (rank == root) {
            for (int from = 0; from < size; from++) {
                assertThat(all[from]).isEqualTo(value(round, root, from));
            }
        }

        one[0] = value(round, rank, 1);
        Collectives.bcast(world.blockingTeam(), one, at, 1, DOUBLE, root);
        assertThat(one[0]).isEqualTo(value(round, root, 1));

        one[0] = value(round, rank, 2);
        Collectives.reduce(world.blockingTeam(), one, at, sum, at, 1, DOUBLE, Op.MIN, root);
        if (rank == root) {
            assertThat(sum[0]).isEqualTo(value(round, 0, 2));
        }
    }

    /** Grows with the rank that sends. */
    private static double value(int round, int from, int to) {
        return 1_000 * from + 10 * to + round / 1024.0;
    }

    /** A root that only writes waits for those that only read. */
    @Test
    void aRootDoesNotOverwriteWhatIsNotReadYet() {
        CollectiveJob.runOnCores(
                3,
                3,
                world -> {
                    int[] number = new int[1];
                    for (int i = 0; i < ROUNDS; i++) {
                        if (world.rank() == 2 && i % 100 == 0) {
                            Thread.sleep(5);
                        }
                        number[0] = world.rank() == 0 ? i : -1;
                        Collectives.bcast(
                                world.blockingTeam(),
                                number,
                                Memory.arrayBase(number),
                                1,
                                Datatypes.INT,
                                0);
                        assertThat(number[0]).isEqualTo(i);
                    }
                });
    }

    /** Rounding makes a sum depend on the order of its terms. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void everyRankGetsTheSameBits(int ranks) {
        int count = Board.MAX_BYTES / Double.BYTES;
        double[][] sums = new double[ranks][count];
        CollectiveJob.runOnCores(
                ranks,
                ranks,
                world -> {
                    double[] mine = new double[count];
                    long at = Memory.arrayBase(mine);
                    for (int round = 0; round < 20; round++) {
                        for (int i = 0; i < count; i++) {
                            mine[i] = Math.pow(1.0 / (world.rank() + 3), i % 7) + i;
                        }
                        double[] sum = sums[world.rank()];
                        Collectives.allReduce(
                                world.blockingTeam(), mine, at, sum, at, count, DOUBLE, Op.SUM);
                    }
                });
        for (double[] sum : sums) {
            assertThat(sum).isEqualTo(sums[0]);
        }
    }

    /** Each rank writes one note and reads those of all others, its own not. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void notesAreCounted(int ranks) {
        CollectiveJob.runOnCores(
                ranks,
                ranks,
                world -> {
                    makeBoard(world);
                    Traffic traffic = world.endpoint().traffic();
                    long sent = traffic.messagesSent();
                    long received = traffic.messagesReceived();
                    double[] mine = {world.rank()};
                    double[] sum = new double[1];
                    long at = Memory.arrayBase(mine);
                    for (int i = 0; i < ROUNDS; i++) {
                        Collectives.allReduce(
                                world.blockingTeam(), mine, at, sum, at, 1, DOUBLE, Op.SUM);
                    }
                    assertThat(traffic.messagesSent() - sent).isEqualTo(ROUNDS);
                    assertThat(traffic.messagesReceived() - received)
                            .isEqualTo((long) ROUNDS * (ranks - 1));
                });
    }

    @Test
    void moreThanIsExpectedIsAnError() {
        CollectiveJob.run(
                2,
                world -> {
                    makeBoard(world);
                    int count = 2 - world.rank();
                    int[] numbers = new int[count];
                    long at = Memory.arrayBase(numbers);
                    if (world.rank() == 0) {
                        Collectives.bcast(
                                world.blockingTeam(), numbers, at, count, Datatypes.INT, 0);
                    } else {
                        assertThatThrownBy(
                                        () ->
                                                Collectives.bcast(
                                                        world.blockingTeam(),
                                                        numbers,
                                                        at,
                                                        count,
                                                        Datatypes.INT,
                                                        0))
                                .isInstanceOfSatisfying(
                                        EngineException.class,
                                        e ->
                                                assertThat(e.errorClass())
                                                        .isEqualTo(ErrorClass.TRUNCATE))
                                .hasMessageContaining("8 bytes that come from rank 0")
                                .hasMessageContaining("4 bytes");
                    }
                    Collectives.barrier(world.blockingTeam());
                });
    }

    private static void makeBoard(Communicator world) {
        while (!Algorithms.BARRIER.isOnBoard(world.blockingTeam(), 0)) {
            Collectives.barrier(world.blockingTeam());
        }
        Collectives.barrier(world.blockingTeam());
    }

    /** Ranks that move share cores for a while: who waits for a note lets the others run. */
    @Test
    void ranksMayMoveToOneCoreAndApartAgain() {
        long seed = System.nanoTime();
        AtomicInteger moves = new AtomicInteger();
        CollectiveJob.runOnCores(
                3,
                3,
                world -> {
                    Random random = new Random(seed + world.rank());
                    for (int round = 0; round < ROUNDS; round++) {
                        if (random.nextInt(4) == 0) {
                            world.endpoint().migration().moveTo(random.nextInt(3));
                            moves.incrementAndGet();
                        }
                        everyKind(world, round);
                    }
                });
        assertThat(moves.get()).as("seed %d", seed).isPositive();
    }
}
