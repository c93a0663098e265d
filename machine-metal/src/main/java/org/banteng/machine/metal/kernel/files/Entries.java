package org.banteng.machine.metal.kernel.files;

import org.banteng.machine.metal.kernel.Raw;
import org.teavm.interop.Unmanaged;

/**
 * What is in a folder, as Linux says it ({@code getdents64}), from what the server says.
 *
 * <pre>
 *         an entry of the server                  an entry of Linux
 *         +-------------------------------+       +-------------------------------+
 *   0x00  | kind, version, number: qid    |       | number                        |
 *   0x0d  | where the next one is         | 0x08  | where the next one is         |
 *   0x15  | kind                          | 0x10  | bytes, 2 | kind, 1            |
 *   0x16  | name: length, 2, and bytes    | 0x13  | name and a 0                  |
 *         +-------------------------------+       +-------------------------------+
 * </pre>
 */
@Unmanaged
final class Entries {
    private static final int QID_NUMBER = 5;
    private static final int NEXT = 13;
    private static final int KIND = 21;
    private static final int NAME_LENGTH = 22;
    private static final int NAME = 24;

    private static final int TO_NEXT = 8;
    private static final int TO_BYTES = 16;
    private static final int TO_KIND = 18;
    private static final int TO_NAME = 19;
    private static final int ALIGNMENT = 8;

    private static final int EINVAL = 22;

    private Entries() {}

    /**
     * Puts as many entries as there is room for, and moves the position on. The caller has the
     * channel.
     *
     * @return how many bytes
     */
    static long read(long table, int file, int fid, long to, long bytes) {
        int room = (int) Math.min(bytes, Channel.MOST_DATA);
        long got = Protocol.list(fid, OpenFiles.position(table, file), room);
        if (got <= 0) {
            return got;
        }
        long from = Channel.reply() + Protocol.DATA;
        long end = from + got;
        long at = to;
        while (from < end && at + bytesOf(from) <= to + room) {
            OpenFiles.setPosition(table, file, Raw.getLong(from + NEXT));
            at += put(from, at);
            from += NAME + Raw.getShort(from + NAME_LENGTH);
        }
        return at == to ? -EINVAL : at - to;
    }

    /** How long an entry of the server's is as one of Linux. */
    private static int bytesOf(long entry) {
        int bytes = TO_NAME + Raw.getShort(entry + NAME_LENGTH) + 1;
        return (bytes + ALIGNMENT - 1) & -ALIGNMENT;
    }

    private static int put(long entry, long to) {
        int length = Raw.getShort(entry + NAME_LENGTH);
        int bytes = bytesOf(entry);
        Raw.putLong(to, Raw.getLong(entry + QID_NUMBER));
        Raw.putLong(to + TO_NEXT, Raw.getLong(entry + NEXT));
        Raw.putShort(to + TO_BYTES, bytes);
        Raw.putByte(to + TO_KIND, Raw.getByte(entry + KIND));
        Raw.copy(entry + NAME, to + TO_NAME, length);
        Raw.putByte(to + TO_NAME + length, 0);
        return bytes;
    }
}
