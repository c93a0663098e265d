package org.banteng.engine.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.datatype.Datatypes;
import org.banteng.engine.op.Op;
import org.banteng.machine.Fiber;
import org.banteng.machine.Memory;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Random;
import java.util.stream.Stream;

/** Ranks that share cores and come in any order: the last of a core to come does the work. */
class ByCoreTest {
    private static final int RANKS = 7;
    private static final int ROUNDS = 100;
    private static final int COUNT = 3;

    /** By the table, those who lead meet over a board; else they send messages. */
    private static Stream<Arguments> ways() {
        return Stream.of(Named.of("by the table", null), Named.of("forced", Algorithm.BY_CORE))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theSumIsTheSameToTheBitWhoeverComesLast(Algorithm forced) {
        CollectiveJob.run(
                Algorithms.ALL_REDUCE,
                forced,
                RANKS,
                world -> {
                    Random random = new Random(world.rank());
                    double[] first = sum(world, false);
                    assertThat(first[0]).isCloseTo(expected(0), within(1e-9));
                    for (int round = 0; round < ROUNDS; round++) {
                        dawdle(random);
                        assertThat(sum(world, random.nextBoolean()))
                                .as("round %d", round)
                                .isEqualTo(first);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theRankInWhoseNameAnotherWorksMayBeAskedToMove(Algorithm forced) {
        CollectiveJob.run(
                Algorithms.ALL_REDUCE,
                forced,
                RANKS,
                world -> {
                    Random random = new Random(world.rank());
                    for (int round = 0; round < ROUNDS; round++) {
                        dawdle(random);
                        int moving = random.nextInt(RANKS);
                        int core = random.nextInt(world.endpoint().job().coreCount());
                        world.endpoint().job().endpoint(moving).migration().ask(core);
                        double[] sum = sum(world, random.nextBoolean());
                        for (int i = 0; i < COUNT; i++) {
                            assertThat(sum[i]).isCloseTo(expected(i), within(1e-9));
                        }
                        Collectives.barrier(world.blockingTeam());
                    }
                });
    }

    /** The memory of a board is lent again when the last of its ranks has left. */
    @Test
    void aFreedCommunicatorsBoardIsGivenBack() {
        CollectiveJob.run(
                RANKS,
                world -> {
                    for (int number = 1; number <= ROUNDS; number++) {
                        Communicator copy =
                                new Communicator(
                                        world.endpoint(), world.group(), 2 * number, "copy");
                        for (int round = 0; round < 20; round++) {
                            Collectives.barrier(copy.blockingTeam());
                        }
                        copy.free();
                        Collectives.barrier(world.blockingTeam());
                    }
                    assertThat(world.endpoint().lent().count())
                            .as("of world and copy")
                            .isLessThanOrEqualTo(2);
                });
    }

    private static void dawdle(Random random) {
        for (int i = random.nextInt(5); i > 0; i--) {
            Fiber.current().yield();
        }
    }

    private static double[] sum(Communicator world, boolean inPlace) {
        double[] mine = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            mine[i] = operand(world.rank(), i);
        }
        double[] sum = inPlace ? mine : new double[COUNT];
        Object from = inPlace ? Collectives.IN_PLACE : mine;
        long at = Memory.arrayBase(mine);
        Collectives.allReduce(
                world.blockingTeam(), from, at, sum, at, COUNT, Datatypes.DOUBLE, Op.SUM);
        return sum;
    }

    /** Of very different sizes, so that each order of additions rounds to another sum. */
    private static double operand(int rank, int i) {
        return Math.pow(-7.1, rank) / (3 + i);
    }

    private static double expected(int i) {
        double sum = 0;
        for (int rank = 0; rank < RANKS; rank++) {
            sum += operand(rank, i);
        }
        return sum;
    }
}
