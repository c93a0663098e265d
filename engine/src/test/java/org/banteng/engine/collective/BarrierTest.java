package org.banteng.engine.collective;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Nobody leaves a barrier before everybody has come. */
class BarrierTest {
    private static final int ROUNDS = 50;

    static Stream<Arguments> nobodyLeavesEarly() {
        return TestData.cases(Algorithms.BARRIER);
    }

    @ParameterizedTest
    @MethodSource
    void nobodyLeavesEarly(Choice choice, Algorithm algorithm, int ranks) {
        AtomicInteger came = new AtomicInteger();
        CollectiveJob.run(
                choice,
                algorithm,
                ranks,
                world -> {
                    for (int round = 1; round <= ROUNDS; round++) {
                        if (round % ranks == world.rank()) {
                            Thread.sleep(1);
                        }
                        came.incrementAndGet();
                        Collectives.barrier(world.blockingTeam());
                        assertThat(came.get()).isGreaterThanOrEqualTo(round * ranks);
                    }
                });
    }
}
