package org.banteng.machine.metal.heap;

import org.teavm.interop.Address;
import org.teavm.interop.Unmanaged;

/**
 * Where small objects are made: one after the other in a hole, which is a run of free lines within
 * a block. What the last collection has left free in blocks is used first, then new blocks.
 */
@Unmanaged
final class Blocks {
    /** The next object begins here, and must end before the limit. */
    private static Address cursor;

    private static Address limit;

    /** A new block for objects that are longer than a line and fit into no hole at hand. */
    private static Address wideCursor;

    private static Address wideLimit;

    /** The block that the search for holes is in; or, if it is in none, the page it goes on at. */
    private static int page;

    private static boolean inBlock;

    /** In that block. */
    private static int line;

    /** Blocks from this page on are new. */
    private static int lastPage;

    private Blocks() {}

    /** Room for an object, of zeros; null if there is none without a collection. */
    static Address take(int bytes) {
        Address object = cursor;
        Address after = object.add(bytes);
        if (!limit.isLessThan(after)) {
            cursor = after;
            return object;
        }
        return bytes > HeapMemory.LINE ? takeWide(bytes) : takeNarrow(bytes);
    }

    private static Address takeNarrow(int bytes) {
        if (!nextHole(bytes)) {
            Address block = newBlock();
            if (block == null) {
                return null;
            }
            cursor = block;
            limit = block.add(HeapMemory.BLOCK);
        }
        Address object = cursor;
        cursor = object.add(bytes);
        return object;
    }

    private static Address takeWide(int bytes) {
        if (wideLimit.toLong() - wideCursor.toLong() < bytes) {
            Address block = newBlock();
            if (block == null) {
                return takeFromHole(bytes);
            }
            wideCursor = block;
            wideLimit = block.add(HeapMemory.BLOCK);
        }
        Address object = wideCursor;
        wideCursor = object.add(bytes);
        return object;
    }

    private static Address takeFromHole(int bytes) {
        if (!nextHole(bytes)) {
            return null;
        }
        Address object = cursor;
        cursor = object.add(bytes);
        return object;
    }

    private static Address newBlock() {
        if (!Collector.mayUse(HeapMemory.BLOCK_PAGES)) {
            return null;
        }
        int first = Pages.take(HeapMemory.BLOCK_PAGES, Pages.NEW_BLOCK);
        if (first < 0) {
            return null;
        }
        HeapMemory.fill(Lines.of(first), 0, HeapMemory.LINES_PER_BLOCK);
        Address block = Pages.address(first);
        HeapMemory.fill(block, 0, HeapMemory.BLOCK);
        return block;
    }

    /** Goes on to a hole of at least so many bytes; those before are left until the next time. */
    private static boolean nextHole(int bytes) {
        while (inBlock || nextBlock()) {
            Address lines = Lines.of(page);
            int first = Lines.nextFree(lines, line);
            if (first == HeapMemory.LINES_PER_BLOCK) {
                inBlock = false;
                page += HeapMemory.BLOCK_PAGES;
            } else {
                line = Lines.nextLive(lines, first);
                if ((line - first) * HeapMemory.LINE >= bytes) {
                    useHole(first, line);
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean nextBlock() {
        while (page < lastPage && Pages.kind(page) != Pages.BLOCK) {
            page++;
        }
        inBlock = page < lastPage;
        line = 0;
        return inBlock;
    }

    private static void useHole(int first, int end) {
        Address block = Pages.address(page);
        cursor = block.add(first << HeapMemory.LINE_BITS);
        limit = block.add(end << HeapMemory.LINE_BITS);
        HeapMemory.fill(cursor, 0, limit.toLong() - cursor.toLong());
    }

    /** After a collection, or before the first: everything begins anew. */
    static void reset() {
        cursor = null;
        limit = null;
        wideCursor = null;
        wideLimit = null;
        page = 0;
        inBlock = false;
        lastPage = Pages.end();
    }
}
