package org.banteng.machine.metal.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.TestMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Random;

/** The counter is measured by a PIT on a processor that is held up now and then. */
class ClockTest {
    private static final long COUNTER_FREQUENCY = 2_600_000_000L;
    private static final double PIT_FREQUENCY = 1_193_182;

    private final long seed = new Random().nextLong();

    @BeforeEach
    void machine() {
        TestMachine.reset();
    }

    @Test
    void theFrequencyIsMeasuredAlthoughTheProcessorIsHeldUp() {
        TestMachine.connect(new Pit8254(new Random(seed)));

        assertThat(Clock.start(0)).isTrue();

        assertThat((double) Clock.frequency())
                .as("seed %d", seed)
                .isCloseTo(COUNTER_FREQUENCY, within(COUNTER_FREQUENCY * 0.0005));
    }

    @Test
    void timeGoesOnForYears() {
        TestMachine.connect(new Pit8254(new Random(seed)));
        Clock.start(0);
        long before = Clock.nanoseconds();

        TestMachine.pass(Clock.frequency() * 86_400 * 1000);

        long days = (Clock.nanoseconds() - before) / 1_000_000_000 / 86_400;
        assertThat(days).isBetween(999L, 1000L);
    }

    @Test
    void theDateGoesOnFromWhenTheMachineWasSwitchedOn() {
        TestMachine.connect(new Pit8254(new Random(seed)));
        TestMachine.pass(COUNTER_FREQUENCY);
        Clock.start(1_700_000_000_000L);

        TestMachine.pass(COUNTER_FREQUENCY);

        long sinceOn = Instructions.timeStamp() / (COUNTER_FREQUENCY / 1000);
        assertThat(Clock.milliseconds() - 1_700_000_000_000L)
                .as("seed %d", seed)
                .isCloseTo(sinceOn, within(1 + sinceOn / 2000));
    }

    @Test
    void withoutAnythingToMeasureByThereIsNoClock() {
        TestMachine.connect(
                new TestMachine.Ports() {
                    @Override
                    public int in(int port) {
                        return 0xff;
                    }

                    @Override
                    public void out(int port, int value) {}
                });

        assertThat(Clock.start(0)).isFalse();
    }

    /** Counts down by the time-stamp counter; each access takes a microsecond, or much longer. */
    private static final class Pit8254 implements TestMachine.Ports {
        private final Random random;
        private long now;
        private int latched;
        private boolean highByte;

        Pit8254(Random random) {
            this.random = random;
        }

        @Override
        public int in(int port) {
            pass();
            if (port != 0x42) {
                return port == 0x71 ? 0xff : 0;
            }
            highByte = !highByte;
            return highByte ? latched & 0xff : latched >> 8;
        }

        @Override
        public void out(int port, int value) {
            pass();
            if (port == 0x43 && value == 0x80) {
                latched = (int) -(now * PIT_FREQUENCY / COUNTER_FREQUENCY) & 0xffff;
                highByte = false;
            }
        }

        private void pass() {
            long counts = COUNTER_FREQUENCY / 1_000_000;
            if (random.nextInt(20) == 0) {
                counts *= 1 + random.nextInt(1000);
            }
            now += counts;
            TestMachine.pass(counts);
        }
    }
}
