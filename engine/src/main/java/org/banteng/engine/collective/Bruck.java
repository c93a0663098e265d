package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.machine.Memory;

/**
 * All to all in log2(ranks) steps: a block that has d ranks to go, on the circle of ranks, goes in
 * the steps of those powers of two of which d is the sum, and in each step all blocks that take it
 * go together.
 */
final class Bruck {
    private Bruck() {}

    /** The parameters are those of {@link AllToAll}; the caller's own block is in place. */
    static void allToAll(
            Team team, Object sendBase, long sendAt, long out, Object base, long at, long in) {
        int rank = team.rank();
        int size = team.size();
        long half = ((size + 1) / 2) * out;
        long memory = team.allocate(size * out + 2 * half);
        long blocks = memory;
        long going = memory + size * out;
        long coming = going + half;
        try {
            for (int distance = 1; distance < size; distance++) {
                int to = Ranks.after(rank, distance, size);
                Memory.copy(sendBase, sendAt + to * out, null, blocks + distance * out, out);
            }
            for (int step = 1; step < size; step <<= 1) {
                long bytes = takeOut(blocks, going, out, step, size);
                int to = Ranks.after(rank, step, size);
                int from = Ranks.before(rank, step, size);
                team.exchange(to, null, going, bytes, from, null, coming, bytes);
                putBack(coming, blocks, out, step, size);
            }
            for (int distance = 1; distance < size; distance++) {
                int from = Ranks.before(rank, distance, size);
                Memory.copy(null, blocks + distance * out, base, at + from * in, out);
            }
        } finally {
            team.free(memory);
        }
    }

    /** Copies the blocks that take a step; returns their bytes. */
    private static long takeOut(long blocks, long going, long block, int step, int size) {
        long to = going;
        for (int distance = step; distance < size; distance++) {
            if ((distance & step) != 0) {
                Memory.copy(null, blocks + distance * block, null, to, block);
                to += block;
            }
        }
        return to - going;
    }

    private static void putBack(long coming, long blocks, long block, int step, int size) {
        long from = coming;
        for (int distance = step; distance < size; distance++) {
            if ((distance & step) != 0) {
                Memory.copy(null, from, null, blocks + distance * block, block);
                from += block;
            }
        }
    }
}
