package org.banteng.machine.metal.kernel.files;

import org.banteng.machine.metal.kernel.Raw;
import org.teavm.interop.Unmanaged;

/**
 * What Linux says about a file and about a disk on x86-64 ({@code asm/stat.h, asm/statfs.h}), from
 * what the server says.
 *
 * <pre>
 *         stat, 144 bytes                         statfs, 120 bytes
 *         +-------------------------------+       +-------------------------------+
 *   0x00  | device                        |       | kind                          |
 *   0x08  | number                        |       | bytes of a block              |
 *   0x10  | links                         |       | blocks: in all                |
 *   0x18  | mode          | owner         |       |   free                        |
 *   0x20  | group         |               |       |   free for all                |
 *   0x28  | special device                |       | files: in all                 |
 *   0x30  | bytes                         |       |   free                        |
 *   0x38  | bytes of a block              |       | number                        |
 *   0x40  | blocks of 512                 |       | longest name                  |
 *   0x48  | times: accessed, modified,    |       | bytes of a block              |
 *         | changed: seconds, nanoseconds |       +-------------------------------+
 *         +-------------------------------+
 * </pre>
 */
@Unmanaged
final class Status {
    static final int BYTES = 144;
    static final int SPACE_BYTES = 120;

    private static final int DEVICE = 0x00;
    private static final int NUMBER = 0x08;
    private static final int LINKS = 0x10;
    private static final int MODE = 0x18;
    private static final int OWNER = 0x1c;
    private static final int GROUP = 0x20;
    private static final int SPECIAL = 0x28;
    private static final int LENGTH = 0x30;
    private static final int BLOCK_BYTES = 0x38;
    private static final int BLOCKS = 0x40;
    private static final int TIMES = 0x48;
    private static final int TIMES_BYTES = 48;

    /** All files are on one device. */
    private static final int ONLY_DEVICE = 1;

    /** Of the standard streams: a device of characters, for all to read and write. */
    private static final int STREAM_MODE = 0x2000 | 0620;

    private static final int KIND = 0x00;
    private static final int SPACE_BLOCK_BYTES = 0x08;
    private static final int SPACE_BLOCKS = 0x10;
    private static final int SPACE_NUMBER = 0x38;
    private static final int LONGEST_NAME = 0x40;
    private static final int UNIT_BYTES = 0x48;

    private Status() {}

    /** Puts what the reply to {@link Protocol#status} says. */
    static void put(long to) {
        Raw.clear(to, BYTES);
        Raw.putLong(to + DEVICE, ONLY_DEVICE);
        Raw.putLong(to + NUMBER, Channel.replyLong(Protocol.STATUS_QID + Protocol.QID_PATH));
        Raw.putLong(to + LINKS, Channel.replyLong(Protocol.STATUS_LINKS));
        Raw.putInt(to + MODE, Channel.replyInt(Protocol.STATUS_MODE));
        Raw.putInt(to + OWNER, Channel.replyInt(Protocol.STATUS_OWNER));
        Raw.putInt(to + GROUP, Channel.replyInt(Protocol.STATUS_GROUP));
        Raw.putLong(to + SPECIAL, Channel.replyLong(Protocol.STATUS_DEVICE));
        Raw.putLong(to + LENGTH, Channel.replyLong(Protocol.STATUS_BYTES));
        Raw.putLong(to + BLOCK_BYTES, Channel.replyLong(Protocol.STATUS_BLOCK_BYTES));
        Raw.putLong(to + BLOCKS, Channel.replyLong(Protocol.STATUS_BLOCKS));
        Raw.copy(Channel.reply() + Protocol.STATUS_TIMES, to + TIMES, TIMES_BYTES);
    }

    /** Puts what there is to say of a standard stream. */
    static void putStream(long to) {
        Raw.clear(to, BYTES);
        Raw.putLong(to + LINKS, 1);
        Raw.putInt(to + MODE, STREAM_MODE);
        Raw.putLong(to + BLOCK_BYTES, 1024);
    }

    /** Puts what the reply to {@link Protocol#space} says. */
    static void putSpace(long to) {
        Raw.clear(to, SPACE_BYTES);
        Raw.putLong(to + KIND, Channel.replyInt(0));
        Raw.putLong(to + SPACE_BLOCK_BYTES, Channel.replyInt(4));
        for (int i = 0; i < 5; i++) {
            Raw.putLong(to + SPACE_BLOCKS + 8L * i, Channel.replyLong(8 + 8 * i));
        }
        Raw.putLong(to + SPACE_NUMBER, Channel.replyLong(48));
        Raw.putLong(to + LONGEST_NAME, Channel.replyInt(56));
        Raw.putLong(to + UNIT_BYTES, Channel.replyInt(4));
    }
}
