package org.banteng.machine;

/**
 * What a {@link Pool} has done so far.
 *
 * @param core whose pool
 * @param allocations how many blocks were ever asked for
 * @param blocksInUse how many of them are not yet free
 * @param bytesInUse their size, rounded up to their size classes
 * @param peakBytesInUse the largest that {@code bytesInUse} has been
 * @param bytesFromMachine what the pool has taken from the machine
 */
public record PoolStatistics(
        int core,
        long allocations,
        long blocksInUse,
        long bytesInUse,
        long peakBytesInUse,
        long bytesFromMachine) {}
