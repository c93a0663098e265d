package org.banteng.engine.collective;

import static org.banteng.engine.collective.Algorithm.BINOMIAL;
import static org.banteng.engine.collective.Algorithm.BOARD;
import static org.banteng.engine.collective.Algorithm.BRUCK;
import static org.banteng.engine.collective.Algorithm.BY_CORE;
import static org.banteng.engine.collective.Algorithm.DISSEMINATION;
import static org.banteng.engine.collective.Algorithm.GATHER_BCAST;
import static org.banteng.engine.collective.Algorithm.LINEAR;
import static org.banteng.engine.collective.Algorithm.PAIRWISE;
import static org.banteng.engine.collective.Algorithm.PIPELINE;
import static org.banteng.engine.collective.Algorithm.RABENSEIFNER;
import static org.banteng.engine.collective.Algorithm.RECURSIVE_DOUBLING;
import static org.banteng.engine.collective.Algorithm.RECURSIVE_HALVING;
import static org.banteng.engine.collective.Algorithm.REDUCE_BCAST;
import static org.banteng.engine.collective.Algorithm.REDUCE_SCATTERV;
import static org.banteng.engine.collective.Algorithm.REDUCE_SCATTER_GATHER;
import static org.banteng.engine.collective.Algorithm.RING;
import static org.banteng.engine.collective.Algorithm.SCATTER_ALLGATHER;
import static org.banteng.engine.collective.Algorithm.TREE;
import static org.banteng.engine.collective.Choice.ANY;

import java.util.List;

/**
 * Which algorithm each collective operation uses when: the whole table in one place. An algorithm
 * that cannot do a call (it needs a power of two of ranks, a commutative operator, a type without
 * gaps) hands it to one that can, see there.
 *
 * <p>The rules were measured with all cores in one machine, where every rank may copy from every
 * other's memory: so a root that only offers a large message to all (linear) beats a tree that
 * copies it again at each step, and where ranks share cores, few messages beat few steps.
 *
 * <p>An algorithm is added as a constant of {@link Algorithm}, a case in the operation's class, and
 * a rule here.
 */
public final class Algorithms {
    /** Small enough to go through a queue in one piece. */
    private static final long SMALL = 8 << 10;

    /** So many ranks can each look at the notes of all others. */
    private static final int FEW = 8;

    /** From so many ranks on, one rank does not deal with all others itself. */
    private static final int MANY = 1 << 10;

    static final Choice BARRIER =
            new Choice("barrier", DISSEMINATION, TREE, LINEAR, BY_CORE, BOARD)
                    .ruleForBoard(FEW)
                    .ruleForSharedCores(BY_CORE)
                    .ruleForOwnCores(DISSEMINATION, ANY, 0)
                    .rule(LINEAR, MANY, 0)
                    .otherwise(TREE);

    /** By the bytes of the message. */
    static final Choice BCAST =
            new Choice("bcast", BINOMIAL, LINEAR, SCATTER_ALLGATHER, PIPELINE, BOARD)
                    .ruleForBoard(FEW)
                    .rule(BINOMIAL, ANY, SMALL)
                    .rule(LINEAR, MANY, Long.MAX_VALUE)
                    .otherwise(BINOMIAL);

    /** By the bytes of a block. */
    static final Choice GATHER =
            new Choice("gather", LINEAR, BINOMIAL, BOARD).ruleForBoard(FEW).otherwise(LINEAR);

    /** By the bytes of a block. */
    static final Choice SCATTER =
            new Choice("scatter", LINEAR, BINOMIAL, BOARD).ruleForBoard(FEW).otherwise(LINEAR);

    /** By the number of ranks only, since the others do not know the root's sizes. */
    static final Choice GATHERV = new Choice("gatherv", LINEAR, BINOMIAL).otherwise(LINEAR);

    /** By the number of ranks only, since the others do not know the root's sizes. */
    static final Choice SCATTERV = new Choice("scatterv", LINEAR, BINOMIAL).otherwise(LINEAR);

    /** By the bytes of a block. */
    static final Choice ALL_GATHER =
            new Choice("allgather", RING, RECURSIVE_DOUBLING, BRUCK, GATHER_BCAST, LINEAR, BOARD)
                    .ruleForBoard(FEW)
                    .ruleForOwnCores(RECURSIVE_DOUBLING, ANY, 1 << 10)
                    .ruleForOwnCores(LINEAR, 8, Long.MAX_VALUE)
                    .ruleForOwnCores(RING, ANY, Long.MAX_VALUE)
                    .otherwise(GATHER_BCAST);

