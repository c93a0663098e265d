package org.banteng.machine.metal.file;

import java.util.LinkedHashSet;
import java.util.Set;

/** Files that go with the job. */
public final class DeletedAtEnd {
    private static final Set<String> PATHS = new LinkedHashSet<>();

    private DeletedAtEnd() {}

    /** Notes a file. */
    public static void add(String path) {
        PATHS.remove(path);
        PATHS.add(path);
    }

    /** Deletes them, the last that was noted first. */
    public static void deleteAll() {
        String[] paths = PATHS.toArray(new String[0]);
        PATHS.clear();
        for (int i = paths.length - 1; i >= 0; i--) {
            Posix.remove(paths[i]);
        }
    }
}
