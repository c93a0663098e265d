package org.banteng.machine.metal.kernel.cpu;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.KernelState;
import org.banteng.machine.metal.kernel.Raw;
import org.teavm.interop.Unmanaged;

/**
 * All processors that run, in the order in which they came up.
 *
 * <pre>
 *         +-------------------------------+
 *   0x000 | how many      |               |
 *   0x008 | their records                 |   address of a list of addresses, see Cpu
 *         +-------------------------------+
 * </pre>
 */
@Unmanaged
public final class Processors {
    /** With 8 bits for an APIC id, of which the last is for all. */
    public static final int MOST = 255;

    /** Bytes of the list of records. */
    public static final int LIST_BYTES = 4096;

    private static final long COUNT = KernelState.PROCESSORS;
    private static final long LIST = KernelState.PROCESSORS + 0x08;
    private static final int ADDRESS_BYTES = 8;

    private Processors() {}

    /** Begins with none; {@code list} is memory for {@link #LIST_BYTES}. */
    public static void create(long list) {
        Raw.putLong(LIST, list);
    }

    /** Adds one: it runs. One processor is added at a time. */
    public static void add(long cpu) {
        int count = Raw.getInt(COUNT);
        Raw.putLong(Raw.getLong(LIST) + (long) count * ADDRESS_BYTES, cpu);
        Instructions.putIntRelease(COUNT, count + 1);
    }

    /** How many run. */
    public static int count() {
        return Instructions.getIntAcquire(COUNT);
    }

    /** The record of one. */
    public static long get(int number) {
        return Raw.getLong(Raw.getLong(LIST) + (long) number * ADDRESS_BYTES);
    }
}
