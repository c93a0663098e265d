package org.banteng.machine.metal.heap;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;

/**
 * The memory that the heap and what is kept about it stand in: {@code memory.c} has reserved it for
 * the largest heap. It holds zeros at the start, and becomes memory where it is touched.
 *
 * <p>The heap is divided in three sizes:
 *
 * <ul>
 *   <li>a line, which is free if no live object stands in it: a byte for each tells;
 *   <li>a page, which is the least that an array gets to itself: a byte for each tells what it is;
 *   <li>a block of pages, in which small objects share lines.
 * </ul>
 */
@Unmanaged
@Include(value = "heap.h", isSystem = false)
final class HeapMemory {
    static final int LINE_BITS = 7;
    static final int LINE = 1 << LINE_BITS;
    static final int PAGE_BITS = 12;
    static final int PAGE = 1 << PAGE_BITS;
    static final int BLOCK_PAGES = 8;
    static final int BLOCK = BLOCK_PAGES * PAGE;
    static final int LINES_PER_BLOCK = BLOCK / LINE;

    private HeapMemory() {}

    /** Where the heap begins: a multiple of a page. */
    @Import(name = "banteng_heap")
    static native Address heap();

    /** The bytes that say which lines are live: not 0. */
    @Import(name = "banteng_heapLines")
    static native Address lines();

    /** The bytes that say what pages are: see {@link Pages}. */
    @Import(name = "banteng_heapPages")
    static native Address pages();

    /** Room for the offset of each object that a heap can hold, 4 bytes each. */
    @Import(name = "banteng_heapWork")
    static native Address work();

    /** Its size in bytes. */
    @Import(name = "banteng_heapWorkBytes")
    static native long workBytes();

    /** Bytes of heap that a program starts with. */
    @Import(name = "banteng_heapLeast")
    static native long least();

    /** Bytes to which the heap may grow: a multiple of a page. */
    @Import(name = "banteng_heapMost")
    static native long most();

    /** Tells who asks for the size of the heap. */
    @Import(name = "banteng_setHeapSize")
    static native void setSize(long bytes);

    /** Nobody needs what these bytes hold; see {@code machine.h}. */
    @Import(name = "banteng_discard")
    static native void discard(Address from, long bytes);

    /** Sets every byte. */
    @Import(name = "banteng_heapFill")
    static native void fill(Address at, int value, long bytes);
}
