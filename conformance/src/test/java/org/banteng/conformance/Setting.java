package org.banteng.conformance;

import org.banteng.conformance.kit.Storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a job is run.
 *
 * @param isolated whether each rank has the program's classes for itself
 */
record Setting(int ranks, boolean isolated, Storage storage) {
    private static final int[] RANKS = {1, 2, 3, 4, 7, 16};

    /** With this number of ranks, every kind of buffer is used. */
    private static final int RANKS_FOR_ALL = 4;

    /**
     * The settings in which an area is run.
     *
     * <p>Every number of ranks is run with shared classes and arrays, with shared classes and a
     * kind of buffer, and isolated with some kind; which ones goes by turns, and 4 ranks are run
     * with all. The full product would take three times as long and show nothing more: how bytes
     * travel from one kind of buffer has nothing to do with who loaded the classes, and little with
     * how many ranks there are.
     *
     * @param storages that the area wants, arrays first
     */
    static List<Setting> all(Storage[] storages) {
        List<Setting> all = new ArrayList<>();
        for (int i = 0; i < RANKS.length; i++) {
            for (int k = 0; k < storages.length; k++) {
                boolean byTurns = k == 0 || k == 1 + i % (storages.length - 1);
                if (byTurns || RANKS[i] == RANKS_FOR_ALL) {
                    all.add(new Setting(RANKS[i], false, storages[k]));
                }
            }
            all.add(new Setting(RANKS[i], true, storages[(i + 1) % storages.length]));
        }
        return all;
    }

    @Override
    public String toString() {
        return ranks
                + (ranks == 1 ? " rank, " : " ranks, ")
                + (isolated ? "isolated, " : "shared classes, ")
                + storage.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
