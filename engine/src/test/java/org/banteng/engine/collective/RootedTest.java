package org.banteng.engine.collective;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.datatype.Datatype;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** Broadcast, gather and scatter: data of, or for, one rank. */
class RootedTest {
    private static final int[] COUNTS = TestData.COUNTS;

    static Stream<Arguments> bcast() {
        return TestData.cases(Algorithms.BCAST);
    }

    static Stream<Arguments> gather() {
        return TestData.cases(Algorithms.GATHER);
    }

    static Stream<Arguments> gatherv() {
        return TestData.cases(Algorithms.GATHERV);
    }

    static Stream<Arguments> scatter() {
        return TestData.cases(Algorithms.SCATTER);
    }

    static Stream<Arguments> scatterv() {
        return TestData.cases(Algorithms.SCATTERV);
    }

    /** One case: a type, a count and a root, seen from one rank. */
    interface Body {
        void run(Communicator world, Datatype type, int count, int root);
    }

    private static void forEach(Choice choice, Algorithm algorithm, int ranks, Body body) {
        CollectiveJob.run(
                choice,
                algorithm,
                ranks,
                world -> {
                    int root = 0;
                    for (Datatype type : TestData.TYPES) {
                        for (int count : COUNTS) {
                            body.run(world, type, count, root);
                            root = (root + 1) % ranks;
                        }
                    }
                });
    }

    private static boolean onHeap(Communicator world, int count) {
        return (world.rank() + count) % 2 == 0;
    }

    @ParameterizedTest
    @MethodSource
    void bcast(Choice choice, Algorithm algorithm, int ranks) {
        forEach(
                choice,
                algorithm,
                ranks,
                (world, type, count, root) -> {
                    byte[] data = TestData.packed(root, 0, count, type);
                    try (TestBuffer buffer = new TestBuffer(type, count, onHeap(world, count))) {
                        if (world.rank() == root) {
                            buffer.put(0, data);
                        }
                        Collectives.bcast(
                                world.blockingTeam(),
                                buffer.base(),
                                buffer.place(),
                                count,
                                type,
                                root);
                        buffer.expect(0, data).check("bcast");
                    }
                });
    }

    @ParameterizedTest
    @MethodSource
    void gather(Choice choice, Algorithm algorithm, int ranks) {
        forEach(
                choice,
                algorithm,
                ranks,
                (world, type, count, root) -> {
                    int rank = world.rank();
                    boolean inPlace = rank == root && count % 2 == 1;
                    byte[] mine = TestData.packed(rank, root, count, type);
                    int room = rank == root ? ranks * count : 0;
                    try (TestBuffer send = new TestBuffer(type, count, onHeap(world, count));
                            TestBuffer recv = new TestBuffer(type, room, onHeap(world, 0))) {
                        send.put(0, mine);
                        if (inPlace) {
                            recv.put(rank * count, mine);
                        }
                        Collectives.gather(
                                world.blockingTeam(),
                                inPlace ? Collectives.IN_PLACE : send.base(),
                                inPlace ? 0 : send.place(),
                                count,
                                type,
                                rank == root ? recv.base() : null,
                                rank == root ? recv.place() : 0,
                                rank == root ? count : -1,
                                rank == root ? type : null,
                                root);
                        for (int from = 0; rank == root && from < ranks; from++) {
                            recv.expect(from * count, TestData.packed(from, root, count, type));
                        }
                        recv.check("gather");
                        send.check("gather, what was sent");
                    }
                });
    }

    /** Rank r has count + r % 3 elements; blocks stand in reverse order, with a hole after each. */
    @ParameterizedTest
    @MethodSource
    void gatherv(Choice choice, Algorithm algorithm, int ranks) {
        forEach(
                choice,
                algorithm,
                ranks,
                (world, type, count, root) -> {
                    int rank = world.rank();
                    boolean inPlace = rank == root && count % 2 == 1;
                    VectorLayout layout = VectorLayout.reversed(ranks, count);
                    byte[] mine = TestData.packed(rank, root, layout.counts[rank], type);
                    int room = rank == root ? layout.total : 0;
                    try (TestBuffer send =
                                    new TestBuffer(
                                            type, layout.counts[rank], onHeap(world, count));
                            TestBuffer recv = new TestBuffer(type, room, onHeap(world, 0))) {
                        send.put(0, mine);
                        if (inPlace) {
                            recv.put(layout.displs[rank], mine);
                        }
                        Collectives.gatherv(
                                world.blockingTeam(),
                                inPlace ? Collectives.IN_PLACE : send.base(),
                                send.place(),
                                layout.counts[rank],
                                type,
                                rank == root ? recv.base() : null,
                                rank == root ? recv.place() : 0,
                                rank == root ? layout.counts : null,
                                rank == root ? layout.displs : null,
                                rank == root ? type : null,
                                root);
                        for (int from = 0; rank == root && from < ranks; from++) {
                            recv.expect(
                                    layout.displs[from],
                                    TestData.packed(from, root, layout.counts[from], type));
                        }
                        recv.check("gatherv");
                    }
                });
    }

    @ParameterizedTest
    @MethodSource
    void scatter(Choice choice, Algorithm algorithm, int ranks) {
        forEach(
                choice,
                algorithm,
                ranks,
                (world, type, count, root) -> {
                    int rank = world.rank();
                    boolean inPlace = rank == root && count % 2 == 1;
                    int sent = rank == root ? ranks * count : 0;
                    try (TestBuffer send = new TestBuffer(type, sent, onHeap(world, 0));
                            TestBuffer recv = new TestBuffer(type, count, onHeap(world, count))) {
                        for (int to = 0; rank == root && to < ranks; to++) {
                            send.put(to * count, TestData.packed(root, to, count, type));
                        }
                        Collectives.scatter(
                                world.blockingTeam(),
                                rank == root ? send.base() : null,
                                rank == root ? send.place() : 0,
                                rank == root ? count : -1,
                                rank == root ? type : null,
                                inPlace ? Collectives.IN_PLACE : recv.base(),
                                recv.place(),
                                count,
                                type,
                                root);
                        if (!inPlace) {
                            recv.expect(0, TestData.packed(root, rank, count, type));
                        }
                        recv.check("scatter");
                        send.check("scatter, what was sent");
                    }
                });
    }

    @ParameterizedTest
    @MethodSource
    void scatterv(Choice choice, Algorithm algorithm, int ranks) {
        forEach(
                choice,
                algorithm,
                ranks,
                (world, type, count, root) -> {
                    int rank = world.rank();
                    boolean inPlace = rank == root && count % 2 == 1;
                    VectorLayout layout = VectorLayout.reversed(ranks, count);
                    int own = layout.counts[rank];
                    int sent = rank == root ? layout.total : 0;
                    try (TestBuffer send = new TestBuffer(type, sent, onHeap(world, 0));
                            TestBuffer recv = new TestBuffer(type, own, onHeap(world, count))) {
                        for (int to = 0; rank == root && to < ranks; to++) {
                            send.put(
                                    layout.displs[to],
                                    TestData.packed(root, to, layout.counts[to], type));
                        }
                        Collectives.scatterv(
                                world.blockingTeam(),
                                rank == root ? send.base() : null,
                                rank == root ? send.place() : 0,
                                rank == root ? layout.counts : null,
                                rank == root ? layout.displs : null,
                                rank == root ? type : null,
                                inPlace ? Collectives.IN_PLACE : recv.base(),
                                recv.place(),
                                own,
                                type,
                                root);
                        if (!inPlace) {
                            recv.expect(0, TestData.packed(root, rank, own, type));
                        }
                        recv.check("scatterv");
                    }
                });
    }
}
