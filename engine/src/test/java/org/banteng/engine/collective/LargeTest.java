package org.banteng.engine.collective;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.datatype.Datatypes;
import org.banteng.engine.op.Op;
import org.banteng.machine.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** Messages of many segments, and jobs of many ranks. */
class LargeTest {
    /** 400 kB and a bit: not a multiple of anything that divides messages. */
    private static final int LONGS = 50_021;

    static Stream<Arguments> bcastAndAllReduce() {
        return Stream.concat(
                TestData.cases(Algorithms.BCAST), TestData.cases(Algorithms.ALL_REDUCE));
    }

    @ParameterizedTest
    @MethodSource
    void bcastAndAllReduce(Choice choice, Algorithm algorithm, int ranks) {
        CollectiveJob.run(
                choice,
                algorithm,
                ranks,
                world -> {
                    long[] data = new long[LONGS];
                    long[] sums = new long[LONGS];
                    long base = Memory.arrayBase(data);
                    int root = ranks / 2;
                    for (int i = 0; i < LONGS && world.rank() == root; i++) {
                        data[i] = value(i);
                    }
                    Collectives.bcast(
                            world.blockingTeam(), data, base, LONGS, Datatypes.LONG, root);
                    Collectives.allReduce(
                            world.blockingTeam(),
                            data,
                            base,
                            sums,
                            base,
                            LONGS,
                            Datatypes.LONG,
                            Op.SUM);
                    for (int i = 0; i < LONGS; i++) {
                        if (data[i] != value(i) || sums[i] != ranks * value(i)) {
                            assertThat(data[i]).as("bcast, %d", i).isEqualTo(value(i));
                            assertThat(sums[i]).as("sum, %d", i).isEqualTo(ranks * value(i));
                        }
                    }
                });
    }

    /** Every byte of it differs from its neighbours'. */
    private static long value(int i) {
        return (i + 1) * 0x9e3779b97f4a7c15L;
    }

    /** Every operation as the table chooses, with a thousand ranks on two cores. */
    @Test
    void aThousandRanks() {
        CollectiveJob.run(1000, LargeTest::everyOperationOnce);
    }

    private static void everyOperationOnce(Communicator world) {
        int size = world.size();
        int rank = world.rank();
        int[] one = {rank};
        int[] got = {-1};
        int[] all = new int[size];
        int[] counts = new int[size];
        int[] displs = new int[size];
        for (int i = 0; i < size; i++) {
            counts[i] = 1;
            displs[i] = size - 1 - i;
        }
        long at = Memory.arrayBase(one);
        Collectives.barrier(world.blockingTeam());

        got[0] = rank == 17 ? 42 : 0;
        Collectives.bcast(world.blockingTeam(), got, at, 1, Datatypes.INT, 17);
        assertThat(got[0]).isEqualTo(42);

        Collectives.gather(
                world.blockingTeam(), one, at, 1, Datatypes.INT, all, at, 1, Datatypes.INT, 999);
        for (int i = 0; rank == 999 && i < size; i++) {
            check(all[i], i);
        }
        Collectives.scatter(
                world.blockingTeam(), all, at, 1, Datatypes.INT, got, at, 1, Datatypes.INT, 999);
        check(got[0], rank);

        Collectives.allGatherv(
                world.blockingTeam(),
                one,
                at,
                1,
                Datatypes.INT,
                all,
                at,
                counts,
                displs,
                Datatypes.INT);
        Collectives.allToAll(
                world.blockingTeam(), all, at, 1, Datatypes.INT, counts, at, 1, Datatypes.INT);
        for (int i = 0; i < size; i++) {
            check(all[i], size - 1 - i);
            check(counts[i], size - 1 - rank);
        }

        Collectives.allReduce(world.blockingTeam(), one, at, got, at, 1, Datatypes.INT, Op.SUM);
        check(got[0], size * (size - 1) / 2);
        Collectives.scan(world.blockingTeam(), one, at, got, at, 1, Datatypes.INT, Op.SUM);
        check(got[0], rank * (rank + 1) / 2);
        Collectives.reduceScatterBlock(
                world.blockingTeam(), all, at, got, at, 1, Datatypes.INT, Op.MAX);
        check(got[0], size - 1 - rank);
    }

    private static void check(int actual, int expected) {
        if (actual != expected) {
            assertThat(actual).isEqualTo(expected);
        }
    }
}
