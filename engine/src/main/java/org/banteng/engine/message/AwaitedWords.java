package org.banteng.engine.message;

import org.banteng.bus.VirtioBus;
import org.banteng.machine.Memory;

import java.util.ArrayList;
import java.util.List;

/**
 * The words for which fibers of one core are parked. They also stand where all cores see them:
 * whether the last core that comes to rest leaves a deadlock behind depends on whether one of them
 * is there.
 *
 * <pre>
 *     0 +-----------------------------+
 *       | count                       |
 *     8 +-----------------------------+
 *       | address of word 0 | least   |
 *       | address of word 1 | least   |
 *       |  ...                        |
 *       +-----------------------------+
 * </pre>
 *
 * <p>Only the core touches this object. Another core may read the table at any time: what it finds
 * while this core is awake means nothing, but addresses that were put here stay readable.
 */
final class AwaitedWords {
    private static final int ENTRIES_OFFSET = Long.BYTES;
    private static final int ENTRY_BYTES = 2 * Long.BYTES;
    private static final int FIRST_CAPACITY = 8;

    private final VirtioBus bus;
    private final int core;
    private final List<AwaitedWord> words = new ArrayList<>(0);
    private final List<Long> tables = new ArrayList<>(0);
    private long table;
    private int capacity;

    AwaitedWords(VirtioBus bus, int core) {
        this.bus = bus;
        this.core = core;
    }

    private static long entry(long table, int index) {
        return table + ENTRIES_OFFSET + (long) index * ENTRY_BYTES;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    void add(AwaitedWord word) {
        words.add(word);
        if (words.size() > capacity) {
            grow();
        }
        show(words.size() - 1);
        Memory.putLongRelease(table, words.size());
    }

    /** Somebody may be reading the old table. */
    private void grow() {
        capacity = Math.max(FIRST_CAPACITY, 2 * capacity);
        table = Memory.allocate(ENTRIES_OFFSET + (long) capacity * ENTRY_BYTES);
        tables.add(table);
        for (int index = 0; index < words.size() - 1; index++) {
            show(index);
        }
        bus.show(core, table);
    }

    private void show(int index) {
        Memory.putLong(null, entry(table, index), words.get(index).address());
        Memory.putLong(null, entry(table, index) + Long.BYTES, words.get(index).least());
    }

    void remove(AwaitedWord word) {
        int index = words.indexOf(word);
        AwaitedWord last = words.removeLast();
        if (index < words.size()) {
            words.set(index, last);
            show(index);
        }
        Memory.putLongRelease(table, words.size());
    }

    /**
     * Makes those fibers ready whose words are there.
     *
     * @return whether there were any
     */
    boolean wakeWaiters() {
        boolean any = false;
        for (int i = 0; i < words.size(); i++) {
            AwaitedWord word = words.get(i);
            if (word.isThere()) {
                word.fiber().ready();
                any = true;
            }
        }
        return any;
    }

    /** Whether a word is there for which a fiber of a core is parked. Any core. */
    static boolean isAnyThere(VirtioBus bus, int core) {
        long table = bus.shownBy(core);
        long count = table == 0 ? 0 : Memory.getLongAcquire(table);
        for (int index = 0; index < count; index++) {
            long address = Memory.getLong(null, entry(table, index));
            long least = Memory.getLong(null, entry(table, index) + Long.BYTES);
            if (Memory.getLongAcquire(address) >= least) {
                return true;
            }
        }
        return false;
    }

    /** Returns the memory. After the last core has stopped. */
    void close() {
        for (long each : tables) {
            Memory.free(each);
        }
        tables.clear();
    }
}
