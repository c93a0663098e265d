package org.banteng.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Off-heap memory of one core: blocks in size classes, cut from chunks that the core touched first.
 * Only the core itself allocates and frees, so there is no lock; who holds a block on another core
 * asks {@link #homeOf} and sends it home over the bus.
 *
 * <p>Every block has a header in front of it:
 *
 * <pre>
 *   -16        -12          -8                    0
 *    +----------+------------+---------------------+----------------- - -
 *    | int home | int class  | long next free, or  | the caller's bytes
 *    |          |            | ALLOCATED           |
 *    +----------+------------+---------------------+----------------- - -
 * </pre>
 *
 * Size classes are powers of two from {@value #SMALLEST} bytes; a block is a multiple of a cache
 * line away from its neighbours' bytes, so two cores never share a line through it.
 */
public final class Pool {
    private static final Tunable CHUNK =
            Tunable.of(
                    "banteng.pool.chunk",
                    1 << 20,
                    1 << 19,
                    1 << 30,
                    "bytes",
                    "what a core's pool takes from the machine at a time, for blocks up to 256"
                            + " KiB");

    private static final int CHUNK_BYTES = CHUNK.intValue();

    /** The smallest block, header included. */
    static final int SMALLEST = 128;

    private static final int HEADER_BYTES = 16;
    private static final int HOME_OFFSET = -16;
    private static final int CLASS_OFFSET = -12;
    private static final int LINK_OFFSET = -8;

    private static final long ALLOCATED = 0x616c6c6f63617465L;
    private static final int CLASSES = 12;
    private static final int LARGE = CLASSES;

    private final int home;
    private final long[] free = new long[CLASSES];
    private final long[] blocksInUse = new long[CLASSES + 1];
    private long chunkNext;
    private long chunkEnd;
    private long bytesFromMachine;
    private long bytesInUse;
    private long peakBytesInUse;
    private long allocations;
    private Map<Long, StackTraceElement[]> allocatedAt;

    Pool(int home) {
        this.home = home;
    }

    /** Remembers from now on where each block was asked for, for {@link #leaks}. Costs time. */
    public void recordAllocations() {
        allocatedAt = new HashMap<>();
    }

    /**
     * Takes a block.
     *
     * @param bytes 0 or more
     * @return the address of at least that many bytes, aligned to 16; what they hold is undefined
     * @throws OutOfMemoryError when the machine has no more
     */
    public long allocate(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("Pool.allocate: bytes is " + bytes + ", not >= 0");
        }
        int sizeClass = classOf(bytes + HEADER_BYTES);
        long block;
        if (sizeClass == LARGE) {
            block = Memory.allocate(bytes + Memory.CACHE_LINE) + Memory.CACHE_LINE;
            Memory.putLong(null, block - Memory.CACHE_LINE, bytes);
            bytesFromMachine += bytes + Memory.CACHE_LINE;
        } else {
            block = takeFree(sizeClass);
        }
        Memory.putInt(null, block + HOME_OFFSET, home);
        Memory.putInt(null, block + CLASS_OFFSET, sizeClass);
        Memory.putLong(null, block + LINK_OFFSET, ALLOCATED);
        count(sizeClass, block);
        return block;
    }

    /** The core to which a block belongs. Any core that holds it. */
    public static int homeOf(long block) {
        return Memory.getInt(null, block + HOME_OFFSET);
    }

    /**
     * Takes back a block of this pool.
     *
     * @throws IllegalStateException if it is not allocated, or belongs to another core
     */
    public void free(long block) {
        if (Memory.getLong(null, block + LINK_OFFSET) != ALLOCATED || homeOf(block) != home) {
            throw new IllegalStateException(
                    "Pool.free: 0x"
                            + Long.toHexString(block)
                            + " is not an allocated block of core "
                            + home);
        }
        int sizeClass = Memory.getInt(null, block + CLASS_OFFSET);
        blocksInUse[sizeClass]--;
        if (allocatedAt != null) {
            allocatedAt.remove(block);
        }
        if (sizeClass == LARGE) {
            long bytes = Memory.getLong(null, block - Memory.CACHE_LINE);
            bytesInUse -= bytes;
            bytesFromMachine -= bytes + Memory.CACHE_LINE;
            Memory.putLong(null, block + LINK_OFFSET, 0);
            Memory.free(block - Memory.CACHE_LINE);
        } else {
            bytesInUse -= blockBytes(sizeClass);
            Memory.putLong(null, block + LINK_OFFSET, free[sizeClass]);
            free[sizeClass] = block;
        }
    }

    /** A snapshot; right when taken on the core itself, or while it sleeps. */
    public PoolStatistics statistics() {
        long blocks = 0;
        for (long inClass : blocksInUse) {
            blocks += inClass;
        }
        return new PoolStatistics(
                home, allocations, blocks, bytesInUse, peakBytesInUse, bytesFromMachine);
    }

    /**
     * Blocks that are allocated still, with where they were asked for, a line each; empty unless
     * {@link #recordAllocations}.
     */
    public List<String> leaks() {
        List<String> lines = new ArrayList<>();
        if (allocatedAt != null) {
            for (Map.Entry<Long, StackTraceElement[]> entry : allocatedAt.entrySet()) {
                lines.add(
                        "core "
                                + home
                                + ": block 0x"
                                + Long.toHexString(entry.getKey())
                                + " allocated at "
                                + Arrays.toString(entry.getValue()));
            }
        }
        return lines;
    }

    private static int classOf(long bytesWithHeader) {
        if (bytesWithHeader <= SMALLEST) {
            return 0;
        }
        int sizeClass = Long.SIZE - Long.numberOfLeadingZeros((bytesWithHeader - 1) / SMALLEST);
        return Math.min(sizeClass, LARGE);
    }

    private static long blockBytes(int sizeClass) {
        return (long) SMALLEST << sizeClass;
    }

    private long takeFree(int sizeClass) {
        long block = free[sizeClass];
        if (block != 0) {
            free[sizeClass] = Memory.getLong(null, block + LINK_OFFSET);
            return block;
        }
        long bytes = blockBytes(sizeClass);
        if (chunkNext + bytes > chunkEnd) {
            newChunk();
        }
        block = chunkNext + HEADER_BYTES;
        chunkNext += bytes;
        return block;
    }

    /** What is left of the old chunk becomes free blocks: nothing is lost. */
    private void newChunk() {
        for (int sizeClass = CLASSES - 1; sizeClass >= 0; sizeClass--) {
            while (chunkNext + blockBytes(sizeClass) <= chunkEnd) {
                long block = chunkNext + HEADER_BYTES;
                Memory.putLong(null, block + LINK_OFFSET, free[sizeClass]);
                free[sizeClass] = block;
                chunkNext += blockBytes(sizeClass);
            }
        }
        chunkNext = Memory.allocate(CHUNK_BYTES);
        chunkEnd = chunkNext + CHUNK_BYTES;
        bytesFromMachine += CHUNK_BYTES;
    }

    private void count(int sizeClass, long block) {
        allocations++;
        blocksInUse[sizeClass]++;
        bytesInUse +=
                sizeClass == LARGE
                        ? Memory.getLong(null, block - Memory.CACHE_LINE)
                        : blockBytes(sizeClass);
        peakBytesInUse = Math.max(peakBytesInUse, bytesInUse);
        if (allocatedAt != null) {
            allocatedAt.put(block, Platform.current().stackTrace());
        }
    }
}
