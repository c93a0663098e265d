package org.banteng.machine.metal.heap;

import org.teavm.interop.Address;
import org.teavm.interop.Unmanaged;

/** Which pages of the heap are in use, and for what. */
@Unmanaged
final class Pages {
    static final byte FREE = 0;

    /** The first page of a block whose lines tell which are free. */
    static final byte BLOCK = 1;

    /** The first page of a block that was made since the last collection. */
    static final byte NEW_BLOCK = 2;

    /** The first page of an object that has its pages to itself. */
    static final byte LARGE = 3;

    /** Another page of any of these. */
    static final byte REST = 4;

    /** No page from here on was ever used. */
    private static int end;

    private static int used;

    /** Where to look for free pages: there are few before. */
    private static int next;

    private Pages() {}

    static byte kind(int page) {
        return HeapMemory.pages().add(page).getByte();
    }

    static void setKind(int page, byte kind) {
        HeapMemory.pages().add(page).putByte(kind);
    }

    static int end() {
        return end;
    }

    static int used() {
        return used;
    }

    /**
     * Takes free pages that follow each other.
     *
     * @param kind what the first of them becomes
     * @return the first; -1 if there are not so many
     */
    static int take(int count, byte kind) {
        int page = find(count, next, end);
        if (page < 0) {
            page = find(count, 0, end);
        }
        if (page < 0) {
            page = atEnd(count);
        }
        if (page < 0) {
            return -1;
        }
        setKind(page, kind);
        if (count > 1) {
            HeapMemory.fill(HeapMemory.pages().add(page + 1), REST, count - 1);
        }
        next = page + count;
        end = end > next ? end : next;
        used += count;
        return page;
    }

    private static int find(int count, int from, int to) {
        int free = 0;
        for (int page = from; page < to; page++) {
            free = kind(page) == FREE ? free + 1 : 0;
            if (free == count) {
                return page - count + 1;
            }
        }
        return -1;
    }

    /** With the free pages before the end, if there are some. */
    private static int atEnd(int count) {
        int page = end;
        while (page > 0 && kind(page - 1) == FREE) {
            page--;
        }
        return page + (long) count > HeapMemory.most() >> HeapMemory.PAGE_BITS ? -1 : page;
    }

    /** Gives back a block or a large object. */
    static void give(int first) {
        setKind(first, FREE);
        used--;
        for (int page = first + 1; page < end && kind(page) == REST; page++) {
            setKind(page, FREE);
            used--;
        }
    }

    /** To be called when many were given back. */
    static void lookFromStart() {
        next = 0;
    }

    /** Lets the machine have what is free behind the last page in use. */
    static void shrink() {
        int last = end;
        while (last > 0 && kind(last - 1) == FREE) {
            last--;
        }
        HeapMemory.discard(address(last), (long) (end - last) << HeapMemory.PAGE_BITS);
        end = last;
    }

    /** Where the page begins. */
    static Address address(int page) {
        return HeapMemory.heap().add((long) page << HeapMemory.PAGE_BITS);
    }

    /** How many pages hold so many bytes. */
    static int count(int bytes) {
        return (int) ((bytes + (long) HeapMemory.PAGE - 1) >> HeapMemory.PAGE_BITS);
    }
}
