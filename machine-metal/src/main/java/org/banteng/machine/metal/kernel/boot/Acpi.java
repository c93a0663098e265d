package org.banteng.machine.metal.kernel.boot;

import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.teavm.interop.Unmanaged;

/**
 * Tables in which firmware describes the machine (ACPI specification 6.5, sections 5.2.5 to 5.2.8).
 * Addresses in them are physical.
 *
 * <pre>
 *         root pointer                            any other table
 *         +-------------------------------+       +-------------------------------+
 *   0x00  | "RSD PTR "                    |       | signature     | bytes         |
 *   0x08  | sum, maker            | rev.  |       | rev., sum, maker              |
 *   0x10  | RSDT          | bytes         |       | ...                           |
 *   0x18  | XSDT, from revision 2 on      |       |                               |
 *         +-------------------------------+       +-------------------------------+
 *                                           0x24  | of RSDT and XSDT: addresses of |
 *                                                 | tables, of 4 and of 8 bytes    |
 * </pre>
 */
@Unmanaged
final class Acpi {
    private static final long ROOT_SIGNATURE = 0x2052_5450_2044_5352L;
    private static final int ROOT_REVISION = 0x0f;
    private static final int ROOT_RSDT = 0x10;
    private static final int ROOT_XSDT = 0x18;
    private static final int ROOT_BYTES = 20;

    private static final int LENGTH = 0x04;
    private static final int TABLES = 0x24;

    /** Where PCs have the root pointer, at a multiple of 16. */
    private static final long BIOS = 0xe_0000;

    private static final long BIOS_END = 0x10_0000;
    private static final int STEP = 16;

    private Acpi() {}

    /**
     * Finds a table.
     *
     * @param told where the root pointer is seen, if the loader knows; else 0
     * @param signature its first four bytes, as an int
     * @return where it is seen; 0 if there is none
     */
    static long find(long told, int signature) {
        long root = told == 0 ? findRoot() : told;
        if (root == 0) {
            return 0;
        }
        boolean wide = Raw.getByte(root + ROOT_REVISION) >= 2 && Raw.getLong(root + ROOT_XSDT) != 0;
        long list = wide ? Raw.getLong(root + ROOT_XSDT) : Raw.getUnsignedInt(root + ROOT_RSDT);
        return findIn(Layout.direct(list), wide ? 8 : 4, signature);
    }

    /** Bytes of a table. */
    static int length(long table) {
        return Raw.getInt(table + LENGTH);
    }

    private static long findIn(long list, int addressBytes, int signature) {
        for (long at = list + TABLES; at < list + length(list); at += addressBytes) {
            long physical = addressBytes == 8 ? Raw.getLong(at) : Raw.getUnsignedInt(at);
            long table = Layout.direct(physical);
            if (Raw.getInt(table) == signature && sum(table, length(table)) == 0) {
                return table;
            }
        }
        return 0;
    }

    private static long findRoot() {
        for (long at = Layout.direct(BIOS); at < Layout.direct(BIOS_END); at += STEP) {
            if (Raw.getLong(at) == ROOT_SIGNATURE && sum(at, ROOT_BYTES) == 0) {
                return at;
            }
        }
        return 0;
    }

    /** The sum of the bytes of a table, its check sum included: 0 if it is whole. */
    private static int sum(long table, int bytes) {
        int sum = 0;
        for (int i = 0; i < bytes; i++) {
            sum += Raw.getByte(table + i);
        }
        return sum & 0xff;
    }
}
