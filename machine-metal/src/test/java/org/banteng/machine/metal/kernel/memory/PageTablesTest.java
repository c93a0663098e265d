package org.banteng.machine.metal.kernel.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.TestMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

class PageTablesTest {
    private static final long LARGE = 2 << 20;
    private static final long VIRTUAL = 0x1234_4000_0000L;

    private long root;

    @BeforeEach
    void tables() {
        TestMachine.reset();
        Frames.add(4 << 20, 8 << 20);
        root = Frames.takeZeroed();
    }

    @Test
    void nothingIsMappedAtFirst() {
        assertThat(PageTables.translate(root, VIRTUAL)).isEqualTo(-1);
        assertThat(PageTables.find(root, VIRTUAL)).isEqualTo(PageTables.NONE);
    }

    @Test
    void onePageNeedsThreeTables() {
        long before = Frames.free();

        PageTables.map(root, VIRTUAL, 0x7000, Layout.PAGE, PageTableEntry.NO_EXECUTE);

        assertThat(before - Frames.free()).isEqualTo(3);
        assertThat(PageTables.translate(root, VIRTUAL + 0x123)).isEqualTo(0x7123);
        assertThat(PageTables.translate(root, VIRTUAL + Layout.PAGE)).isEqualTo(-1);
        assertThat(Raw.getLong(PageTables.find(root, VIRTUAL)))
                .isEqualTo(0x7000 | PageTableEntry.PRESENT | PageTableEntry.NO_EXECUTE);
    }

    @Test
    void whatIsAlignedGetsLargePages() {
        long before = Frames.free();
        long start = LARGE - Layout.PAGE;

        PageTables.map(root, VIRTUAL + start, start, 2 * LARGE + 2 * Layout.PAGE, 0);

        // Three levels, a fourth table for the page before, and one for the page behind.
        assertThat(before - Frames.free()).isEqualTo(4);
        assertThat(PageTables.find(root, VIRTUAL + LARGE)).isEqualTo(PageTables.NONE);
        for (long at = start; at < start + 2 * LARGE + 2 * Layout.PAGE; at += Layout.PAGE) {
            assertThat(PageTables.translate(root, VIRTUAL + at + 5)).isEqualTo(at + 5);
        }
        assertThat(PageTables.translate(root, VIRTUAL + 3 * LARGE + Layout.PAGE)).isEqualTo(-1);
    }

    @Test
    void differentAlignmentsGetSmallPages() {
        PageTables.map(root, VIRTUAL, Layout.PAGE, LARGE, 0);

        assertThat(PageTables.find(root, VIRTUAL)).isNotEqualTo(PageTables.NONE);
        assertThat(PageTables.translate(root, VIRTUAL + LARGE - 1))
                .isEqualTo(LARGE + Layout.PAGE - 1);
    }

    @Test
    void runningOutOfFramesIsSaid() {
        while (Frames.free() > 2) {
            Frames.take();
        }

        assertThat(PageTables.map(root, VIRTUAL, 0, Layout.PAGE, 0)).isFalse();
    }

    @Test
    void whatWasMappedIsFoundEverywhere() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Map<Long, Long> expected = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            // 48 bits, of which the highest goes on above.
            long virtual = random.nextLong() >> 16 & -Layout.PAGE;
            long physical = random.nextLong(1L << 40) & -Layout.PAGE;
            if (PageTables.map(root, virtual, physical, Layout.PAGE, 0)) {
                expected.put(virtual, physical);
            }
        }
        assertThat(expected).as("seed %d", seed).hasSizeGreaterThan(250);
        expected.forEach(
                (virtual, physical) ->
                        assertThat(PageTables.translate(root, virtual + 1))
                                .as("seed %d, address %x", seed, virtual)
                                .isEqualTo(physical + 1));
    }
}
