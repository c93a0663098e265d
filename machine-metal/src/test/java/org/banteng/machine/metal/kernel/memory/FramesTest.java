package org.banteng.machine.metal.kernel.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.TestMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

class FramesTest {
    private static final long MEGABYTE = 1 << 20;

    @BeforeEach
    void machine() {
        TestMachine.reset();
    }

    @Test
    void partsOfFramesAreLeftOut() {
        Frames.add(4 * MEGABYTE + 1, 4 * MEGABYTE + 3 * Layout.PAGE - 1);

        assertThat(Frames.all()).isEqualTo(1);
        assertThat(Frames.take()).isEqualTo(4 * MEGABYTE + Layout.PAGE);
        assertThat(Frames.take()).isEqualTo(Frames.NONE);
    }

    @Test
    void aRangeWithoutAWholeFrameIsNoRange() {
        assertThat(Frames.add(4 * MEGABYTE + 1, 4 * MEGABYTE + Layout.PAGE)).isTrue();
        assertThat(Frames.add(5 * MEGABYTE, 4 * MEGABYTE)).isTrue();

        assertThat(Frames.all()).isZero();
    }

    @Test
    void tooManyRangesAreRefused() {
        int ranges = 0;
        while (Frames.add(MEGABYTE * 4, MEGABYTE * 4 + Layout.PAGE)) {
            ranges++;
        }

        assertThat(ranges).isGreaterThan(100);
        assertThat(Frames.all()).isEqualTo(ranges);
    }

    @Test
    void framesInARowComeFromOneRange() {
        Frames.add(4 * MEGABYTE, 4 * MEGABYTE + 2 * Layout.PAGE);
        Frames.add(6 * MEGABYTE, 6 * MEGABYTE + 4 * Layout.PAGE);

        long first = Frames.takeZeroed(3 * Layout.PAGE);

        assertThat(first).isEqualTo(6 * MEGABYTE);
        assertThat(Raw.getLong(Layout.direct(first + 3 * Layout.PAGE - Long.BYTES))).isZero();
        assertThat(Frames.takeZeroed(3 * Layout.PAGE)).isEqualTo(Frames.NONE);
        assertThat(Frames.free()).isEqualTo(3);
    }

    @Test
    void aChainIsGivenBackAsAWhole() {
        Frames.add(4 * MEGABYTE, 5 * MEGABYTE);
        long before = Frames.free();
        long chain = Frames.NONE;
        for (int i = 0; i < 10; i++) {
            chain = Frames.chain(Frames.take(), chain);
        }
        assertThat(Frames.free()).isEqualTo(before - 10);

        Frames.giveAll(chain);

        assertThat(Frames.free()).isEqualTo(before);
    }

    @Test
    void noFrameIsGivenTwice() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Frames.add(4 * MEGABYTE, 5 * MEGABYTE);
        List<Long> taken = new ArrayList<>();
        Set<Long> distinct = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            if (random.nextInt(100) < 55) {
                long frame = Frames.takeZeroed();
                if (frame == Frames.NONE) {
                    assertThat(Frames.free()).as("seed %d", seed).isZero();
                } else {
                    assertThat(Raw.getLong(Layout.direct(frame))).as("seed %d", seed).isZero();
                    assertThat(distinct.add(frame)).as("seed %d", seed).isTrue();
                    taken.add(frame);
                }
            } else if (!taken.isEmpty()) {
                long frame = taken.remove(random.nextInt(taken.size()));
                distinct.remove(frame);
                Frames.give(frame);
            }
            assertThat(Frames.free() + taken.size()).as("seed %d", seed).isEqualTo(Frames.all());
        }
    }
}
