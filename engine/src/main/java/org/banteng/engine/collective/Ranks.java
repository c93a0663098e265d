package org.banteng.engine.collective;

/** Arithmetic on ranks: on a circle, and on binomial trees. */
final class Ranks {
    private Ranks() {}

    /** The rank {@code steps} after, on the circle of all; 0 &lt;= steps &lt; size. */
    static int after(int rank, int steps, int size) {
        int sum = rank + steps;
        return sum >= size ? sum - size : sum;
    }

    /** The rank {@code steps} before, on the circle of all; 0 &lt;= steps &lt; size. */
    static int before(int rank, int steps, int size) {
        int difference = rank - steps;
        return difference < 0 ? difference + size : difference;
    }

    /** The rank with which {@code rank} makes up the sum {@code step}, modulo the size. */
    static int partner(int step, int rank, int size) {
        return step >= rank ? step - rank : step - rank + size;
    }

    static boolean isPowerOfTwo(int size) {
        return (size & (size - 1)) == 0;
    }

    /**
     * The parent of a node of the binomial tree, whose nodes are numbered from its root, 0: clears
     * the lowest bit.
     */
    static int parent(int node) {
        return node & (node - 1);
    }

    /**
     * How many nodes the part of the binomial tree under a node has, itself included. They are
     * numbered consecutively from it. Its children are {@code node + m} for each power of two m
     * below this, with {@code min(m, size - node - m)} nodes under each.
     */
    static int span(int node, int size) {
        return node == 0 ? size : Math.min(Integer.lowestOneBit(node), size - node);
    }

    /** The greatest power of two below {@link #span}: the farthest child; 0 if there is none. */
    static int farthestChild(int node, int size) {
        return Integer.highestOneBit(span(node, size) - 1);
    }
}
