package org.banteng.machine.metal.kernel.clock;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.KernelState;
import org.banteng.machine.metal.kernel.Raw;
import org.teavm.interop.Unmanaged;

/**
 * The time since the machine began, and the date. Both go by the processor's time-stamp counter,
 * which runs at one speed and is the same on all processors (Intel SDM volume 3, section 18.17).
 *
 * <pre>
 *         +-------------------------------+
 *   0x000 | counter when it began         |
 *   0x008 | nanoseconds per count * 2^32  |
 *   0x010 | counts per second             |
 *   0x018 | date when it began            |   milliseconds since 1970
 *         +-------------------------------+
 * </pre>
 */
@Unmanaged
public final class Clock {
    private static final long BEGAN = KernelState.CLOCK;
    private static final long SCALE = KernelState.CLOCK + 0x08;
    private static final long FREQUENCY = KernelState.CLOCK + 0x10;
    private static final long DATE = KernelState.CLOCK + 0x18;

    private static final long SECOND = 1_000_000_000;
    private static final int MILLISECOND = 1_000_000;
    private static final int MILLIS = 1000;
    private static final int SCALE_BITS = 32;

    private Clock() {}

    /**
     * Starts it. During boot.
     *
     * @param switchedOn when the machine was, in milliseconds since 1970, if somebody knows; else 0
     * @return false if this machine has no clock to measure the counter by
     */
    public static boolean start(long switchedOn) {
        long frequency = CounterFrequency.find();
        if (frequency <= 0) {
            return false;
        }
        Raw.putLong(FREQUENCY, frequency);
        Raw.putLong(SCALE, (SECOND << SCALE_BITS) / frequency);
        Raw.putLong(BEGAN, Instructions.timeStamp());
        long read = DateClock.read() * MILLIS;
        Raw.putLong(DATE, dateWhenItBegan(switchedOn, read));
        return true;
    }

    /**
     * The machine's own clock has whole seconds, and an emulator's begins with one. So who knows
     * better is believed, unless it was somebody who started another machine long ago.
     *
     * @param read what the machine's own clock says now; 0 if there is none
     */
    private static long dateWhenItBegan(long switchedOn, long read) {
        long told = switchedOn + length(Raw.getLong(BEGAN)) / MILLISECOND;
        long later = told + nanoseconds() / MILLISECOND - read;
        boolean agree = read == 0 || (later > -MILLIS && later < 2 * MILLIS);
        return switchedOn != 0 && agree ? told : read - nanoseconds() / MILLISECOND;
    }

    /** Nanoseconds since it began. Any processor. */
    public static long nanoseconds() {
        return nanoseconds(Instructions.timeStamp());
    }

    /** Nanoseconds from its beginning to a value of the counter. */
    public static long nanoseconds(long counter) {
        return Instructions.scale(counter - Raw.getLong(BEGAN), Raw.getLong(SCALE));
    }

    /** Nanoseconds that a number of counts of the time-stamp counter take. */
    public static long length(long counts) {
        return Instructions.scale(counts, Raw.getLong(SCALE));
    }

    /** Milliseconds since 1970 began. Any processor. */
    public static long milliseconds() {
        return Raw.getLong(DATE) + nanoseconds() / MILLISECOND;
    }

    /** Counts of the time-stamp counter in a second. */
    public static long frequency() {
        return Raw.getLong(FREQUENCY);
    }
}
