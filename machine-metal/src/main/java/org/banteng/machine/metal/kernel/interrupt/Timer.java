package org.banteng.machine.metal.kernel.interrupt;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.KernelState;
import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.clock.Clock;
import org.teavm.interop.Unmanaged;

/**
 * The local APIC's timer, set by the clock: interrupts the processor that set it at some time.
 *
 * <pre>
 *   KernelState.INTERRUPTS +0x08  counts per nanosecond * 2^32; while it is measured, when that began
 * </pre>
 */
@Unmanaged
public final class Timer {
    private static final long SCALE = KernelState.INTERRUPTS + 0x08;
    private static final int SCALE_BITS = 32;

    /** How long it is measured at least: 1 ms, of which the clock's start takes most. */
    private static final long MEASURED = 1_000_000;

    /** Far enough away; whoever waits longer waits in parts. */
    private static final long LONGEST = 1_000_000_000;

    private static final int ALL_COUNTS = -1;
    private static final long UNSIGNED = 0xffff_ffffL;

    private Timer() {}

    /** Begins to measure it. During boot, before the clock is. */
    public static void startMeasuring() {
        LocalApic.setTimer(ALL_COUNTS);
        Raw.putLong(SCALE, Instructions.timeStamp());
    }

    /** Finds out how fast it is, by the clock. */
    public static void measure() {
        long start = Raw.getLong(SCALE);
        long counted = 0;
        long took = 0;
        while (took < MEASURED) {
            took = Clock.length(Instructions.timeStamp() - start);
            counted = UNSIGNED - (LocalApic.timer() & UNSIGNED);
        }
        LocalApic.setTimer(0);
        Raw.putLong(SCALE, (counted << SCALE_BITS) / took);
    }

    /**
     * Interrupts the processor that calls at a time, or a little before: who waits for it looks at
     * the clock.
     *
     * @param when as {@link Clock#nanoseconds}; {@code Long.MAX_VALUE}: never
     */
    public static void set(long when) {
        if (when == Long.MAX_VALUE) {
            LocalApic.setTimer(0);
        } else {
            long left = Math.max(1, Math.min(when - Clock.nanoseconds(), LONGEST));
            long counts = Instructions.scale(left, Raw.getLong(SCALE)) + 1;
            LocalApic.setTimer((int) Math.min(counts, UNSIGNED));
        }
    }
}
