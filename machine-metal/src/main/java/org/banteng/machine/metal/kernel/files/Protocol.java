package org.banteng.machine.metal.kernel.files;

import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.Text;
import org.teavm.interop.Unmanaged;

/**
 * The requests of 9P2000.L (diod's {@code protocol.md}; Linux's {@code include/net/9p/9p.h}). A fid
 * is made by walking from another, and given up by {@link #clunk}. Each answers below 0 if it
 * failed; what a reply holds besides is read from {@link Channel}, before the next request. The
 * caller has the channel.
 */
@Unmanaged
final class Protocol {
    /** Bits of a qid's first byte, which stands for a kind of file. */
    static final int IS_FOLDER = 0x80;

    static final int IS_LINK = 0x02;

    /** Of the reply to {@link #status}. */
    static final int STATUS_QID = 8;

    static final int STATUS_MODE = 21;
    static final int STATUS_OWNER = 25;
    static final int STATUS_GROUP = 29;
    static final int STATUS_LINKS = 33;
    static final int STATUS_DEVICE = 41;
    static final int STATUS_BYTES = 49;
    static final int STATUS_BLOCK_BYTES = 57;
    static final int STATUS_BLOCKS = 65;
    static final int STATUS_TIMES = 73;

    /** Where a qid has what tells files apart. */
    static final int QID_PATH = 5;

    /** What {@link #change} changes. */
    static final int CHANGE_MODE = 0x001;

    static final int CHANGE_BYTES = 0x008;
    static final int CHANGE_ACCESSED = 0x010;
    static final int CHANGE_MODIFIED = 0x020;
    static final int ACCESSED_GIVEN = 0x080;
    static final int MODIFIED_GIVEN = 0x100;

    /** How {@link #remove} removes a folder. */
    static final int REMOVE_FOLDER = 0x200;

    /** Of the replies to {@link #list} and {@link #read}. */
    static final int DATA = 4;

    private static final int SPACE = 8;
    private static final int OPEN = 12;
    private static final int CREATE = 14;
    private static final int READ_LINK = 22;
    private static final int STATUS = 24;
    private static final int CHANGE = 26;
    private static final int LIST = 40;
    private static final int SYNC = 50;
    private static final int MAKE_FOLDER = 72;
    private static final int RENAME = 74;
    private static final int REMOVE = 76;
    private static final int VERSION = 100;
    private static final int ATTACH = 104;
    private static final int WALK = 110;
    private static final int READ = 116;
    private static final int WRITE = 118;
    private static final int CLUNK = 120;

    private static final int USER = 0;
    private static final int GROUP = 0;
    private static final long ALL_OF_STATUS = 0x7ff;
    private static final int EPROTONOSUPPORT = 93;

    private Protocol() {}

    /** Agrees on the protocol and on the length of messages. */
    static long version() {
        Channel.begin(VERSION);
        Channel.putInt(Channel.MOST_BYTES);
        Channel.putText(Text.of("9P2000.L"), 8);
        long answer = Channel.call();
        return answer == 0 && Channel.replyInt(0) < Channel.MOST_BYTES ? -EPROTONOSUPPORT : answer;
    }

    /** Makes a fid of the folder that is shared. */
    static long attach(int fid) {
        Channel.begin(ATTACH);
        Channel.putInt(fid);
        Channel.putInt(Fids.NONE);
        Channel.putText(Text.of("root"), 4);
        Channel.putText(Text.of(""), 0);
        Channel.putInt(USER);
        return Channel.call();
    }

    /** Makes a fid of the same file. */
    static long copy(int fid, int newFid) {
        Channel.begin(WALK);
        Channel.putInt(fid);
        Channel.putInt(newFid);
        Channel.putShort(0);
        return Channel.call();
    }

    /**
     * Lets the fid of a folder be one of something in it.
     *
     * @return its kind, see {@link #IS_FOLDER}
     */
    static long step(int fid, long name, int bytes) {
        Channel.begin(WALK);
        Channel.putInt(fid);
        Channel.putInt(fid);
        Channel.putShort(1);
        Channel.putText(name, bytes);
        long answer = Channel.call();
        return answer < 0 ? answer : Raw.getByte(Channel.reply() + 2);
    }

    /** Gives a fid up. */
    static long clunk(int fid) {
        Channel.begin(CLUNK);
        Channel.putInt(fid);
        return Channel.call();
    }

