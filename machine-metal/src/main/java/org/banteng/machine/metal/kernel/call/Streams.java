package org.banteng.machine.metal.kernel.call;

import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.console.Console;
import org.banteng.machine.metal.kernel.files.FileAccess;
import org.teavm.interop.Unmanaged;

/**
 * What is read and written by number: the standard streams, and files.
 *
 * <pre>
 *   a part  +0x00  address
 *           +0x08  bytes
 *           +0x10
 * </pre>
 */
@Unmanaged
final class Streams {
    private static final int LENGTH = 8;
    private static final int PART_BYTES = 16;

    private static final int IN = 0;

    private Streams() {}

    /** {@code read}: how many bytes were read; 0 at the end. */
    static long read(int file, long to, long bytes) {
        if (file == IN) {
            return MachineCalls.read(to, (int) Math.min(bytes, Integer.MAX_VALUE));
        }
        return FileAccess.read(file, to, bytes);
    }

    /** {@code readv}: the same into several parts. */
    static long readParts(int file, long parts, int count) {
        long done = 0;
        for (int i = 0; i < count; i++) {
            long part = parts + (long) i * PART_BYTES;
            long bytes = read(file, Raw.getLong(part), Raw.getLong(part + LENGTH));
            if (bytes < Raw.getLong(part + LENGTH)) {
                return bytes < 0 && done == 0 ? bytes : done + Math.max(0, bytes);
            }
            done += bytes;
        }
        return done;
    }

    /** {@code write}: how many bytes were written. */
    static long write(int file, long from, long bytes) {
        if (file != Console.OUT && file != Console.ERR) {
            return FileAccess.write(file, from, bytes);
        }
        Console.write(file, from, (int) bytes);
        return bytes;
    }

    /** {@code writev}: the same for several parts. */
    static long writeParts(int file, long parts, int count) {
        long written = 0;
        for (int i = 0; i < count; i++) {
            long part = parts + (long) i * PART_BYTES;
            long bytes = write(file, Raw.getLong(part), Raw.getLong(part + LENGTH));
            if (bytes < Raw.getLong(part + LENGTH)) {
                return bytes < 0 && written == 0 ? bytes : written + Math.max(0, bytes);
            }
            written += bytes;
        }
        return written;
    }
}
