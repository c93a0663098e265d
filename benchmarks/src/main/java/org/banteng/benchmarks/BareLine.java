package org.banteng.benchmarks;

import org.banteng.machine.Memory;

/**
 * The bare machine: two cores that answer each other through two cache lines, one each way, with a
 * store-release and a load-acquire. No message between these cores can be faster.
 */
final class BareLine implements Exchange, AutoCloseable {
    private final long[] lines = {
        Memory.allocate(2L * Memory.CACHE_LINE), Memory.allocate(2L * Memory.CACHE_LINE)
    };

    @Override
    public void roundTrips(int side, int count) {
        long mine = lines[side];
        long other = lines[1 - side];
        long last = Memory.getLong(null, mine);
        for (long number = last + 1; number <= last + count; number++) {
            if (side == 0) {
                Memory.putLongRelease(mine, number);
                await(other, number);
            } else {
                await(other, number);
                Memory.putLongRelease(mine, number);
            }
        }
    }

    private static void await(long line, long number) {
        while (Memory.getLongAcquire(line) != number) {
            // The other side is on another core: it does not need this one to give way.
        }
    }

    @Override
    public void close() {
        for (long line : lines) {
            Memory.free(line);
        }
    }
}
