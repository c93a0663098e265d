package org.banteng.engine.collective;

import org.banteng.engine.communicator.Communicator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.stream.Stream;

/** Reductions and scans: every rank gets what the operands in the order of ranks make. */
class ReductionTest {
    private static final int[] COUNTS = {0, 1, 2, 17, 1023, 5000};

    static Stream<Arguments> reduce() {
        return TestData.cases(Algorithms.REDUCE);
    }

    static Stream<Arguments> allReduce() {
        return TestData.cases(Algorithms.ALL_REDUCE);
    }

    static Stream<Arguments> reduceScatter() {
        return TestData.cases(Algorithms.REDUCE_SCATTER);
    }

    static Stream<Arguments> scan() {
        return TestData.cases(Algorithms.SCAN);
    }

    static Stream<Arguments> exScan() {
        return TestData.cases(Algorithms.EX_SCAN);
    }

    /** One case, seen from one rank. */
    interface Body {
        void run(Communicator world, Vectors vectors, int count, boolean inPlace);
    }

    private static void forEach(Choice choice, Algorithm algorithm, int ranks, Body body) {
        CollectiveJob.run(
                choice,
                algorithm,
                ranks,
                world -> {
                    for (Vectors vectors : Vectors.ALL) {
                        for (int count : COUNTS) {
                            body.run(world, vectors, count, false);
                            body.run(world, vectors, count, true);
                        }
                    }
                });
    }

    private static boolean onHeap(Communicator world, int count) {
        return (world.rank() + count) % 2 == 0;
    }

    @ParameterizedTest
    @MethodSource
    void reduce(Choice choice, Algorithm algorithm, int ranks) {
        forEach(
                choice,
                algorithm,
                ranks,
                (world, vectors, count, inPlace) -> {
                    int rank = world.rank();
                    int root = count % ranks;
                    boolean here = inPlace && rank == root;
                    int room = rank == root ? count : 0;
                    byte[] mine = vectors.of(rank, count);
                    try (TestBuffer send =
                                    new TestBuffer(vectors.type, count, onHeap(world, count));
                            TestBuffer recv =
                                    new TestBuffer(vectors.type, room, onHeap(world, 0))) {
                        send.put(0, mine);
                        if (here) {
                            recv.put(0, mine);
                        }
                        Collectives.reduce(
                                world.blockingTeam(),
                                here ? Collectives.IN_PLACE : send.base(),
                                here ? 0 : send.place(),
                                rank == root ? recv.base() : null,
                                rank == root ? recv.place() : 0,
                                count,
                                vectors.type,
                                vectors.op,
                                root);
                        if (rank == root) {
                            recv.expect(0, vectors.combined(0, ranks - 1, 0, count));
                        }
                        recv.check("reduce");
                        send.check("reduce, what was sent");
                    }
                });
    }

    @ParameterizedTest
    @MethodSource
    void allReduce(Choice choice, Algorithm algorithm, int ranks) {
        forEach(
                choice,
                algorithm,
                ranks,
                (world, vectors, count, inPlace) -> {
                    byte[] mine = vectors.of(world.rank(), count);
                    try (TestBuffer send =
                                    new TestBuffer(vectors.type, count, onHeap(world, count));
                            TestBuffer recv =
                                    new TestBuffer(vectors.type, count, onHeap(world, 0))) {
                        (inPlace ? recv : send).put(0, mine);
                        Collectives.allReduce(
                                world.blockingTeam(),
                                inPlace ? Collectives.IN_PLACE : send.base(),
                                inPlace ? 0 : send.place(),
                                recv.base(),
                                recv.place(),
                                count,
                                vectors.type,
                                vectors.op);
                        recv.expect(0, vectors.combined(0, ranks - 1, 0, count));
                        recv.check("allReduce");
                        send.check("allReduce, what was sent");
                    }
                });
    }

