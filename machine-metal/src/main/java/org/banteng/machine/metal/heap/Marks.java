package org.banteng.machine.metal.heap;

import org.teavm.interop.Address;
import org.teavm.interop.Unmanaged;
import org.teavm.runtime.RuntimeObject;

/**
 * What an object's header says to the collector, in the three bits above its class:
 *
 * <ul>
 *   <li>the upper two: 0 in an object that was made since the last collection; otherwise the mark
 *       of the last full collection that it has lived through, or of the one since which it was
 *       made. There are two such marks, which take turns;
 *   <li>the third: it is among the remembered.
 * </ul>
 *
 * <p>So a collection of the young, which visits objects without a mark, need not touch the old
 * ones; and a full one begins by taking the other mark. An old object to which a reference is
 * written is remembered, since it may refer to a young one then.
 *
 * <p>The work area holds the offsets of objects: those to be visited from its start on, those
 * remembered from its end down. An object is one or the other at any time, so they never meet.
 */
@Unmanaged
final class Marks {
    private static final int OFFSET_BITS = 3;
    private static final int MARKS = 0xC0000000;
    private static final int FIRST = 0x40000000;
    private static final int REMEMBERED = 0x20000000;
    private static final int ENTRY = Integer.BYTES;

    private static int mark = FIRST;
    private static long extent;
    private static int waiting;
    private static int remembered;

    private Marks() {}

    /** Begins a collection. */
    static void begin(boolean full) {
        extent = (long) Pages.end() << HeapMemory.PAGE_BITS;
        if (full) {
            mark ^= MARKS;
            remembered = 0;
        }
    }

    /** Where an object stands in the heap; outside of {@code [0, extent)} if it does not. */
    static long offset(RuntimeObject object) {
        return object.toAddress().toLong() - HeapMemory.heap().toLong();
    }

    private static boolean isInHeap(long offset) {
        return offset >= 0 && offset < extent;
    }

    /** Whether an object is live, as far as is known. */
    static boolean isLive(RuntimeObject object) {
        return !isInHeap(offset(object)) || (object.classReference & MARKS) == mark;
    }

    /** Sees to it that an object is visited, once; null and what is not in the heap are not. */
    static void reach(RuntimeObject object) {
        long offset = offset(object);
        if (isInHeap(offset) && (object.classReference & MARKS) != mark) {
            object.classReference = (object.classReference & ~(MARKS | REMEMBERED)) | mark;
            entry(waiting++).putInt((int) (offset >>> OFFSET_BITS));
        }
    }

    private static Address entry(int index) {
        return HeapMemory.work().add((long) index * ENTRY);
    }

    private static Address rememberedEntry(int index) {
        return HeapMemory.work().add(HeapMemory.workBytes() - (index + 1L) * ENTRY);
    }

    private static RuntimeObject at(Address entry) {
        return HeapMemory.heap().add((entry.getInt() & 0xffffffffL) << OFFSET_BITS).toStructure();
    }

    /** The next object to be visited; null if there is none. */
    static RuntimeObject nextToVisit() {
        return waiting == 0 ? null : at(entry(--waiting));
    }

    /** One that is remembered, and now is not any more; null if there is none. */
    static RuntimeObject nextRemembered() {
        if (remembered == 0) {
            return null;
        }
        RuntimeObject object = at(rememberedEntry(--remembered));
        object.classReference &= ~REMEMBERED;
        return object;
    }

    /** Remembers an object that is old and not remembered. */
    static void remember(RuntimeObject object) {
        long offset = offset(object);
        if (offset >= 0 && offset < HeapMemory.most()) {
            object.classReference |= REMEMBERED;
            rememberedEntry(remembered++).putInt((int) (offset >>> OFFSET_BITS));
        }
    }

    /** Whether a large object has outlived the collection. */
    static boolean isMarked(Address object) {
        return (object.getInt() & MARKS) == mark;
    }
}
