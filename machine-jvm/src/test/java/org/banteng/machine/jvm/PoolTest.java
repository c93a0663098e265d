package org.banteng.machine.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.banteng.machine.Memory;
import org.banteng.machine.Pool;
import org.banteng.machine.PoolStatistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** A core's memory: blocks that do not overlap, come back, and are counted. */
class PoolTest {
    private final JvmMachine machine = new JvmMachine(new int[] {-1, -1}, (thread, error) -> {});
    private final Pool pool = machine.cores().get(1).pool();

    @AfterEach
    void close() {
        machine.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 112, 113, 4096, 262_000, 262_144, 10_000_000})
    void aBlockHoldsWhatWasAskedFor(long bytes) {
        long block = pool.allocate(bytes);
        Memory.fill(null, block, bytes, (byte) 0x5a);
        assertThat(block % 16).isZero();
        assertThat(Pool.homeOf(block)).isEqualTo(1);
        assertThat(pool.statistics().blocksInUse()).isEqualTo(1);
        assertThat(pool.statistics().bytesInUse()).isGreaterThanOrEqualTo(bytes);
        pool.free(block);
        assertThat(pool.statistics().blocksInUse()).isZero();
        assertThat(pool.statistics().bytesInUse()).isZero();
    }

    @Test
    void aFreedBlockIsTheNextOneOfItsSize() {
        long block = pool.allocate(500);
        pool.free(block);
        assertThat(pool.allocate(700)).isEqualTo(block);
    }

    /** Each block is filled with its own byte; a byte that is not there was another block's. */
    @Test
    void randomBlocksNeverOverlap() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<Long, Integer> sizes = new HashMap<>();
        for (int step = 0; step < 20_000; step++) {
            if (sizes.isEmpty() || (sizes.size() < 200 && random.nextBoolean())) {
                int bytes = random.nextInt(20) == 0 ? random.nextInt(400_000) : random.nextInt(600);
                long block = pool.allocate(bytes);
                Memory.fill(null, block, bytes, (byte) block);
                sizes.put(block, bytes);
            } else {
                long block = sizes.keySet().iterator().next();
                int bytes = sizes.remove(block);
                for (int i = 0; i < bytes; i++) {
                    if (Memory.getByte(null, block + i) != (byte) block) {
                        throw new AssertionError("a block was overwritten; seed " + seed);
                    }
                }
                pool.free(block);
            }
        }
        assertThat(pool.statistics().blocksInUse()).isEqualTo(sizes.size());
    }

    @Test
    void statisticsCount() {
        long first = pool.allocate(100);
        pool.free(pool.allocate(3000));
        PoolStatistics seen = pool.statistics();
        assertThat(seen.core()).isEqualTo(1);
        assertThat(seen.allocations()).isEqualTo(2);
        assertThat(seen.blocksInUse()).isEqualTo(1);
        assertThat(seen.peakBytesInUse()).isGreaterThan(seen.bytesInUse());
        assertThat(seen.bytesFromMachine()).isGreaterThanOrEqualTo(seen.peakBytesInUse());
        pool.free(first);
    }

    @Test
    void aLeakIsNamedWithThePlaceThatAskedForIt() {
        pool.recordAllocations();
        pool.free(pool.allocate(10));
        assertThat(pool.leaks()).isEmpty();
        pool.allocate(10);
        assertThat(pool.leaks()).singleElement().asString().contains("aLeakIsNamed");
    }

    @Test
    void wrongCallsAreRefused() {
        long block = pool.allocate(10);
        pool.free(block);
        assertThatIllegalStateException()
                .as("freed twice")
                .isThrownBy(() -> pool.free(block))
                .withMessageContaining(Long.toHexString(block));
        long other = machine.cores().get(0).pool().allocate(10);
        assertThatIllegalStateException().as("another core's").isThrownBy(() -> pool.free(other));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pool.allocate(-1))
                .withMessageContaining("-1");
    }
}