    /** By the bytes of a block, on average. */
    static final Choice ALL_GATHERV =
            new Choice("allgatherv", RING, LINEAR, GATHER_BCAST)
                    .ruleForOwnCores(LINEAR, 8, Long.MAX_VALUE)
                    .ruleForOwnCores(RING, ANY, Long.MAX_VALUE)
                    .otherwise(GATHER_BCAST);

    /** By the bytes of a block. */
    static final Choice ALL_TO_ALL =
            new Choice("alltoall", LINEAR, PAIRWISE, BRUCK, BOARD)
                    .ruleForBoard(FEW)
                    .rule(PAIRWISE, 2, Long.MAX_VALUE)
                    .rule(LINEAR, 8, Long.MAX_VALUE)
                    .rule(BRUCK, ANY, 256)
                    .rule(LINEAR, 32, Long.MAX_VALUE)
                    .otherwise(PAIRWISE);

    /** By the number of ranks only. */
    static final Choice ALL_TO_ALLV =
            new Choice("alltoallv", LINEAR, PAIRWISE)
                    .rule(LINEAR, 32, Long.MAX_VALUE)
                    .otherwise(PAIRWISE);

    /** By the bytes of the vector. */
    static final Choice REDUCE =
            new Choice("reduce", LINEAR, BINOMIAL, REDUCE_SCATTER_GATHER, BY_CORE, BOARD)
                    .ruleForBoard(FEW)
                    .ruleForSharedCores(BY_CORE)
                    .ruleForOwnCores(BINOMIAL, 2, Long.MAX_VALUE)
                    .ruleForOwnCores(BINOMIAL, ANY, 256 << 10)
                    .rule(LINEAR, MANY, 1 << 10)
                    .rule(BINOMIAL, ANY, 256 << 10)
                    .otherwise(REDUCE_SCATTER_GATHER);

    /** By the bytes of the vector. */
    static final Choice ALL_REDUCE =
            new Choice(
                            "allreduce",
                            RECURSIVE_DOUBLING,
                            REDUCE_BCAST,
                            RING,
                            RABENSEIFNER,
                            BY_CORE,
                            BOARD)
                    .ruleForBoard(FEW)
                    .ruleForSharedCores(BY_CORE)
                    .ruleForOwnCores(RECURSIVE_DOUBLING, ANY, 4 << 10)
                    .rule(REDUCE_BCAST, ANY, SMALL)
                    .rule(RABENSEIFNER, 64, Long.MAX_VALUE)
                    .rule(REDUCE_BCAST, ANY, 256 << 10)
                    .otherwise(RABENSEIFNER);

    /** By the bytes of the vector; for reduceScatterBlock too. */
    static final Choice REDUCE_SCATTER =
            new Choice("reducescatter", REDUCE_SCATTERV, PAIRWISE, RECURSIVE_HALVING)
                    .ruleForOwnCores(RECURSIVE_HALVING, ANY, 1 << 20)
                    .ruleForOwnCores(PAIRWISE, ANY, Long.MAX_VALUE)
                    .rule(REDUCE_SCATTERV, ANY, 64 << 10)
                    .otherwise(RECURSIVE_HALVING);

    /** By the bytes of the vector. */
    static final Choice SCAN =
            new Choice("scan", LINEAR, RECURSIVE_DOUBLING)
                    .ruleForOwnCores(RECURSIVE_DOUBLING, ANY, 64 << 10)
                    .otherwise(LINEAR);

    /** By the bytes of the vector. */
    static final Choice EX_SCAN =
            new Choice("exscan", LINEAR, RECURSIVE_DOUBLING)
                    .ruleForOwnCores(RECURSIVE_DOUBLING, ANY, 64 << 10)
                    .otherwise(LINEAR);

    private static final List<Choice> ALL =
            List.of(
                    BARRIER,
                    BCAST,
                    GATHER,
                    GATHERV,
                    SCATTER,
                    SCATTERV,
                    ALL_GATHER,
                    ALL_GATHERV,
                    ALL_TO_ALL,
                    ALL_TO_ALLV,
                    REDUCE,
                    ALL_REDUCE,
                    REDUCE_SCATTER,
                    SCAN,
                    EX_SCAN);

    private Algorithms() {}

    /** What a user may choose, an entry for each operation. */
    public static List<Choice> list() {
        return ALL;
    }
}
