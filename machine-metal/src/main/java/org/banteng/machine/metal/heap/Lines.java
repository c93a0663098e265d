package org.banteng.machine.metal.heap;

import org.teavm.interop.Address;
import org.teavm.interop.Unmanaged;

/** Which lines of a block are live: a byte for each, 1 or 0. */
@Unmanaged
final class Lines {
    private static final long ALL = 0x0101010101010101L;
    private static final int AT_ONCE = Long.BYTES;

    private Lines() {}

    /** Those of a block, or of any other page. */
    static Address of(int page) {
        return HeapMemory.lines().add((long) page << (HeapMemory.PAGE_BITS - HeapMemory.LINE_BITS));
    }

    /** Marks those that an object stands in. */
    static void mark(long offset, int bytes) {
        long first = offset >>> HeapMemory.LINE_BITS;
        long last = (offset + bytes - 1) >>> HeapMemory.LINE_BITS;
        Address lines = HeapMemory.lines();
        for (long line = first; line <= last; line++) {
            lines.add(line).putByte((byte) 1);
        }
    }

    /** The first free line of a block from one on; the number of lines if there is none. */
    static int nextFree(Address lines, int from) {
        int line = from;
        while (line < HeapMemory.LINES_PER_BLOCK && lines.add(line).getByte() != 0) {
            line++;
        }
        return line;
    }

    /** The first live line of a block from one on; the number of lines if there is none. */
    static int nextLive(Address lines, int from) {
        int line = from;
        while (line < HeapMemory.LINES_PER_BLOCK && lines.add(line).getByte() == 0) {
            line++;
        }
        return line;
    }

    /** How many lines of a block are live. */
    static int live(Address lines) {
        int count = 0;
        for (int line = 0; line < HeapMemory.LINES_PER_BLOCK; line += AT_ONCE) {
            count += Long.bitCount(lines.add(line).getLong() & ALL);
        }
        return count;
    }
}
