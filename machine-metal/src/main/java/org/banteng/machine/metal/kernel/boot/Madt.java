package org.banteng.machine.metal.kernel.boot;

import org.banteng.machine.metal.kernel.Raw;
import org.teavm.interop.Unmanaged;

/**
 * ACPI's table of interrupt controllers: it lists the processors (ACPI specification 6.5, section
 * 5.2.12).
 *
 * <pre>
 *         +-------------------------------+
 *   0x00  | "APIC"        | bytes         |
 *   0x2c  | entries ...                   |
 *         +-------------------------------+
 *
 *         an entry                               kind 0: a processor
 *         +-------------------------------+
 *   0x00  | kind | bytes  | ...           |      0x03  APIC id
 *         +-------------------------------+      0x04  flags; bit 0: it may be used
 * </pre>
 */
@Unmanaged
final class Madt {
    /** {@code APIC}. */
    static final int SIGNATURE = 0x4349_5041;

    private static final int ENTRIES = 0x2c;
    private static final int KIND = 0x00;
    private static final int LENGTH = 0x01;
    private static final int APIC_ID = 0x03;
    private static final int FLAGS = 0x04;

    private static final int PROCESSOR = 0;
    private static final int USABLE = 1;

    private Madt() {}

    /**
     * Lists the processors that may be used.
     *
     * @param madt where the table is seen
     * @param apicIds gets a byte for each, at most {@code most}
     * @return how many there are
     */
    static int processors(long madt, long apicIds, int most) {
        int count = 0;
        long end = madt + Acpi.length(madt);
        long entry = madt + ENTRIES;
        while (entry < end && Raw.getByte(entry + LENGTH) > 0) {
            if (Raw.getByte(entry + KIND) == PROCESSOR
                    && (Raw.getInt(entry + FLAGS) & USABLE) != 0
                    && count < most) {
                Raw.putByte(apicIds + count, Raw.getByte(entry + APIC_ID));
                count++;
            }
            entry += Raw.getByte(entry + LENGTH);
        }
        return count;
    }
}
