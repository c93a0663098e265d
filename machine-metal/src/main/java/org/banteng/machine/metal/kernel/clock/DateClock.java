package org.banteng.machine.metal.kernel.clock;

import org.banteng.machine.metal.kernel.Instructions;
import org.teavm.interop.Unmanaged;

/**
 * The clock that runs while the machine is off: date and time in UTC, to the second (Motorola
 * MC146818 data sheet; the century is where ACPI puts it on PCs).
 *
 * <pre>
 *   port 0x70  number of a register      0x00 seconds   0x07 day of the month
 *        0x71  what it holds             0x02 minutes   0x08 month
 *                                        0x04 hours     0x09 year
 *                                        0x0a bit 7: about to change
 *                                        0x0b bit 2: binary, not BCD; bit 1: 24 hours, not 12
 * </pre>
 */
@Unmanaged
final class DateClock {
    private static final int NUMBER = 0x70;
    private static final int VALUE = 0x71;

    private static final int SECONDS = 0x00;
    private static final int MINUTES = 0x02;
    private static final int HOURS = 0x04;
    private static final int DAY = 0x07;
    private static final int MONTH = 0x08;
    private static final int YEAR = 0x09;
    private static final int STATUS_A = 0x0a;
    private static final int STATUS_B = 0x0b;

    private static final int CHANGING = 1 << 7;
    private static final int BINARY = 1 << 2;
    private static final int HOURS_24 = 1 << 1;
    private static final int AFTERNOON = 1 << 7;

    private static final int THIS_CENTURY = 2000;

    /** A change takes 2 ms at most; a clock that never stops changing is not there. */
    private static final int MOST_READINGS = 100_000;

    private DateClock() {}

    /** Seconds since 1970 began; 0 if there is no such clock. */
    static long read() {
        int readings = 0;
        long first = -1;
        long second = 0;
        // Read twice, so that no change can have come between the parts.
        while (first != second) {
            while ((register(STATUS_A) & CHANGING) != 0) {
                if (++readings == MOST_READINGS) {
                    return 0;
                }
            }
            first = second;
            second = readOnce();
        }
        return second;
    }

    private static long readOnce() {
        int hours = register(HOURS);
        boolean afternoon = (register(STATUS_B) & HOURS_24) == 0 && (hours & AFTERNOON) != 0;
        int hour = number(hours & ~AFTERNOON);
        if ((register(STATUS_B) & HOURS_24) == 0) {
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        return seconds(
                THIS_CENTURY + number(register(YEAR)),
                number(register(MONTH)),
                number(register(DAY)),
                hour * 3600 + number(register(MINUTES)) * 60 + number(register(SECONDS)));
    }

    private static int number(int value) {
        boolean binary = (register(STATUS_B) & BINARY) != 0;
        return binary ? value : (value >> 4) * 10 + (value & 0xf);
    }

    private static int register(int number) {
        Instructions.out8(NUMBER, number);
        return Instructions.in8(VALUE);
    }

    /**
     * Seconds since 1970 began.
     *
     * @param month from 1
     * @param day from 1
     * @param secondOfDay from 0
     */
    static long seconds(int year, int month, int day, int secondOfDay) {
        // With the year beginning in March, leap days are last, and 153 days are five months.
        long y = month <= 2 ? year - 1 : year;
        long m = month <= 2 ? month + 9 : month - 3;
        long days = 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1;
        long daysUntil1970 = 719_468;
        return (days - daysUntil1970) * 86_400 + secondOfDay;
    }
}
