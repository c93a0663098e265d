package org.banteng.engine.collective;

import java.util.Locale;

/**
 * The ways in which collective operations are carried out; which of them one has, see {@link
 * Choice}.
 */
public enum Algorithm {
    LINEAR("the root, or each rank, deals with every other rank itself"),
    BINOMIAL("along a binomial tree, in log2(ranks) steps"),
    TREE("up and down a binomial tree, with 2 (ranks - 1) messages"),
    DISSEMINATION("each rank signals to ranks 1, 2, 4, … after it (Hensgen, Finkel, Manber 1988)"),
    BY_CORE("ranks of one core meet without messages, then one rank of each core for all"),
    BOARD("each rank writes a note that the others read, without messages"),
    RING("each rank passes blocks on to the next, ranks - 1 times"),
    PIPELINE("a chain of ranks passes the message on in segments"),
    PAIRWISE("each rank exchanges with one other at a time, ranks - 1 times"),
    BRUCK("log2(ranks) steps, blocks travelling together (Bruck et al. 1997)"),
    RECURSIVE_DOUBLING("each rank exchanges with ranks at distance 1, 2, 4, …"),
    RECURSIVE_HALVING("as recursive_doubling, with half as much at each step"),
    SCATTER_ALLGATHER("scatters the message, then gathers it everywhere (van de Geijn 1994)"),
    GATHER_BCAST("gathers at rank 0, then broadcasts"),
    REDUCE_BCAST("reduces at rank 0, then broadcasts"),
    REDUCE_SCATTERV("reduces at rank 0, then scatters"),
    REDUCE_SCATTER_GATHER("halves and combines, then gathers at the root (Rabenseifner 2004)"),
    RABENSEIFNER("halves and combines, then gathers everywhere (Rabenseifner 2004)");

    private final String meaning;
    private final String label;

    Algorithm(String meaning) {
        this.meaning = meaning;
        this.label = name().toLowerCase(Locale.ROOT);
    }

    /** How it goes, in a line. */
    public String meaning() {
        return meaning;
    }

    /** Its name as a user writes it. */
    public String label() {
        return label;
    }
}