    /**
     * Opens a file.
     *
     * @param flags of Linux's {@code open}
     */
    static long open(int fid, int flags) {
        Channel.begin(OPEN);
        Channel.putInt(fid);
        Channel.putInt(flags);
        return Channel.call();
    }

    /** Makes and opens a file in a folder; the fid of the folder becomes that of the file. */
    static long create(int fid, long name, int bytes, int flags, int mode) {
        Channel.begin(CREATE);
        Channel.putInt(fid);
        Channel.putText(name, bytes);
        Channel.putInt(flags);
        Channel.putInt(mode);
        Channel.putInt(GROUP);
        return Channel.call();
    }

    static long makeFolder(int fid, long name, int bytes, int mode) {
        Channel.begin(MAKE_FOLDER);
        Channel.putInt(fid);
        Channel.putText(name, bytes);
        Channel.putInt(mode);
        Channel.putInt(GROUP);
        return Channel.call();
    }

    /**
     * Removes something from a folder.
     *
     * @param how 0, or {@link #REMOVE_FOLDER}
     */
    static long remove(int fid, long name, int bytes, int how) {
        Channel.begin(REMOVE);
        Channel.putInt(fid);
        Channel.putText(name, bytes);
        Channel.putInt(how);
        return Channel.call();
    }

    /** Renames something in a folder, to something in a folder. */
    static long rename(int fid, long name, int bytes, int newFid, long newName, int newBytes) {
        Channel.begin(RENAME);
        Channel.putInt(fid);
        Channel.putText(name, bytes);
        Channel.putInt(newFid);
        Channel.putText(newName, newBytes);
        return Channel.call();
    }

    /**
     * Reads; the bytes are in the reply from {@link #DATA} on.
     *
     * @return how many
     */
    static long read(int fid, long offset, int bytes) {
        return readBy(READ, fid, offset, bytes);
    }

    /**
     * Reads what is in a folder: in the reply from {@link #DATA} on, entries of a qid, 8 bytes for
     * where the next one is, a byte for the kind, and a text.
     *
     * @param offset 0, or where the next one is
     * @return how many bytes
     */
    static long list(int fid, long offset, int bytes) {
        return readBy(LIST, fid, offset, bytes);
    }

    private static long readBy(int type, int fid, long offset, int bytes) {
        Channel.begin(type);
        Channel.putInt(fid);
        Channel.putLong(offset);
        Channel.putInt(bytes);
        long answer = Channel.call();
        return answer < 0 ? answer : Math.min(Channel.replyInt(0), bytes);
    }

    /**
     * Writes.
     *
     * @return how many bytes
     */
    static long write(int fid, long offset, long from, int bytes) {
        Channel.begin(WRITE);
        Channel.putInt(fid);
        Channel.putLong(offset);
        Channel.putInt(bytes);
        Channel.putBytes(from, bytes);
        long answer = Channel.call();
        return answer < 0 ? answer : Channel.replyInt(0);
    }

    /** Waits until all is on the disk; {@code dataOnly} not 0: but for the times. */
    static long sync(int fid, int dataOnly) {
        Channel.begin(SYNC);
        Channel.putInt(fid);
        Channel.putInt(dataOnly);
        return Channel.call();
    }

    /** Asks about a file; the reply has it, see {@link #STATUS_MODE} and the like. */
    static long status(int fid) {
        Channel.begin(STATUS);
        Channel.putInt(fid);
        Channel.putLong(ALL_OF_STATUS);
        return Channel.call();
    }

    /**
     * Changes what is known about a file.
     *
     * @param what see {@link #CHANGE_MODE}; the rest is not looked at otherwise
     * @param times address of two times, of seconds and nanoseconds each; 0 if none is given
     */
    static long change(int fid, int what, int mode, long bytes, long times) {
        Channel.begin(CHANGE);
        Channel.putInt(fid);
        Channel.putInt(what);
        Channel.putInt(mode);
        Channel.putInt(USER);
        Channel.putInt(GROUP);
        Channel.putLong(bytes);
        for (int i = 0; i < 4; i++) {
            Channel.putLong(times == 0 ? 0 : Raw.getLong(times + 8L * i));
        }
        return Channel.call();
    }

    /** Asks where a link leads; the reply is a text. */
    static long readLink(int fid) {
        Channel.begin(READ_LINK);
        Channel.putInt(fid);
        return Channel.call();
    }

    /** Asks for the room on the disk. */
    static long space(int fid) {
        Channel.begin(SPACE);
        Channel.putInt(fid);
        return Channel.call();
    }
}
