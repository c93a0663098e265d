package org.banteng.machine.metal.filesystem;

import org.banteng.machine.metal.file.Posix;

import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How a file is opened.
 *
 * @param posix ways of {@link Posix#open}, added
 * @param deletes whether the file goes when it is closed
 */
record OpenMode(int posix, boolean deletes) {
    /** What options are to POSIX when a file is written to. */
    private static final Map<StandardOpenOption, Integer> WRITING =
            Map.of(
                    StandardOpenOption.WRITE, Posix.WRITE,
                    StandardOpenOption.APPEND, Posix.WRITE | Posix.APPEND,
                    StandardOpenOption.CREATE, Posix.CREATE,
                    StandardOpenOption.CREATE_NEW, Posix.NEW,
                    StandardOpenOption.TRUNCATE_EXISTING, Posix.TRUNCATE);

    private static final Map<StandardOpenOption, Integer> ALWAYS =
            Map.of(
                    StandardOpenOption.READ, Posix.READ,
                    StandardOpenOption.SYNC, Posix.SYNC,
                    StandardOpenOption.DSYNC, Posix.DATA_SYNC);

    boolean reads() {
        return (posix & Posix.READ) != 0;
    }

    boolean writes() {
        return (posix & Posix.WRITE) != 0;
    }

    boolean appends() {
        return (posix & Posix.APPEND) != 0;
    }

    /**
     * Of options, for reading if they do not say.
     *
     * @throws IllegalArgumentException if they contradict each other
     */
    static OpenMode of(Iterable<? extends OpenOption> options) {
        Set<StandardOpenOption> wanted = EnumSet.noneOf(StandardOpenOption.class);
        for (OpenOption option : options) {
            if (option instanceof StandardOpenOption standard) {
                wanted.add(standard);
            } else if (option == null) {
                throw new NullPointerException();
            } else if (!(option instanceof LinkOption)) {
                throw new UnsupportedOperationException(option + " not supported");
            }
        }
        boolean appends = wanted.contains(StandardOpenOption.APPEND);
        boolean writes = appends || wanted.contains(StandardOpenOption.WRITE);
        if (!writes) {
            wanted.add(StandardOpenOption.READ);
        }
        refuse(appends, wanted, StandardOpenOption.READ);
        refuse(appends, wanted, StandardOpenOption.TRUNCATE_EXISTING);
        int mode = sum(wanted, ALWAYS) | (writes ? sum(wanted, WRITING) : 0);
        return new OpenMode(mode, wanted.contains(StandardOpenOption.DELETE_ON_CLOSE));
    }

    private static void refuse(
            boolean appends, Set<StandardOpenOption> wanted, StandardOpenOption option) {
        if (appends && wanted.contains(option)) {
            String[] order =
                    option == StandardOpenOption.READ
                            ? new String[] {"READ", "APPEND"}
                            : new String[] {"APPEND", option.name()};
            throw new IllegalArgumentException(order[0] + " + " + order[1] + " not allowed");
        }
    }

    private static int sum(Set<StandardOpenOption> wanted, Map<StandardOpenOption, Integer> modes) {
        int sum = 0;
        for (StandardOpenOption option : wanted) {
            sum |= modes.getOrDefault(option, 0);
        }
        return sum;
    }
}
