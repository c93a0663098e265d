package org.banteng.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import mpi.MPI;
import mpi.MPIException;

import org.banteng.RankFailedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.opentest4j.AssertionFailedError;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What {@link MpiTest} does, with tests that pass here and others that are run by the tests. */
class MpiTestTest {
    private static final String[] NO_ARGS = {};

    /** As a user writes it. */
    @Nested
    class Passing {
        private static final List<Integer> SIZES = Collections.synchronizedList(new ArrayList<>());
        private static final AtomicInteger SET_UPS = new AtomicInteger();
        private final AtomicInteger bodies = new AtomicInteger();

        @BeforeEach
        void setUp() {
            SET_UPS.incrementAndGet();
        }

        @AfterAll
        static void eachNumberOfRanksRanOnce() {
            assertThat(SIZES).containsExactly(1, 2, 4);
            assertThat(SET_UPS).hasValue(4);
        }

        @MpiTest(ranks = {1, 2, 4})
        void everyRankRunsTheBody() throws MPIException {
            MPI.Init(NO_ARGS);
            int size = MPI.COMM_WORLD.getSize();
            int[] sum = {MPI.COMM_WORLD.getRank()};
            MPI.COMM_WORLD.allReduce(sum, 1, MPI.INT, MPI.SUM);
            assertThat(sum).containsExactly(size * (size - 1) / 2);
            if (bodies.incrementAndGet() == size) {
                SIZES.add(size);
            }
            MPI.Finalize();
        }

        @MpiTest
        void parametersAreResolvedOnce(TestInfo info) {
            assertThat(info.getDisplayName()).isEqualTo("2 ranks");
        }
    }

    /** Tests that fail, for the tests below. */
    static class Failing {
        @MpiTest(ranks = 3)
        void assertion() throws MPIException {
            MPI.Init(NO_ARGS);
            assertThat(MPI.COMM_WORLD.getRank()).isNotEqualTo(2);
            MPI.COMM_WORLD.barrier();
        }

        @MpiTest(ranks = 2)
        void exception() throws MPIException {
            MPI.Init(NO_ARGS);
            if (MPI.COMM_WORLD.getRank() == 1) {
                throw new IllegalStateException("on purpose");
            }
            MPI.COMM_WORLD.barrier();
        }

        @MpiTest(ranks = 2)
        void deadlock() throws MPIException {
            MPI.Init(NO_ARGS);
            MPI.COMM_WORLD.recv(new int[1], 1, MPI.INT, 1 - MPI.COMM_WORLD.getRank(), 0);
        }

        @MpiTest(ranks = 2, timeoutSeconds = 1)
        void timeout() throws InterruptedException {
            Thread.sleep(5_000);
        }

        @MpiTest(ranks = 0)
        void noRanks() {}
    }

    private static Events run(String method) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(Failing.class, method))
                .execute()
                .allEvents();
    }

    @Test
    void aFailedAssertionNamesTheRank() {
        run("assertion")
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                finishedWithFailure(
                                        instanceOf(AssertionFailedError.class),
                                        message(it -> it.startsWith("rank 2 of 3: ")))));
    }

    @Test
    void anExceptionNamesTheRank() {
        run("exception")
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                finishedWithFailure(
                                        instanceOf(RankFailedException.class),
                                        message(
                                                "rank 1 of 2 failed:"
                                                        + " java.lang.IllegalStateException: on"
                                                        + " purpose"))));
    }

    @Test
    void aDeadlockIsAFailure() {
        run("deadlock")
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                finishedWithFailure(
                                        instanceOf(RankFailedException.class),
                                        message(it -> it.contains("rank 1  recv from rank 0")))));
    }

    @Test
    void aTimeoutIsAFailure() {
        run("timeout")
                .assertThatEvents()
                .haveExactly(
                        1, event(finishedWithFailure(message(it -> it.contains("within 1 s")))));
    }

    @Test
    void aWrongNumberOfRanksIsNamed() {
        run("noRanks")
                .assertThatEvents()
                .haveExactly(1, event(finishedWithFailure(message(it -> it.contains("[0]")))));
    }
}
