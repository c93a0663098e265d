package org.banteng.engine.collective;

import org.banteng.engine.datatype.Datatype;

/**
 * The part of a vector that a rank still combines after some steps of halving: in each step, of two
 * partners at distance 1, 2, 4, … the lower keeps the first half of what both had, the upper the
 * second. Since partners stand for neighbouring runs of ranks, operands keep their order.
 */
final class Halving {
    private final int number;
    private final int count;
    private int start;
    private int length;

    /**
     * @param number of the rank, see {@link Fold}
     * @param count elements of the vector
     */
    Halving(int number, int count) {
        this.number = number;
        this.count = count;
        goTo(1);
    }

    /** Whether every rank can have an element, and elements may be received where they belong. */
    static boolean isPossible(int size, int count, Datatype type) {
        return count >= Fold.size(size) && Packing.isDense(type);
    }

    /** Sets the part to what it is before the step with partners at {@code distance}. */
    void goTo(int distance) {
        start = 0;
        length = count;
        for (int step = 1; step < distance; step <<= 1) {
            int half = length / 2;
            if ((number & step) == 0) {
                length = half;
            } else {
                start += half;
                length -= half;
            }
        }
    }

    /** Before the step at {@code distance}: the first element that the rank keeps. */
    int keepStart(int distance) {
        return (number & distance) == 0 ? start : start + length / 2;
    }

    /** Before the step at {@code distance}: how many elements the rank keeps. */
    int keepCount(int distance) {
        return (number & distance) == 0 ? length / 2 : length - length / 2;
    }

    /** Before the step at {@code distance}: the first element that its partner keeps. */
    int giveStart(int distance) {
        return (number & distance) == 0 ? start + length / 2 : start;
    }

    /** Before the step at {@code distance}: how many elements its partner keeps. */
    int giveCount(int distance) {
        return length - keepCount(distance);
    }
}
