package org.banteng.machine.metal.kernel.memory;

import org.banteng.machine.metal.kernel.Raw;
import org.teavm.interop.Unmanaged;

/**
 * Page tables of four levels (Intel SDM volume 3, section 4.5). A virtual address is cut up like
 * this; each part but the last is an index into a table of 512 entries:
 *
 * <pre>
 *    63       48 47     39 38     30 29     21 20     12 11         0
 *   +-----------+---------+---------+---------+---------+------------+
 *   | as bit 47 | level 4 | level 3 | level 2 | level 1 | in the page|
 *   +-----------+---------+---------+---------+---------+------------+
 *                 512 GiB     1 GiB     2 MiB     4 KiB
 * </pre>
 *
 * Tables are frames, reached through the view of all physical memory. Callers see to it that no two
 * processors change the same tables at once.
 */
@Unmanaged
public final class PageTables {
    /** No entry: there was no frame left for a table. */
    static final long NONE = 0;

    private static final int TOP_LEVEL = 4;
    private static final int LARGE_LEVEL = 2;
    private static final int ENTRY_BYTES = 8;
    private static final int INDEX_BITS = 9;
    private static final int INDEX_MASK = (1 << INDEX_BITS) - 1;
    private static final int PAGE_BITS = 12;
    private static final long LARGE_PAGE = 2 << 20;

    private PageTables() {}

    /**
     * Shows physical memory at virtual addresses, in large pages where that goes.
     *
     * @param root physical address of the topmost table
     * @param bytes a multiple of the page size, as are the addresses
     * @param flags of {@link PageTableEntry}
     * @return false if there was no frame left for a table
     */
    public static boolean map(long root, long virtual, long physical, long bytes, long flags) {
        long done = 0;
        while (done < bytes) {
            boolean large =
                    (virtual + done | physical + done) % LARGE_PAGE == 0
                            && bytes - done >= LARGE_PAGE;
            long entry = make(root, virtual + done, large ? LARGE_LEVEL : 1);
            if (entry == NONE) {
                return false;
            }
            long size = large ? PageTableEntry.LARGE : 0;
            Raw.putLong(entry, physical + done | flags | size | PageTableEntry.PRESENT);
            done += large ? LARGE_PAGE : Layout.PAGE;
        }
        return true;
    }

    /**
     * The entry of a page of 4 KiB; tables that are missing on the way to it are made.
     *
     * @return its address, or {@link #NONE}
     */
    static long make(long root, long virtual) {
        return make(root, virtual, 1);
    }

    /**
     * The entry that stands for a virtual address at a level; tables that are missing on the way to
     * it are made.
     *
     * @param level 4 for the topmost table, 1 for that of the smallest pages
     * @return its address, or {@link #NONE}
     */
    static long make(long root, long virtual, int level) {
        long table = root;
        for (int at = TOP_LEVEL; at > level; at--) {
            long entry = entry(table, virtual, at);
            if (!PageTableEntry.isPresent(Raw.getLong(entry))) {
                long next = Frames.takeZeroed();
                if (next == Frames.NONE) {
                    return NONE;
                }
                Raw.putLong(entry, next | PageTableEntry.TABLE);
            }
            table = PageTableEntry.frame(Raw.getLong(entry));
        }
        return entry(table, virtual, level);
    }

    /**
     * The entry of a page of 4 KiB, whether the page is there or not.
     *
     * @return its address; {@link #NONE} if there is no table for it, or a large page in its place
     */
    static long find(long root, long virtual) {
        long table = root;
        for (int at = TOP_LEVEL; at > 1; at--) {
            long entry = Raw.getLong(entry(table, virtual, at));
            if (!PageTableEntry.isPresent(entry) || (entry & PageTableEntry.LARGE) != 0) {
                return NONE;
            }
            table = PageTableEntry.frame(entry);
        }
        return entry(table, virtual, 1);
    }

    /** Where a virtual address is in physical memory; -1 if nowhere. */
    public static long translate(long root, long virtual) {
        long table = root;
        for (int level = TOP_LEVEL; level > 0; level--) {
            long entry = Raw.getLong(entry(table, virtual, level));
            if (!PageTableEntry.isPresent(entry)) {
                return -1;
            }
            if (level == 1 || (entry & PageTableEntry.LARGE) != 0) {
                long inPage = (1L << (PAGE_BITS + INDEX_BITS * (level - 1))) - 1;
                return (PageTableEntry.frame(entry) & ~inPage) | (virtual & inPage);
            }
            table = PageTableEntry.frame(entry);
        }
        return -1;
    }

    /** Address of the entry for a virtual address in a table of a level. */
    private static long entry(long table, long virtual, int level) {
        int shift = PAGE_BITS + INDEX_BITS * (level - 1);
        return Layout.direct(table) + ENTRY_BYTES * (virtual >>> shift & INDEX_MASK);
    }
}
