package org.banteng.machine.metal.kernel.memory;

import org.teavm.interop.Unmanaged;

/**
 * An entry of a page table of any level (Intel SDM volume 3, tables 4-15 to 4-20).
 *
 * <pre>
 *    63  62      52 51                              12 11   9  8  7  6  5  4  3  2  1  0
 *   +---+----------+----------------------------------+------+--+--+--+--+--+--+--+--+--+
 *   |NX | ignored  | physical address of page/table   | ours | G|PS| D| A|CD|WT| U| W| P|
 *   +---+----------+----------------------------------+------+--+--+--+--+--+--+--+--+--+
 * </pre>
 */
@Unmanaged
final class PageTableEntry {
    /** P: there is a page, or a table. */
    static final long PRESENT = 1;

    /** W: it may be written to; of a table, whatever is in it. */
    static final long WRITABLE = 1 << 1;

    /** CD: the processor keeps no copy of it: device registers. */
    static final long UNCACHED = 1 << 4;

    /** PS: a large page instead of a table. */
    static final long LARGE = 1 << 7;

    /** G: the same in every address space, so the processor need not forget it. */
    static final long GLOBAL = 1 << 8;

    /** Ours, in an entry that is not present: there never is to be a page. */
    static final long GUARD = 1 << 9;

    /** NX: no code. */
    static final long NO_EXECUTE = 1L << 63;

    /** An entry that leads to a further table grants everything; the last level decides. */
    static final long TABLE = PRESENT | WRITABLE;

    private static final long FRAME = 0x000f_ffff_ffff_f000L;

    private PageTableEntry() {}

    /** The physical address in an entry. */
    static long frame(long entry) {
        return entry & FRAME;
    }

    static boolean isPresent(long entry) {
        return (entry & PRESENT) != 0;
    }
}
