package org.banteng.engine.report;

import java.util.BitSet;

/** Ranks as people write them: {@code 0-3,8}. */
public final class RankSet {
    private static final int MOST_RANGES = 8;

    private final BitSet ranks = new BitSet();

    /** One more. */
    public void add(int rank) {
        ranks.set(rank);
    }

    int first() {
        return ranks.nextSetBit(0);
    }

    boolean isOne() {
        return ranks.cardinality() == 1;
    }

    /** {@code rank 3} or {@code ranks 0-3,8}; shortened if it has many gaps. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(isOne() ? "rank " : "ranks ");
        int ranges = 0;
        for (int from = ranks.nextSetBit(0); from >= 0; ) {
            int end = ranks.nextClearBit(from);
            if (ranges == MOST_RANGES) {
                return text.append(", ... (")
                        .append(ranks.cardinality())
                        .append(" of them)")
                        .toString();
            }
            text.append(ranges++ == 0 ? "" : ",").append(from);
            if (end - from > 1) {
                text.append('-').append(end - 1);
            }
            from = ranks.nextSetBit(end);
        }
        return text.toString();
    }
}
