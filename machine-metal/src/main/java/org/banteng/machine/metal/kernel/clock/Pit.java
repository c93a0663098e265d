package org.banteng.machine.metal.kernel.clock;

import org.banteng.machine.metal.kernel.Instructions;
import org.teavm.interop.Unmanaged;

/**
 * The programmable interval timer, by which the faster clocks are measured: its third counter
 * counts down 1,193,182 times a second (Intel 8254 data sheet).
 *
 * <pre>
 *   port 0x42  the counter, low byte first
 *        0x43  control: | counter 7-6 | how 5-4 | mode 3-1 | BCD |
 *        0x61  bit 0 lets it count, bit 1 would let the speaker hear it
 * </pre>
 */
@Unmanaged
final class Pit {
    /** Counts a second. */
    static final int FREQUENCY = 1_193_182;

    /** It counts from here to 0 and begins anew. */
    private static final int COUNTS = 0x1_0000;

    private static final int COUNTER = 0x42;
    private static final int CONTROL = 0x43;
    private static final int GATE = 0x61;

    /** Counter 2, low byte then high byte, mode 2: from the start value to 1, again and again. */
    private static final int PERIODIC = 0xb4;

    /** Counter 2: keep the present value until it has been read. */
    private static final int LATCH = 0x80;

    private static final int COUNT = 1;
    private static final int SPEAKER = 1 << 1;
    private static final int BYTE_BITS = 8;

    private Pit() {}

    static void start() {
        Instructions.out8(GATE, (Instructions.in8(GATE) & ~SPEAKER) | COUNT);
        Instructions.out8(CONTROL, PERIODIC);
        Instructions.out8(COUNTER, 0);
        Instructions.out8(COUNTER, 0);
    }

    /** What the counter shows. */
    static int read() {
        Instructions.out8(CONTROL, LATCH);
        int low = Instructions.in8(COUNTER);
        return low | Instructions.in8(COUNTER) << BYTE_BITS;
    }

    /** How often it has counted from one reading to a later one, if that is less than 54 ms. */
    static int elapsed(int earlier, int later) {
        return earlier - later & COUNTS - 1;
    }
}
