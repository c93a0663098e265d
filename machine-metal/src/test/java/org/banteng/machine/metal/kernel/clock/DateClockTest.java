package org.banteng.machine.metal.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.machine.metal.kernel.TestMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;

class DateClockTest {
    private static final int BINARY = 1 << 2;
    private static final int HOURS_24 = 1 << 1;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @BeforeEach
    void machine() {
        TestMachine.reset();
    }

    @Test
    void secondsAreCountedAsEverywhere() {
        for (int i = 0; i < 10_000; i++) {
            LocalDateTime time = anyTime();
            long seconds =
                    DateClock.seconds(
                            time.getYear(),
                            time.getMonthValue(),
                            time.getDayOfMonth(),
                            time.toLocalTime().toSecondOfDay());

            assertThat(seconds)
                    .as("seed %d, %s", seed, time)
                    .isEqualTo(time.toEpochSecond(ZoneOffset.UTC));
        }
    }

    @Test
    void everyWayOfWritingNumbersIsUnderstood() {
        for (int format : new int[] {0, BINARY, HOURS_24, BINARY | HOURS_24}) {
            for (int i = 0; i < 200; i++) {
                LocalDateTime time = anyTime();
                TestMachine.connect(new Chip(time, format));

                assertThat(DateClock.read())
                        .as("seed %d, %s, format %d", seed, time, format)
                        .isEqualTo(time.toEpochSecond(ZoneOffset.UTC));
            }
        }
    }

    @Test
    void aMachineWithoutOneHasNoDate() {
        TestMachine.connect(
                new TestMachine.Ports() {
                    @Override
                    public int in(int port) {
                        return 0xff;
                    }

                    @Override
                    public void out(int port, int value) {}
                });

        assertThat(DateClock.read()).isZero();
    }

    private LocalDateTime anyTime() {
        return LocalDateTime.ofEpochSecond(
                946_684_800 + random.nextLong(99L * 365 * 86_400), 0, ZoneOffset.UTC);
    }

    /** The registers of a clock that stands still. */
    private static final class Chip implements TestMachine.Ports {
        private final LocalDateTime time;
        private final int format;
        private int selected;

        Chip(LocalDateTime time, int format) {
            this.time = time;
            this.format = format;
        }

        @Override
        public int in(int port) {
            return switch (selected) {
                case 0x00 -> number(time.getSecond());
                case 0x02 -> number(time.getMinute());
                case 0x04 -> hour();
                case 0x07 -> number(time.getDayOfMonth());
                case 0x08 -> number(time.getMonthValue());
                case 0x09 -> number(time.getYear() % 100);
                case 0x0a -> 0x26;
                case 0x0b -> format;
                default -> throw new AssertionError("register " + selected);
            };
        }

        @Override
        public void out(int port, int value) {
            selected = value;
        }

        private int hour() {
            if ((format & HOURS_24) != 0) {
                return number(time.getHour());
            }
            int hour = (time.getHour() + 11) % 12 + 1;
            return number(hour) | (time.getHour() >= 12 ? 0x80 : 0);
        }

        private int number(int value) {
            return (format & BINARY) != 0 ? value : (value / 10) << 4 | value % 10;
        }
    }
}
