package org.banteng.machine.metal.kernel.clock;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.KernelState;
import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.Text;
import org.banteng.machine.metal.kernel.console.Line;
import org.teavm.interop.Unmanaged;

/**
 * When each phase of boot has ended: noted as it happens, which costs next to nothing, and drawn at
 * the end of the job if the command line asks for it by {@code banteng.boot.chart=1}.
 *
 * <pre>
 *         +-------------------------------+
 *   0x000 | phases        |               |
 *   0x010 | time stamp    | name          |   a phase: 8 bytes each, the name a text
 *   0x020 | ...                           |
 *         +-------------------------------+
 *   0x180
 * </pre>
 *
 * The time-stamp counter begins to count when the machine is switched on.
 */
@Unmanaged
public final class BootChart {
    private static final long COUNT = KernelState.BOOT_CHART;
    private static final long PHASES = KernelState.BOOT_CHART + 0x10;
    private static final int PHASE_BYTES = 16;
    private static final int NAME = 8;
    private static final int MOST = 23;

    private static final int COLUMNS = 40;
    private static final int NANOS_OF_TENTH = 100_000;
    private static final int TENTHS = 10;

    private BootChart() {}

    /**
     * A phase has ended just now. Any processor.
     *
     * @param name a text; what was done in it
     */
    public static void ended(long name) {
        endedAt(Instructions.timeStamp(), name);
    }

    /** The same at another time. */
    public static void endedAt(long timeStamp, long name) {
        int place = Instructions.addInt(COUNT, 1) - 1;
        if (place < MOST) {
            Raw.putLong(phase(place), timeStamp);
            Raw.putLong(phase(place) + NAME, name);
        }
    }

    /** Draws it. */
    public static void draw() {
        int count = Math.min(Raw.getInt(COUNT), MOST);
        long all = Raw.getLong(phase(count - 1));
        Line.of(Text.of("boot, in ms since the machine was switched on: from, took"));
        long from = 0;
        for (int i = 0; i < count; i++) {
            long to = Raw.getLong(phase(i));
            drawPhase(from, to, all, Raw.getLong(phase(i) + NAME));
            from = to;
        }
    }

    private static void drawPhase(long from, long to, long all, long name) {
        Line.begin();
        tenths(from);
        tenths(to - from);
        Line.text(Text.of("  "));
        int first = (int) (from * COLUMNS / all);
        int last = (int) Math.max(first, (to * COLUMNS - 1) / all);
        for (int column = 0; column < COLUMNS; column++) {
            Line.text(column >= first && column <= last ? Text.of("#") : Text.of("."));
        }
        Line.text(Text.of("  "));
        Line.text(name);
        Line.end();
    }

    /** Milliseconds with a digit behind the point, in seven columns. */
    private static void tenths(long counts) {
        long value = Clock.length(counts) / NANOS_OF_TENTH;
        for (long room = 10_000; room > Math.max(value, TENTHS); room /= TENTHS) {
            Line.text(Text.of(" "));
        }
        Line.decimal(value / TENTHS);
        Line.text(Text.of("."));
        Line.decimal(value % TENTHS);
    }

    private static long phase(int place) {
        return PHASES + (long) place * PHASE_BYTES;
    }
}
