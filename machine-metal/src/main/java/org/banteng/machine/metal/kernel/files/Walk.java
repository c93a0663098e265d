package org.banteng.machine.metal.kernel.files;

import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.teavm.interop.Unmanaged;

/**
 * From a path to the file that it leads to. Paths begin in the folder that is shared, which is the
 * root and the current folder too; nothing leads out of it. The server does not follow symbolic
 * links, so this does. The caller has the channel.
 *
 * <p>The path in work lies in a page of the channel; where a link is met, what it says takes its
 * place, in front of the rest. Where no folder is shared, no path leads anywhere.
 */
@Unmanaged
final class Walk {
    private static final int MOST_LINKS = 40;
    private static final int MOST_BYTES = Layout.PAGE - 1;

    private static final int ENOENT = 2;
    private static final int EINVAL = 22;
    private static final int ENAMETOOLONG = 36;
    private static final int ELOOP = 40;

    private Walk() {}

    /**
     * Makes a fid of what a path leads to.
     *
     * @param path a text that ends with a 0
     * @param follow whether a link at its end is followed
     * @return its kind, see {@link Protocol#IS_FOLDER}; below 0 there is no such fid
     */
    static long to(int fid, long path, boolean follow) {
        long length = load(path);
        return length < 0 ? length : begin(fid, follow);
    }

    /**
     * Makes a fid of the folder in which the last name of a path is, or is to be. The name is then
     * found by {@link #lastName}.
     *
     * @param path a text that ends with a 0
     * @return below 0 there is no such fid
     */
    static long toParent(int fid, long path) {
        long loaded = load(path);
        if (loaded < 0) {
            return loaded;
        }
        long name = lastName(path);
        int length = lengthOf(name);
        if (length == 0 || isDots(name, length)) {
            return -EINVAL;
        }
        Raw.putByte(Channel.path(0) + (name - path), 0);
        return name == path ? Protocol.copy(Fids.ROOT, fid) : begin(fid, true);
    }

    /** Where the last name of a path begins: behind its last slash that something follows. */
    static long lastName(long path) {
        long name = path;
        for (long at = path; Raw.getByte(at) != 0; at++) {
            boolean begins = Raw.getByte(at) == '/' && nameAt(at + 1);
            if (begins) {
                name = at + 1;
            }
        }
        return nameAt(name) ? name : name + lengthOf(name);
    }

    /** How long a name is. */
    static int lengthOf(long name) {
        int length = 0;
        while (nameAt(name + length)) {
            length++;
        }
        return length;
    }

    private static boolean nameAt(long at) {
        int c = Raw.getByte(at);
        return c != 0 && c != '/';
    }

    private static boolean isDots(long name, int length) {
        boolean one = length == 1 && Raw.getByte(name) == '.';
        return one || (length == 2 && Raw.getByte(name) == '.' && Raw.getByte(name + 1) == '.');
    }

    /** Takes a path into work; how long it is. */
    private static long load(long path) {
        if (!Channel.isThere()) {
            return -Channel.ENOMEDIUM;
        }
        int length = 0;
        while (Raw.getByte(path + length) != 0) {
            if (length == MOST_BYTES) {
                return -ENAMETOOLONG;
            }
            length++;
        }
        if (length == 0) {
            return -ENOENT;
        }
        Raw.copy(path, Channel.path(0), length + 1);
        return length;
    }

    private static long begin(int fid, boolean follow) {
        long answer = Protocol.copy(Fids.ROOT, fid);
        if (answer < 0) {
            return answer;
        }
        long kind = go(fid, follow);
        if (kind < 0) {
            Protocol.clunk(fid);
        }
        return kind;
    }

    private static long go(int fid, boolean follow) {
        long at = Channel.path(0);
        long kind = Protocol.IS_FOLDER;
        int links = 0;
        while (Raw.getByte(at) != 0) {
            if (Raw.getByte(at) == '/') {
                at++;
                continue;
            }
            int length = lengthOf(at);
            kind = Protocol.step(fid, at, length);
            if (kind < 0) {
                return kind;
            }
            at += length;
            boolean isLink = (kind & Protocol.IS_LINK) != 0;
            if (isLink && (follow || Raw.getByte(at) != 0)) {
                links++;
                long answer = links > MOST_LINKS ? -ELOOP : putLink(fid, at);
                if (answer < 0) {
                    return answer;
                }
                kind = Protocol.IS_FOLDER;
                at = Channel.path(0);
            }
        }
        return kind;
    }

    /** Puts what a link says in front of the rest of the path, and goes back to where it is. */
    private static long putLink(int fid, long rest) {
        long answer = Protocol.readLink(fid);
        if (answer < 0) {
            return answer;
        }
        int length = Raw.getShort(Channel.reply());
        int restLength = 0;
        while (Raw.getByte(rest + restLength) != 0) {
            restLength++;
        }
        if (length + restLength > MOST_BYTES) {
            return -ENAMETOOLONG;
        }
        long other = Channel.path(1);
        Raw.copy(Channel.reply() + 2, other, length);
        Raw.copy(rest, other + length, restLength + 1);
        Raw.copy(other, Channel.path(0), length + restLength + 1);
        if (Raw.getByte(other) == '/') {
            Protocol.clunk(fid);
            return Protocol.copy(Fids.ROOT, fid);
        }
        Raw.putShort(other, '.' | '.' << Byte.SIZE);
        return Protocol.step(fid, other, 2);
    }
}
