package org.banteng.engine.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.datatype.Datatypes;
import org.banteng.engine.datatype.ElementKind;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.op.Op;
import org.banteng.machine.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** What results promise beyond their values, and what goes wrong how. */
class ResultTest {
    static Stream<Arguments> everyRankGetsTheSameBits() {
        return TestData.cases(Algorithms.ALL_REDUCE);
    }

    /** Sums that rounding makes depend on the order, and maxima of NaN and zeros of both signs. */
    @ParameterizedTest
    @MethodSource
    void everyRankGetsTheSameBits(Choice choice, Algorithm algorithm, int ranks) {
        int count = 96;
        double[][] sums = new double[ranks][count];
        double[][] maxima = new double[ranks][count];
        double[] special = {Double.NaN, -0.0, 0.0, 1.0};
        CollectiveJob.run(
                choice,
                algorithm,
                ranks,
                world -> {
                    double[] mine = new double[count];
                    int rank = world.rank();
                    long at = Memory.arrayBase(mine);
                    for (int i = 0; i < count; i++) {
                        mine[i] = Math.pow(1.0 / (rank + 3), i % 7) + i;
                    }
                    Collectives.allReduce(
                            world.blockingTeam(),
                            mine,
                            at,
                            sums[rank],
                            at,
                            count,
                            Datatypes.DOUBLE,
                            Op.SUM);
                    for (int i = 0; i < count; i++) {
                        mine[i] = special[(rank * 7 + i + i / 4 * rank) % special.length];
                    }
                    Collectives.allReduce(
                            world.blockingTeam(),
                            mine,
                            at,
                            maxima[rank],
                            at,
                            count,
                            Datatypes.DOUBLE,
                            Op.MAX);
                });
        for (int rank = 1; rank < ranks; rank++) {
            assertThat(bits(sums[rank])).isEqualTo(bits(sums[0]));
            assertThat(bits(maxima[rank])).isEqualTo(bits(maxima[0]));
        }
    }

    private static long[] bits(double[] values) {
        long[] bits = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            bits[i] = Double.doubleToRawLongBits(values[i]);
        }
        return bits;
    }

    /** The root takes pairs where the others send ints: only the bytes need to agree. */
    @Test
    void typesMayDifferBetweenRanks() {
        CollectiveJob.run(
                3,
                world -> {
                    int[] mine = {10 * world.rank(), 1, 10 * world.rank() + 1, 2};
                    int[] all = new int[12];
                    long at = Memory.arrayBase(mine);
                    Collectives.gather(
                            world.blockingTeam(),
                            mine,
                            at,
                            4,
                            Datatypes.INT,
                            all,
                            at,
                            2,
                            Datatypes.INT2,
                            1);
                    if (world.rank() == 1) {
                        assertThat(all).containsExactly(0, 1, 1, 2, 10, 1, 11, 2, 20, 1, 21, 2);
                    }
                    int[] every = new int[24];
                    Datatype everySecond =
                            Datatype.of(ElementKind.INT, new long[] {0}, new long[] {4}, 0, 8);
                    Collectives.allGather(
                            world.blockingTeam(),
                            mine,
                            at,
                            2,
                            Datatypes.INT2,
                            every,
                            at,
                            4,
                            everySecond);
                    for (int i = 0; i < 12; i++) {
                        int from = i / 4;
                        int value = i % 2 == 1 ? i % 4 / 2 + 1 : 10 * from + i % 4 / 2;
                        assertThat(every[2 * i]).isEqualTo(value);
                        assertThat(every[2 * i + 1]).isZero();
                    }
                });
    }

    @Test
    void moreThanIsExpectedIsTruncatedWithAnError() {
        CollectiveJob.run(
                2,
                world -> {
                    int[] data = {7, 8, 9};
                    long at = Memory.arrayBase(data);
                    int rank = world.rank();
                    if (rank == 0) {
                        Collectives.bcast(world.blockingTeam(), data, at, 3, Datatypes.INT, 0);
                    } else {
                        assertThatThrownBy(
                                        () ->
                                                Collectives.bcast(
                                                        world.blockingTeam(),
                                                        data,
                                                        at,
                                                        2,
                                                        Datatypes.INT,
                                                        0))
                                .isInstanceOfSatisfying(
                                        EngineException.class,
                                        e ->
                                                assertThat(e.errorClass())
                                                        .isEqualTo(ErrorClass.TRUNCATE));
                    }
                });
    }

    /** Also on the way from a rank to itself. */
    @Test
    void moreThanIsExpectedOfOneselfIsAnError() {
        CollectiveJob.run(
                1,
                world -> {
                    int[] data = {7, 8, 9};
                    int[] room = {0, 0};
                    long at = Memory.arrayBase(data);
                    assertThatThrownBy(
                                    () ->
                                            Collectives.allGather(
                                                    world.blockingTeam(),
                                                    data,
                                                    at,
                                                    3,
                                                    Datatypes.INT,
                                                    room,
                                                    at,
                                                    2,
                                                    Datatypes.INT))
                            .isInstanceOf(EngineException.class)
                            .hasMessageContaining(
                                    "allGather: the 12 bytes that rank 0 sends to itself do not"
                                            + " fit into 8 bytes");
                    assertThat(room).containsOnly(0);
                });
    }

    /** What an operator throws reaches the caller, and no scratch memory stays behind. */
    @Test
    void whatAnOperatorThrowsReachesTheCaller() {
        Op failing =
                Op.user(
                        "failing",
                        true,
                        (inBase, in, inOutBase, inOut, count, type) -> {
                            throw new IllegalStateException("as planned");
                        });
        CollectiveJob.run(
                2,
                world -> {
                    int[] data = {7};
                    int[] result = {0};
                    long at = Memory.arrayBase(data);
                    assertThatThrownBy(
                                    () ->
                                            Collectives.allReduce(
                                                    world.blockingTeam(),
                                                    data,
                                                    at,
                                                    result,
                                                    at,
                                                    1,
                                                    Datatypes.INT,
                                                    failing))
                            .hasMessage("as planned");
                    Collectives.barrier(world.blockingTeam());
                });
    }
}
