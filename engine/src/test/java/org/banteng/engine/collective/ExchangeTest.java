package org.banteng.engine.collective;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.datatype.Datatype;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** Data from all ranks to all ranks. */
class ExchangeTest {
    static Stream<Arguments> allGather() {
        return TestData.cases(Algorithms.ALL_GATHER);
    }

    static Stream<Arguments> allGatherv() {
        return TestData.cases(Algorithms.ALL_GATHERV);
    }

    static Stream<Arguments> allToAll() {
        return TestData.cases(Algorithms.ALL_TO_ALL);
    }

    static Stream<Arguments> allToAllv() {
        return TestData.cases(Algorithms.ALL_TO_ALLV);
    }

    /** One case: a type, a count and whether it is done in place, seen from one rank. */
    interface Body {
        void run(Communicator world, Datatype type, int count, boolean inPlace);
    }

    private static void forEach(Choice choice, Algorithm algorithm, int ranks, Body body) {
        CollectiveJob.run(
                choice,
                algorithm,
                ranks,
                world -> {
                    boolean inPlace = false;
                    for (Datatype type : TestData.TYPES) {
                        for (int count : TestData.COUNTS) {
                            body.run(world, type, count, inPlace);
                            inPlace = !inPlace;
                        }
                        inPlace = !inPlace;
                    }
                });
    }

    private static boolean onHeap(Communicator world, int count) {
        return (world.rank() + count) % 2 == 0;
    }

    @ParameterizedTest
    @MethodSource
    void allGather(Choice choice, Algorithm algorithm, int ranks) {
        forEach(
                choice,
                algorithm,
                ranks,
                (world, type, count, inPlace) -> {
                    int rank = world.rank();
                    byte[] mine = TestData.packed(rank, 0, count, type);
                    try (TestBuffer send = new TestBuffer(type, count, onHeap(world, count));
                            TestBuffer recv =
                                    new TestBuffer(type, ranks * count, onHeap(world, 0))) {
                        send.put(0, mine);
                        if (inPlace) {
                            recv.put(rank * count, mine);
                        }
                        Collectives.allGather(
                                world.blockingTeam(),
                                inPlace ? Collectives.IN_PLACE : send.base(),
                                inPlace ? 0 : send.place(),
                                count,
                                type,
                                recv.base(),
                                recv.place(),
                                count,
                                type);
                        for (int from = 0; from < ranks; from++) {
                            recv.expect(from * count, TestData.packed(from, 0, count, type));
                        }
                        recv.check("allGather");
                    }
                });
    }

    @ParameterizedTest
    @MethodSource
    void allGatherv(Choice choice, Algorithm algorithm, int ranks) {
        forEach(
                choice,
                algorithm,
                ranks,
                (world, type, count, inPlace) -> {
                    int rank = world.rank();
                    VectorLayout layout = VectorLayout.reversed(ranks, count);
                    int own = layout.counts[rank];
                    byte[] mine = TestData.packed(rank, 0, own, type);
                    try (TestBuffer send = new TestBuffer(type, own, onHeap(world, count));
                            TestBuffer recv =
                                    new TestBuffer(type, layout.total, onHeap(world, 0))) {
                        send.put(0, mine);
                        if (inPlace) {
                            recv.put(layout.displs[rank], mine);
                        }
                        Collectives.allGatherv(
                                world.blockingTeam(),
                                inPlace ? Collectives.IN_PLACE : send.base(),
                                inPlace ? 0 : send.place(),
                                own,
                                type,
                                recv.base(),
                                recv.place(),
                                layout.counts,
                                layout.displs,
                                type);
                        for (int from = 0; from < ranks; from++) {
                            recv.expect(
                                    layout.displs[from],
                                    TestData.packed(from, 0, layout.counts[from], type));
                        }
                        recv.check("allGatherv");
                    }
                });
    }

    @ParameterizedTest
    @MethodSource
    void allToAll(Choice choice, Algorithm algorithm, int ranks) {
        forEach(
                choice,
                algorithm,
                ranks,
                (world, type, count, inPlace) -> {
                    int rank = world.rank();
                    try (TestBuffer send =
                                    new TestBuffer(type, ranks * count, onHeap(world, count));
                            TestBuffer recv =
                                    new TestBuffer(type, ranks * count, onHeap(world, 0))) {
                        for (int to = 0; to < ranks; to++) {
                            (inPlace ? recv : send)
                                    .put(to * count, TestData.packed(rank, to, count, type));
                        }
                        Collectives.allToAll(
                                world.blockingTeam(),
                                inPlace ? Collectives.IN_PLACE : send.base(),
                                inPlace ? 0 : send.place(),
                                count,
                                type,
                                recv.base(),
                                recv.place(),
                                count,
                                type);
                        for (int from = 0; from < ranks; from++) {
                            recv.expect(from * count, TestData.packed(from, rank, count, type));
                        }
                        recv.check("allToAll");
                        send.check("allToAll, what was sent");
                    }
                });
    }

    /** Rank r sends (r + s) % 4 times {@code count} elements to rank s. */
    @ParameterizedTest
    @MethodSource
    void allToAllv(Choice choice, Algorithm algorithm, int ranks) {
        forEach(
                choice,
                algorithm,
                ranks,
                (world, type, count, inPlace) -> {
                    int rank = world.rank();
                    int[] counts = new int[ranks];
                    for (int peer = 0; peer < ranks; peer++) {
                        counts[peer] = (rank + peer) % 4 * count;
                    }
                    VectorLayout layout = VectorLayout.of(counts);
                    try (TestBuffer send =
                                    new TestBuffer(type, layout.total, onHeap(world, count));
                            TestBuffer recv =
                                    new TestBuffer(type, layout.total, onHeap(world, 0))) {
                        for (int to = 0; to < ranks; to++) {
                            (inPlace ? recv : send)
                                    .put(
                                            layout.displs[to],
                                            TestData.packed(rank, to, counts[to], type));
                        }
                        Collectives.allToAllv(
                                world.blockingTeam(),
                                inPlace ? Collectives.IN_PLACE : send.base(),
                                inPlace ? 0 : send.place(),
                                inPlace ? null : counts,
                                inPlace ? null : layout.displs,
                                inPlace ? null : type,
                                recv.base(),
                                recv.place(),
                                counts,
                                layout.displs,
                                type);
                        for (int from = 0; from < ranks; from++) {
                            recv.expect(
                                    layout.displs[from],
                                    TestData.packed(from, rank, counts[from], type));
                        }
                        recv.check("allToAllv");
                    }
                });
    }
}
