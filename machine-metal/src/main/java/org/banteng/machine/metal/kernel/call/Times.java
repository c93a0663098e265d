package org.banteng.machine.metal.kernel.call;

import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.clock.Clock;
import org.teavm.interop.Unmanaged;

/**
 * The clocks.
 *
 * <pre>
 *   a time  +0x00  seconds
 *           +0x08  nanoseconds
 * </pre>
 */
@Unmanaged
final class Times {
    private static final int NANOSECONDS = 8;
    private static final int REALTIME = 0;
    private static final int MILLIS = 1000;
    private static final int MILLISECOND = 1_000_000;
    private static final int SECOND = 1_000_000_000;

    private Times() {}

    /** {@code clock_gettime}: the date, or for any other clock the time since boot. */
    static long get(int clock, long time) {
        if (clock == REALTIME) {
            long now = Clock.milliseconds();
            Raw.putLong(time, now / MILLIS);
            Raw.putLong(time + NANOSECONDS, now % MILLIS * MILLISECOND);
        } else {
            long now = Clock.nanoseconds();
            Raw.putLong(time, now / SECOND);
            Raw.putLong(time + NANOSECONDS, now % SECOND);
        }
        return 0;
    }
}
