package org.banteng.engine.collective;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.datatype.ElementKind;
import org.banteng.engine.op.Op;
import org.banteng.machine.Memory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/**
 * Elements that stand within each other's gaps: of two columns, an element is a row. A segment of
 * such elements covers parts of others, which must not be touched.
 */
class InterleavedTest {
    private static final int RANKS = 5;

    /** More than a segment has, so that there are several. */
    private static final int COUNT = 20_000;

    private static final int COLUMN = Integer.BYTES * COUNT;

    private static final Datatype ROW =
            Datatype.of(
                    ElementKind.INT,
                    new long[] {0, COLUMN},
                    new long[] {Integer.BYTES, Integer.BYTES},
                    0,
                    Integer.BYTES);

    /** Adds the first column; the second counts how often. */
    private static final Op ADD_AND_COUNT =
            Op.user(
                    "add and count",
                    true,
                    (inBase, in, inOutBase, inOut, count, type) -> {
                        for (int i = 0; i < count; i++) {
                            add(inBase, in + 4L * i, inOutBase, inOut + 4L * i);
                            add(inBase, in + COLUMN + 4L * i, inOutBase, inOut + COLUMN + 4L * i);
                        }
                    });

    private static void add(Object inBase, long in, Object inOutBase, long inOut) {
        int sum = Memory.getInt(inBase, in) + Memory.getInt(inOutBase, inOut);
        Memory.putInt(inOutBase, inOut, sum);
    }

    static Stream<Algorithm> allReduce() {
        return Algorithms.ALL_REDUCE.algorithms().stream();
    }

    static Stream<Algorithm> reduceScatter() {
        return Algorithms.REDUCE_SCATTER.algorithms().stream();
    }

    @ParameterizedTest
    @MethodSource
    void allReduce(Algorithm algorithm) {
        CollectiveJob.run(
                Algorithms.ALL_REDUCE,
                algorithm,
                RANKS,
                world -> {
                    int[] mine = columns(world.rank());
                    int[] sums = new int[2 * COUNT];
                    long at = Memory.arrayBase(mine);
                    Collectives.allReduce(
                            world.blockingTeam(), mine, at, sums, at, COUNT, ROW, ADD_AND_COUNT);
                    check(sums, 0, COUNT);
                });
    }

    @ParameterizedTest
    @MethodSource
    void reduceScatter(Algorithm algorithm) {
        CollectiveJob.run(
                Algorithms.REDUCE_SCATTER,
                algorithm,
                RANKS,
                world -> {
                    int[] mine = columns(world.rank());
                    int[] sums = new int[2 * COUNT];
                    int part = COUNT / RANKS;
                    long at = Memory.arrayBase(mine);
                    Collectives.reduceScatterBlock(
                            world.blockingTeam(), mine, at, sums, at, part, ROW, ADD_AND_COUNT);
                    check(sums, world.rank() * part, part);
                });
    }

    private static int[] columns(int rank) {
        int[] columns = new int[2 * COUNT];
        for (int i = 0; i < COUNT; i++) {
            columns[i] = i * (rank + 1);
            columns[COUNT + i] = 1;
        }
        return columns;
    }

    private static void check(int[] sums, int first, int count) {
        for (int i = 0; i < COUNT; i++) {
            int sum = i < count ? (first + i) * RANKS * (RANKS + 1) / 2 : 0;
            int times = i < count ? RANKS : 0;
            if (sums[i] != sum || sums[COUNT + i] != times) {
                assertThat(sums[i]).as("sum in row %d", i).isEqualTo(sum);
                assertThat(sums[COUNT + i]).as("operands in row %d", i).isEqualTo(times);
            }
        }
    }
}
