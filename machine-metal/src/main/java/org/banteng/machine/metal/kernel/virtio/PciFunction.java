package org.banteng.machine.metal.kernel.virtio;

import org.banteng.machine.metal.kernel.Instructions;
import org.teavm.interop.Unmanaged;

/**
 * The configuration of what sits on the first PCI bus (PCI Local Bus Specification 3.0, sections
 * 3.2.2.3 and 6.1). A function is named by a number: device * 8 + function.
 *
 * <pre>
 *         +-------------------------------+
 *   0x00  | vendor, device                |   4 bytes a line
 *   0x04  | command, status               |
 *   0x10  | six base addresses            |
 *   0x2c  | subsystem: vendor, device     |
 *   0x34  | first capability              |   offset
 *         +-------------------------------+
 * </pre>
 */
@Unmanaged
final class PciFunction {
    /** How many there can be on the bus. */
    static final int MOST = 256;

    /** How many a device can have; one that has any has number 0. */
    static final int EACH = 8;

    static final int NOTHING = -1;

    private static final int ADDRESS_PORT = 0xcf8;
    private static final int DATA_PORT = 0xcfc;
    private static final int ENABLED = 1 << 31;
    private static final int FUNCTION_SHIFT = 8;

    private static final int COMMAND = 0x04;
    private static final int BASE_ADDRESSES = 0x10;
    private static final int SUBSYSTEM = 0x2c;
    private static final int FIRST_CAPABILITY = 0x34;

    /** Commands: answer at the base addresses; read and write memory by itself. */
    private static final int MEMORY_AND_MASTER = 0x6;

    /** Bits of a base address that are not of the address. */
    private static final long KIND_BITS = 0xf;

    private static final int IS_PORT = 1;
    private static final int IS_WIDE = 4;

    private PciFunction() {}

    /** Four bytes. */
    static int get(int function, int offset) {
        Instructions.out32(ADDRESS_PORT, ENABLED | function << FUNCTION_SHIFT | (offset & ~3));
        return Instructions.in32(DATA_PORT);
    }

    /** One byte. */
    static int getByte(int function, int offset) {
        return get(function, offset) >>> ((offset & 3) * Byte.SIZE) & 0xff;
    }

    /** Vendor in the lower half, device in the upper; {@link #NOTHING} if there is none. */
    static int identity(int function) {
        return get(function, 0);
    }

    static int subsystem(int function) {
        return get(function, SUBSYSTEM) >>> Short.SIZE;
    }

    /** Lets it be reached, and reach memory. */
    static void enable(int function) {
        int command = get(function, COMMAND);
        Instructions.out32(ADDRESS_PORT, ENABLED | function << FUNCTION_SHIFT | COMMAND);
        Instructions.out32(DATA_PORT, command | MEMORY_AND_MASTER);
    }

    /** The offset of its first capability; 0 if it has none. */
    static int firstCapability(int function) {
        return getByte(function, FIRST_CAPABILITY);
    }

    /** Where firmware has put a part of it in memory; 0 if it is not in memory. */
    static long baseAddress(int function, int number) {
        int offset = BASE_ADDRESSES + number * 4;
        long low = get(function, offset) & 0xffff_ffffL;
        if ((low & IS_PORT) != 0) {
            return 0;
        }
        long high = (low & IS_WIDE) == 0 ? 0 : get(function, offset + 4) & 0xffff_ffffL;
        return high << Integer.SIZE | (low & ~KIND_BITS);
    }
}
