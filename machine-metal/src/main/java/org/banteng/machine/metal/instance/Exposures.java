package org.banteng.machine.metal.instance;

import org.banteng.machine.Memory;
import org.teavm.interop.Address;

import java.util.Arrays;

/**
 * The places that this instance lets others copy from: a table of addresses, which all see, by
 * token. An array that is exposed is pinned: the collector leaves it where it is, so that others
 * copy from it at any time, be this instance in a collection or not.
 */
final class Exposures {
    private static final int FIRST_CAPACITY = 16;

    private final int instance;
    private final SharedMemory shared;
    private long table;
    private int capacity;
    private int[] free = new int[FIRST_CAPACITY];
    private int freeCount;
    private int used;

    Exposures(int instance, SharedMemory shared) {
        this.instance = instance;
        this.shared = shared;
    }

    int add(Object base, long offset) {
        int token = freeCount > 0 ? free[--freeCount] : used++;
        if (token >= capacity) {
            grow();
        }
        if (!StrandCalls.pin(token, Address.ofObject(base))) {
            throw new OutOfMemoryError("no memory to expose " + (token + 1) + " places");
        }
        Address own = Address.ofObject(base).add(offset);
        Memory.putLong(
                null,
                table + (long) token * Long.BYTES,
                MachineCalls.peerMemory(instance, own).toLong());
        return token;
    }

    void remove(int token) {
        StrandCalls.pin(token, Address.fromLong(0));
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, 2 * free.length);
        }
        free[freeCount++] = token;
    }

    /** Somebody may be reading the old table, so that is never freed: it is half as large. */
    private void grow() {
        int grownCapacity = Math.max(FIRST_CAPACITY, 2 * capacity);
        long grown = Memory.allocate((long) grownCapacity * Long.BYTES);
        if (capacity > 0) {
            Memory.copy(null, table, null, grown, (long) capacity * Long.BYTES);
        }
        table = grown;
        capacity = grownCapacity;
        shared.setExposed(instance, Memory.seenByAll(grown));
    }

    /** Copies from a place that an instance, this one or another, has exposed. */
    static void copy(
            SharedMemory shared,
            int instance,
            int token,
            long from,
            Object toBase,
            long toOffset,
            long bytes) {
        long entry = shared.exposed(instance) + (long) token * Long.BYTES;
        Memory.copy(null, Memory.getLong(null, entry) + from, toBase, toOffset, bytes);
    }
}
