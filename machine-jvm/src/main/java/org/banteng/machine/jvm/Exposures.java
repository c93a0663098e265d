package org.banteng.machine.jvm;

import org.banteng.machine.Memory;

import java.util.Arrays;

/**
 * The places that a core lets others copy from: a table that the core writes and others read, once
 * the bus has brought them a token. The bus's release and acquire order the two.
 */
final class Exposures {
    private static final int FIRST_CAPACITY = 16;

    /** Grown by replacing the whole: a reader that got a token sees a table that holds it. */
    private Table table = new Table(FIRST_CAPACITY);

    private int[] free = new int[FIRST_CAPACITY];
    private int freeCount;
    private int used;

    int add(Object base, long offset) {
        int token = freeCount > 0 ? free[--freeCount] : used++;
        if (token == table.bases.length) {
            table = table.grown();
        }
        table.bases[token] = base;
        table.offsets[token] = offset;
        return token;
    }

    void remove(int token) {
        table.bases[token] = null;
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, 2 * free.length);
        }
        free[freeCount++] = token;
    }

    void copy(int token, long from, Object toBase, long toOffset, long bytes) {
        Table seen = table;
        Memory.copy(seen.bases[token], seen.offsets[token] + from, toBase, toOffset, bytes);
    }

    private static final class Table {
        final Object[] bases;
        final long[] offsets;

        Table(int capacity) {
            this(new Object[capacity], new long[capacity]);
        }

        private Table(Object[] bases, long[] offsets) {
            this.bases = bases;
            this.offsets = offsets;
        }

        Table grown() {
            int capacity = 2 * bases.length;
            return new Table(Arrays.copyOf(bases, capacity), Arrays.copyOf(offsets, capacity));
        }
    }
}
