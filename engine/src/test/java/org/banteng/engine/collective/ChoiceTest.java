package org.banteng.engine.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.banteng.engine.collective.Choice.Cores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How an algorithm is chosen. */
class ChoiceTest {
    private static final String PROPERTY = "banteng.collective.test";

    @AfterEach
    void clear() {
        System.clearProperty(PROPERTY);
    }

    private static Choice choice() {
        return new Choice("test", Algorithm.RING, Algorithm.LINEAR, Algorithm.BRUCK)
                .ruleForSharedCores(Algorithm.LINEAR)
                .ruleForOwnCores(Algorithm.BRUCK, Choice.ANY, 100)
                .rule(Algorithm.LINEAR, 8, 1000)
                .otherwise(Algorithm.RING);
    }

    @Test
    void theFirstRuleThatFitsChooses() {
        assertThat(choice().fromTable(4, Cores.SHARED, 100)).isEqualTo(Algorithm.LINEAR);
        assertThat(choice().fromTable(4, Cores.OWN, 100)).isEqualTo(Algorithm.BRUCK);
        assertThat(choice().fromTable(4, Cores.OWN, 101)).isEqualTo(Algorithm.LINEAR);
        assertThat(choice().fromTable(8, Cores.ANY, 1000)).isEqualTo(Algorithm.LINEAR);
        assertThat(choice().fromTable(9, Cores.ANY, 1000)).isEqualTo(Algorithm.RING);
        assertThat(choice().fromTable(2, Cores.OWN, Long.MAX_VALUE)).isEqualTo(Algorithm.RING);
    }

    @Test
    void theTableCanBeRead() {
        assertThat(choice().rules())
                .containsExactly(
                        "linear: with ranks that share a core",
                        "bruck: up to 100 bytes with a core to each rank",
                        "linear: up to 8 ranks up to 1000 bytes",
                        "ring: otherwise");
        assertThat(choice().forced()).isNull();
    }

    @Test
    void aPropertyOverridesTheTable() {
        System.setProperty(PROPERTY, "ring");
        assertThat(choice().property()).isEqualTo(PROPERTY);
        assertThat(choice().forced()).isEqualTo(Algorithm.RING);
    }

    @Test
    void aPropertyThatNamesNoAlgorithmIsRefused() {
        System.setProperty(PROPERTY, "tree");
        assertThatThrownBy(ChoiceTest::choice)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-Dbanteng.collective.test=tree: must be one of ring, linear, bruck");
    }

    @Test
    void aRuleForAnAlgorithmThatTheOperationLacksIsRefused() {
        assertThatThrownBy(() -> choice().rule(Algorithm.TREE, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test has no tree");
    }

    /** Every operation has a choice, and its table leaves no call without an algorithm. */
    @Test
    void allOperationsAreListed() {
        assertThat(Algorithms.list())
                .extracting(Choice::operation)
                .containsExactlyInAnyOrder(
                        "barrier",
                        "bcast",
                        "gather",
                        "gatherv",
                        "scatter",
                        "scatterv",
                        "allgather",
                        "allgatherv",
                        "alltoall",
                        "alltoallv",
                        "reduce",
                        "allreduce",
                        "reducescatter",
                        "scan",
                        "exscan");
        for (Choice choice : Algorithms.list()) {
            assertThat(choice.algorithms()).as(choice.operation()).hasSizeGreaterThan(1);
            assertThat(choice.fromTable(100_000, Cores.ANY, Long.MAX_VALUE))
                    .isIn(choice.algorithms());
            assertThat(choice.algorithms())
                    .allSatisfy(
                            algorithm -> {
                                assertThat(algorithm.label()).matches("[a-z_]+");
                                assertThat(algorithm.meaning()).isNotBlank();
                            });
        }
    }
}
