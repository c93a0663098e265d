package org.banteng.machine.metal.kernel.interrupt;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.KernelState;
import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.cpu.ModelRegisters;
import org.banteng.machine.metal.kernel.memory.KernelMemory;
import org.teavm.interop.Unmanaged;

/**
 * The local APIC: each processor has its own, at one address (Intel SDM volume 3, chapter 10).
 *
 * <pre>
 *         +-------------------------------+
 *   0x020 | APIC id in bits 31-24         |
 *   0x080 | priority                      |   0: let all in
 *   0x0b0 | end of interrupt              |   write 0
 *   0x0f0 | spurious vector; bit 8: on    |
 *   0x300 | command: vector, kind         |   writing it sends
 *   0x310 | command: to which APIC id     |   in bits 31-24
 *   0x320 | timer: vector; bit 16: off    |
 *   0x380 | timer: count to start from    |   writing it starts
 *   0x390 | timer: count now              |
 *   0x3e0 | timer: divider                |
 *         +-------------------------------+
 * </pre>
 */
@Unmanaged
public final class LocalApic {
    /** Where it is seen: KernelState.INTERRUPTS + 0. */
    private static final long ADDRESS = KernelState.INTERRUPTS;

    private static final int ID = 0x020;
    private static final int PRIORITY = 0x080;
    private static final int END = 0x0b0;
    private static final int SPURIOUS = 0x0f0;
    private static final int COMMAND = 0x300;
    private static final int COMMAND_TO = 0x310;
    private static final int TIMER = 0x320;
    private static final int TIMER_START = 0x380;
    private static final int TIMER_NOW = 0x390;
    private static final int TIMER_DIVIDER = 0x3e0;
    private static final int BYTES = 0x400;

    private static final int ID_SHIFT = 24;
    private static final int ON = 1 << 8;

    /** Kinds of command: bits 10-8. */
    private static final int FIXED = 0;

    private static final int NMI = 4 << 8;
    private static final int INIT = 5 << 8;
    private static final int START_UP = 6 << 8;

    /** The command is not sent yet. */
    private static final int PENDING = 1 << 12;

    /** Level "assert", as all but one obsolete command have. */
    private static final int ASSERT = 1 << 14;

    /** Divide by 1. */
    private static final int DIVIDE_BY_1 = 0b1011;

    private static final long BASE_MASK = 0x000f_ffff_ffff_f000L;
    private static final int PAGE_BITS = 12;

    private LocalApic() {}

    /**
     * Finds it. During boot.
     *
     * @return false if there was no memory for the tables that show it
     */
    public static boolean find() {
        long physical = Instructions.readModelRegister(ModelRegisters.APIC_BASE) & BASE_MASK;
        long address = KernelMemory.mapDevice(physical, BYTES);
        Raw.putLong(ADDRESS, address);
        return address != 0;
    }

    /** Switches that of the processor that calls on. */
    public static void enable() {
        put(PRIORITY, 0);
        put(TIMER_DIVIDER, DIVIDE_BY_1);
        put(TIMER, Vectors.TIMER);
        put(SPURIOUS, ON | Vectors.SPURIOUS);
    }

    /** The id of that of the processor that calls. */
    public static int id() {
        return get(ID) >>> ID_SHIFT;
    }

    /** Ends an interrupt that has come. */
    public static void end() {
        put(END, 0);
    }

    /** Ends the halt of a processor. */
    public static void wake(int apicId) {
        send(apicId, FIXED | Vectors.WAKE);
    }

    /** Interrupts a processor whatever it does. */
    static void interruptNow(int apicId) {
        send(apicId, NMI);
    }

    /** Makes a processor wait to be started. */
    public static void reset(int apicId) {
        send(apicId, INIT);
    }

    /**
     * Starts a processor that waits, in real mode.
     *
     * @param page physical address below 1 MiB, at a page
     */
    public static void start(int apicId, long page) {
        send(apicId, START_UP | (int) (page >>> PAGE_BITS));
    }

    /** Lets the timer of the processor that calls interrupt it after so many counts; 0: never. */
    static void setTimer(int counts) {
        put(TIMER_START, counts);
    }

    /** What the timer has left, in counts. */
    static int timer() {
        return get(TIMER_NOW);
    }

    private static void send(int apicId, int command) {
        put(COMMAND_TO, apicId << ID_SHIFT);
        put(COMMAND, command | ASSERT);
        while ((get(COMMAND) & PENDING) != 0) {
            Instructions.pause();
        }
    }

    private static int get(int register) {
        return Instructions.getIntAcquire(Raw.getLong(ADDRESS) + register);
    }

    private static void put(int register, int value) {
        Instructions.putIntRelease(Raw.getLong(ADDRESS) + register, value);
    }
}