    /** As reduceScatter with parts of different sizes, and as reduceScatterBlock. */
    @ParameterizedTest
    @MethodSource
    void reduceScatter(Choice choice, Algorithm algorithm, int ranks) {
        forEach(
                choice,
                algorithm,
                ranks,
                (world, vectors, count, inPlace) -> {
                    int[] counts = new int[ranks];
                    for (int rank = 0; rank < ranks; rank++) {
                        counts[rank] = rank % 5 == 4 ? 0 : (count + rank % 3) / ranks;
                    }
                    reduceScatter(world, vectors, counts, false, inPlace);
                    Arrays.fill(counts, count / ranks);
                    reduceScatter(world, vectors, counts, true, inPlace);
                });
    }

    private static void reduceScatter(
            Communicator world, Vectors vectors, int[] counts, boolean block, boolean inPlace) {
        int rank = world.rank();
        int last = counts.length - 1;
        Parts parts = Parts.of(counts);
        int total = parts.start(counts.length);
        int room = inPlace ? total : counts[rank];
        try (TestBuffer send = new TestBuffer(vectors.type, total, onHeap(world, 1));
                TestBuffer recv = new TestBuffer(vectors.type, room, onHeap(world, 0))) {
            (inPlace ? recv : send).put(0, vectors.of(rank, total));
            Object base = inPlace ? Collectives.IN_PLACE : send.base();
            long place = inPlace ? 0 : send.place();
            if (block) {
                Collectives.reduceScatterBlock(
                        world.blockingTeam(),
                        base,
                        place,
                        recv.base(),
                        recv.place(),
                        counts[rank],
                        vectors.type,
                        vectors.op);
            } else {
                Collectives.reduceScatter(
                        world.blockingTeam(),
                        base,
                        place,
                        recv.base(),
                        recv.place(),
                        counts,
                        vectors.type,
                        vectors.op);
            }
            byte[] result = vectors.combined(0, last, parts.start(rank), counts[rank]);
            recv.expect(0, result);
            recv.check("reduceScatter");
            send.check("reduceScatter, what was sent");
        }
    }

    @ParameterizedTest
    @MethodSource
    void scan(Choice choice, Algorithm algorithm, int ranks) {
        forEach(
                choice,
                algorithm,
                ranks,
                (world, vectors, count, inPlace) -> {
                    byte[] mine = vectors.of(world.rank(), count);
                    try (TestBuffer send =
                                    new TestBuffer(vectors.type, count, onHeap(world, count));
                            TestBuffer recv =
                                    new TestBuffer(vectors.type, count, onHeap(world, 0))) {
                        (inPlace ? recv : send).put(0, mine);
                        Collectives.scan(
                                world.blockingTeam(),
                                inPlace ? Collectives.IN_PLACE : send.base(),
                                inPlace ? 0 : send.place(),
                                recv.base(),
                                recv.place(),
                                count,
                                vectors.type,
                                vectors.op);
                        recv.expect(0, vectors.combined(0, world.rank(), 0, count));
                        recv.check("scan");
                        send.check("scan, what was sent");
                    }
                });
    }

    @ParameterizedTest
    @MethodSource
    void exScan(Choice choice, Algorithm algorithm, int ranks) {
        forEach(
                choice,
                algorithm,
                ranks,
                (world, vectors, count, inPlace) -> {
                    int rank = world.rank();
                    byte[] mine = vectors.of(rank, count);
                    try (TestBuffer send =
                                    new TestBuffer(vectors.type, count, onHeap(world, count));
                            TestBuffer recv =
                                    new TestBuffer(vectors.type, count, onHeap(world, 0))) {
                        (inPlace ? recv : send).put(0, mine);
                        Collectives.exScan(
                                world.blockingTeam(),
                                inPlace ? Collectives.IN_PLACE : send.base(),
                                inPlace ? 0 : send.place(),
                                recv.base(),
                                recv.place(),
                                count,
                                vectors.type,
                                vectors.op);
                        if (rank > 0) {
                            recv.expect(0, vectors.combined(0, rank - 1, 0, count));
                        }
                        recv.check("exScan");
                        send.check("exScan, what was sent");
                    }
                });
    }
}
