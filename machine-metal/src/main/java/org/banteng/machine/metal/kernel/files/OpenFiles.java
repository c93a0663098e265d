package org.banteng.machine.metal.kernel.files;

import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.memory.Frames;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.teavm.interop.Unmanaged;

/**
 * What an instance has open, by number; 0 to 2 are the standard streams, which are not here. Each
 * has the flags that it was opened with and a position. The instance's record points at the table,
 * which is made when the first file is opened.
 *
 * <pre>
 *         +-------------------------------+
 *   0x00  | is open       | flags         |   16 bytes each
 *   0x08  | position                      |   bytes; of a folder, what the server says
 *         +-------------------------------+
 * </pre>
 */
@Unmanaged
final class OpenFiles {
    /** How many an instance can have, as a process under Linux usually. */
    static final int MOST = 1024;

    private static final int FIRST = 3;
    private static final int ENTRY_BYTES = 16;
    private static final int IS_OPEN = 0;
    private static final int FLAGS = 4;
    private static final int POSITION = 8;

    private OpenFiles() {}

    /**
     * Makes a table.
     *
     * @return where it is; 0 if there was not enough memory
     */
    static long create() {
        long table = Frames.takeZeroed(MOST * ENTRY_BYTES);
        return table == Frames.NONE ? 0 : Layout.direct(table);
    }

    /** The lowest number that is free; -1 if there is none. */
    static int free(long table) {
        int file = FIRST;
        while (file < MOST && isOpen(table, file)) {
            file++;
        }
        return file == MOST ? -1 : file;
    }

    static void open(long table, int file, int flags) {
        Raw.putInt(entry(table, file) + IS_OPEN, 1);
        Raw.putInt(entry(table, file) + FLAGS, flags);
        setPosition(table, file, 0);
    }

    static void close(long table, int file) {
        Raw.putInt(entry(table, file) + IS_OPEN, 0);
    }

    static boolean isOpen(long table, int file) {
        return table != 0
                && file >= FIRST
                && file < MOST
                && Raw.getInt(entry(table, file) + IS_OPEN) != 0;
    }

    static int flags(long table, int file) {
        return Raw.getInt(entry(table, file) + FLAGS);
    }

    static long position(long table, int file) {
        return Raw.getLong(entry(table, file) + POSITION);
    }

    static void setPosition(long table, int file, long position) {
        Raw.putLong(entry(table, file) + POSITION, position);
    }

    private static long entry(long table, int file) {
        return table + (long) file * ENTRY_BYTES;
    }
}
