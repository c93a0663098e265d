package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.machine.Memory;

/** How many bytes the blocks under a node of the binomial tree have, where only the root knew. */
final class Sizes {
    private final long[] sizes;
    private final long base;

    Sizes(int count) {
        sizes = new long[count];
        base = Memory.arrayBase(sizes);
    }

    int count() {
        return sizes.length;
    }

    void set(int index, long bytes) {
        sizes[index] = bytes;
    }

    long get(int index) {
        return sizes[index];
    }

    /** The bytes of {@code count} blocks from {@code first} on. */
    long sum(int first, int count) {
        long sum = 0;
        for (int i = first; i < first + count; i++) {
            sum += sizes[i];
        }
        return sum;
    }

    void send(Team team, int to, int first, int count) {
        team.send(to, sizes, base + (long) Long.BYTES * first, (long) Long.BYTES * count);
    }

    void receive(Team team, int from, int first, int count) {
        team.receive(from, sizes, base + (long) Long.BYTES * first, (long) Long.BYTES * count);
    }
}
