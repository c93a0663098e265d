package org.banteng.machine.metal.heap;

import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Unmanaged;
import org.teavm.runtime.MemoryTrace;
import org.teavm.runtime.RuntimeObject;

/**
 * The garbage collector. It does not move objects: what is live stays, and the lines and pages
 * between are used again (mark-region, as in Immix). Most collections look at the young objects
 * only, those made since the last one.
 *
 * <p>The image build makes TeaVM's {@code GC} call this one.
 */
@Unmanaged
public final class Collector {
    private static final int LINES_PER_PAGE_BITS = HeapMemory.PAGE_BITS - HeapMemory.LINE_BITS;

    /** If less than this part of the heap was left free, the next collection is a full one. */
    private static final int LEAST_FREE = 4;

    /** How many pages may be in use; grows with what is live. */
    private static int limit;

    /** Pages' worth of live objects after the last collection. */
    private static int live;

    /** The same, after the last full one. */
    private static int liveWhenFull;

    private Collector() {}

    /** Before the first object is made. */
    public static void start() {
        setLimit(pages(HeapMemory.least()));
        Blocks.reset();
    }

    private static int pages(long bytes) {
        return (int) (bytes >> HeapMemory.PAGE_BITS);
    }

    private static void setLimit(int pages) {
        limit = pages;
        HeapMemory.setSize((long) pages << HeapMemory.PAGE_BITS);
    }

    /** Whether so many more pages may be used before the next collection. */
    static boolean mayUse(int pages) {
        return Pages.used() + (long) pages <= limit;
    }

    /** Bytes that can be allocated before the heap must grow, or nearly so. */
    public static int free() {
        long free = (long) (limit - live) << HeapMemory.PAGE_BITS;
        return free > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) free;
    }

    /**
     * Room for an object, by all means that there are.
     *
     * @return a null address only after {@link HeapReserve} has thrown
     */
    static Address makeRoom(int bytes) {
        boolean full = live > 2L * liveWhenFull || limit - live < limit / LEAST_FREE;
        collect(full);
        Address found = Allocation.tryBytes(bytes);
        if (found == null && !full) {
            collect(true);
            found = Allocation.tryBytes(bytes);
        }
        int most = pages(HeapMemory.most());
        while (found == null && limit < most) {
            long more = (long) limit + limit / 2 + Pages.count(bytes) + HeapMemory.BLOCK_PAGES;
            setLimit((int) (more > most ? most : more));
            found = Allocation.tryBytes(bytes);
        }
        if (found == null) {
            HeapReserve.exhausted();
        }
        return found;
    }

    /** Nothing: the heap is always as the collector needs it. */
    public static void rest() {}

    /** Collects the young. */
    public static void collectYoung() {
        collect(false);
    }

    /** Collects all. */
    public static void collectAll() {
        collect(true);
    }

    /** Called from C when a reference is written into an object that is old and not remembered. */
    @Export(name = "banteng_remember")
    public static void remember(RuntimeObject object) {
        Marks.remember(object);
    }

    private static void collect(boolean full) {
        MemoryTrace.gcStarted(full);
        Marks.begin(full);
        if (full) {
            HeapMemory.fill(HeapMemory.lines(), 0, (long) Pages.end() << LINES_PER_PAGE_BITS);
        }
        Visits.all(full);
        WeakReferences.clear();
        sweep();
        MemoryTrace.gcCompleted();
        if (full) {
            liveWhenFull = live;
            Pages.shrink();
        }
        chooseLimit(full);
        Blocks.reset();
        Pages.lookFromStart();
    }

    /** Gives back what has no live object in it, and counts what has. */
    private static void sweep() {
        long lines = 0;
        int large = 0;
        boolean inLarge = false;
        int end = Pages.end();
        for (int page = 0; page < end; page++) {
            byte kind = Pages.kind(page);
            if (kind == Pages.BLOCK || kind == Pages.NEW_BLOCK) {
                lines += sweepBlock(page);
                inLarge = false;
            } else if (kind == Pages.LARGE) {
                inLarge = sweepLarge(page);
            }
            large += inLarge ? 1 : 0;
        }
        live = large + (int) (lines >> LINES_PER_PAGE_BITS);
    }

    private static int sweepBlock(int page) {
        int count = Lines.live(Lines.of(page));
        if (count == 0) {
            Pages.give(page);
        } else {
            Pages.setKind(page, Pages.BLOCK);
        }
        return count;
    }

    private static boolean sweepLarge(int page) {
        boolean isLive = Marks.isMarked(Pages.address(page));
        if (!isLive) {
            Pages.give(page);
        }
        return isLive;
    }

    /** Leaves as much free as is live; a young collection does not take room away. */
    private static void chooseLimit(boolean full) {
        long used = Pages.used();
        long wanted = Math.max(2L * live, used + used / LEAST_FREE);
        wanted = Math.max(wanted, pages(HeapMemory.least()));
        wanted = Math.min(wanted, pages(HeapMemory.most()));
        setLimit(full ? (int) wanted : (int) Math.max(wanted, limit));
    }
}
