package org.banteng.machine.metal.kernel.boot;

import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.teavm.interop.Unmanaged;

/**
 * What a loader that knows PVH tells the kernel: {@code hvm_start_info} (Xen Project, {@code
 * xen/include/public/arch-x86/hvm/start_info.h}). Addresses in it are physical.
 *
 * <pre>
 *         +-------------------------------+
 *   0x00  | magic         | version       |
 *   0x08  | flags         | modules       |
 *   0x10  | modules                       |
 *   0x18  | command line                  |   a text that ends with a 0; 0: none
 *   0x20  | ACPI's root pointer           |   0: unknown
 *   0x28  | memory map                    |   from version 1 on
 *   0x30  | entries of it |               |
 *         +-------------------------------+
 *
 *         memory map, an entry
 *         +-------------------------------+
 *   0x00  | address                       |
 *   0x08  | bytes                         |
 *   0x10  | kind          |               |   1: memory
 *         +-------------------------------+
 *   0x18
 * </pre>
 */
@Unmanaged
final class StartInfo {
    private static final int MAGIC = 0x00;
    private static final int VERSION = 0x04;
    private static final int COMMAND_LINE = 0x18;
    private static final int ACPI_ROOT = 0x20;
    private static final int MEMORY_MAP = 0x28;
    private static final int MEMORY_MAP_ENTRIES = 0x30;

    private static final int ENTRY_ADDRESS = 0x00;
    private static final int ENTRY_LENGTH = 0x08;
    private static final int ENTRY_KIND = 0x10;
    private static final int ENTRY_BYTES = 0x18;

    private static final int MEMORY = 1;

    /** {@code xEn3}, with the highest bit of the E set. */
    private static final int THE_MAGIC = 0x336e_c578;

    private StartInfo() {}

    /** Whether this is what it should be, with a memory map. */
    static boolean isValid(long info) {
        return Raw.getInt(info + MAGIC) == THE_MAGIC && Raw.getInt(info + VERSION) >= 1;
    }

    /** Where the command line is seen; 0 if there is none. */
    static long commandLine(long info) {
        return seen(Raw.getLong(info + COMMAND_LINE));
    }

    /** Where ACPI's root pointer is seen; 0 if the loader does not know. */
    static long acpiRoot(long info) {
        return seen(Raw.getLong(info + ACPI_ROOT));
    }

    /** How many entries the memory map has. */
    static int ranges(long info) {
        return Raw.getInt(info + MEMORY_MAP_ENTRIES);
    }

    /** Whether an entry of the memory map is memory that anybody may use. */
    static boolean isMemory(long info, int range) {
        return Raw.getInt(entry(info, range) + ENTRY_KIND) == MEMORY;
    }

    /** Physical address. */
    static long start(long info, int range) {
        return Raw.getLong(entry(info, range) + ENTRY_ADDRESS);
    }

    /** One past its last physical address. */
    static long end(long info, int range) {
        return start(info, range) + Raw.getLong(entry(info, range) + ENTRY_LENGTH);
    }

    private static long entry(long info, int range) {
        return seen(Raw.getLong(info + MEMORY_MAP)) + (long) range * ENTRY_BYTES;
    }

    private static long seen(long physical) {
        return physical == 0 ? 0 : Layout.direct(physical);
    }
}
