package org.banteng.machine.metal.kernel.call;

import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.console.Console;
import org.teavm.interop.Unmanaged;

/**
 * The standard streams.
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

    private Streams() {}

    /** {@code write}: how many bytes were written. */
    static long write(int file, long from, long bytes) {
        if (file != Console.OUT && file != Console.ERR) {
            return -Numbers.EBADF;
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
            if (bytes < 0) {
                return bytes;
            }
            written += bytes;
        }
        return written;
    }
}
