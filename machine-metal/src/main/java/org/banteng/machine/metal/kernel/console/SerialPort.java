package org.banteng.machine.metal.kernel.console;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.Raw;
import org.teavm.interop.Unmanaged;

/**
 * A 16550 serial port, for output (PC16550D data sheet, section 8).
 *
 * <pre>
 *   port +0  data
 *        +2  FIFO control
 *        +3  line control
 *        +4  modem control
 *        +5  line status
 *        +7  scratch
 * </pre>
 */
@Unmanaged
final class SerialPort {
    /** Where PCs have the first and the second one. */
    static final int COM1 = 0x3f8;

    static final int COM2 = 0x2f8;

    private static final int FIFO_CONTROL = 2;
    private static final int LINE_CONTROL = 3;
    private static final int MODEM_CONTROL = 4;
    private static final int LINE_STATUS = 5;
    private static final int SCRATCH = 7;

    /** What line status says. */
    private static final int ROOM = 1 << 5;

    private static final int ALL_SENT = 1 << 6;

    private static final int FIFO_ON_AND_EMPTY = 0x7;
    private static final int EIGHT_BITS = 0x3;
    private static final int READY_TO_SEND = 0x3;

    /** What fits at once when there is room. */
    private static final int FIFO_BYTES = 16;

    /** Something to find again in the scratch register, if there is a port at all. */
    private static final int SOMETHING = 0x5a;

    private SerialPort() {}

    /** Whether there is such a port. */
    static boolean isThere(int port) {
        Instructions.out8(port + SCRATCH, SOMETHING);
        return Instructions.in8(port + SCRATCH) == SOMETHING;
    }

    static void open(int port) {
        Instructions.out8(port + LINE_CONTROL, EIGHT_BITS);
        Instructions.out8(port + FIFO_CONTROL, FIFO_ON_AND_EMPTY);
        Instructions.out8(port + MODEM_CONTROL, READY_TO_SEND);
    }

    /** Sends bytes; waits for room as often as needed. */
    static void write(int port, long from, int bytes) {
        for (int i = 0; i < bytes; i++) {
            if (i % FIFO_BYTES == 0) {
                await(port, ROOM);
            }
            Instructions.out8(port, Raw.getByte(from + i));
        }
    }

    /** Waits until everything is out. */
    static void drain(int port) {
        await(port, ALL_SENT);
    }

    private static void await(int port, int status) {
        while ((Instructions.in8(port + LINE_STATUS) & status) == 0) {
            Instructions.pause();
        }
    }
}
