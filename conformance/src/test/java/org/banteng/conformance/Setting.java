package org.banteng.conformance;

import org.banteng.conformance.kit.Storage;

import java.util.Locale;

/**
 * How a job is run.
 *
 * @param isolated whether each rank has the program's classes for itself
 */
record Setting(int ranks, boolean isolated, Storage storage) {
    @Override
    public String toString() {
        return ranks
                + (ranks == 1 ? " rank, " : " ranks, ")
                + (isolated ? "isolated, " : "shared classes, ")
                + storage.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
