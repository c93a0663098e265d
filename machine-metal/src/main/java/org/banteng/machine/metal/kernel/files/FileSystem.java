package org.banteng.machine.metal.kernel.files;

import org.banteng.machine.metal.kernel.Raw;
import org.teavm.interop.Unmanaged;

/**
 * What is done to files by path. Any processor; others that need files wait meanwhile. Paths are
 * texts that end with a 0.
 */
@Unmanaged
public final class FileSystem {
    /** Permissions that new files do not get, as usual under Linux. */
    static final int MASK = 022;

    private static final int EACCES = 13;
    private static final int EINVAL = 22;
    private static final int ERANGE = 34;

    /** What {@link #access} can ask for. */
    private static final int MAY_EXECUTE = 1;

    private static final int MAY_WRITE = 2;
    private static final int MAY_READ = 4;

    private static final int ANY_EXECUTE = 0111;
    private static final int ANY_WRITE = 0222;
    private static final int READ_ONLY = 0;
    private static final int WRITE_ONLY = 1;

    /** Nanoseconds of a time that stand for: now; not at all. */
    private static final long NOW = 0x3fff_ffff;

    private static final long OMIT = 0x3fff_fffe;

    private FileSystem() {}

    /**
     * Finds the folder that is shared, if there is one. During boot.
     *
     * @return false if there is one that cannot be used
     */
    public static boolean open() {
        if (!Channel.open()) {
            return false;
        }
        return !Channel.isThere() || (Protocol.version() >= 0 && Protocol.attach(Fids.ROOT) >= 0);
    }

    /** {@code stat}: puts 144 bytes about a file. */
    public static long status(long path, boolean follow, long to) {
        Channel.acquire();
        long answer = Walk.to(Fids.FIRST, path, follow);
        if (answer >= 0) {
            answer = Protocol.status(Fids.FIRST);
            if (answer >= 0) {
                Status.put(to);
            }
            Protocol.clunk(Fids.FIRST);
        }
        return Channel.release(answer);
    }

    /** {@code access}: whether a file is there and can be used so. */
    public static long access(long path, int how) {
        Channel.acquire();
        long answer = Walk.to(Fids.FIRST, path, true);
        if (answer >= 0) {
            answer = mayAccess((answer & Protocol.IS_FOLDER) != 0, how);
            Protocol.clunk(Fids.FIRST);
        }
        return Channel.release(answer);
    }

    /** The host knows best: whether it lets the file be opened, or what its mode says. */
    private static long mayAccess(boolean isFolder, int how) {
        long answer = Protocol.status(Fids.FIRST);
        if (answer < 0) {
            return answer;
        }
        int mode = Channel.replyInt(Protocol.STATUS_MODE);
        int needed = (how & MAY_EXECUTE) != 0 ? ANY_EXECUTE : 0;
        boolean denied = needed != 0 && (mode & needed) == 0;
        if (isFolder && (how & MAY_WRITE) != 0) {
            denied |= (mode & ANY_WRITE) == 0;
        }
        if (denied) {
            return -EACCES;
        }
        if ((how & MAY_READ) != 0) {
            answer = tryOpen(READ_ONLY);
        }
        if (answer >= 0 && !isFolder && (how & MAY_WRITE) != 0) {
            answer = tryOpen(WRITE_ONLY);
        }
        return answer;
    }

    private static long tryOpen(int flags) {
        long answer = Protocol.copy(Fids.FIRST, Fids.SECOND);
        if (answer >= 0) {
            answer = Protocol.open(Fids.SECOND, flags);
            Protocol.clunk(Fids.SECOND);
        }
        return answer;
    }

    /** {@code mkdir}. */
    public static long makeFolder(long path, int mode) {
        Channel.acquire();
        long answer = Walk.toParent(Fids.FIRST, path);
        if (answer >= 0) {
            long name = Walk.lastName(path);
            answer = Protocol.makeFolder(Fids.FIRST, name, Walk.lengthOf(name), mode & ~MASK);
            Protocol.clunk(Fids.FIRST);
        }
        return Channel.release(answer);
    }

    /** {@code unlink}, or {@code rmdir}. */
    public static long remove(long path, boolean folder) {
        Channel.acquire();
        long answer = Walk.toParent(Fids.FIRST, path);
        if (answer >= 0) {
            long name = Walk.lastName(path);
            int how = folder ? Protocol.REMOVE_FOLDER : 0;
            answer = Protocol.remove(Fids.FIRST, name, Walk.lengthOf(name), how);
            Protocol.clunk(Fids.FIRST);
        }
        return Channel.release(answer);
    }

    /** {@code rename}. */
    public static long rename(long path, long newPath) {
        Channel.acquire();
        long answer = Walk.toParent(Fids.FIRST, path);
        if (answer >= 0) {
            answer = Walk.toParent(Fids.SECOND, newPath);
            if (answer >= 0) {
                long name = Walk.lastName(path);
                long newName = Walk.lastName(newPath);
                answer =
                        Protocol.rename(
                                Fids.FIRST,
                                name,
                                Walk.lengthOf(name),
                                Fids.SECOND,
                                newName,
                                Walk.lengthOf(newName));
                Protocol.clunk(Fids.SECOND);
            }
            Protocol.clunk(Fids.FIRST);
        }
        return Channel.release(answer);
    }

    /** {@code chmod}. */
    public static long changeMode(long path, int mode) {
        return change(path, Protocol.CHANGE_MODE, mode, 0, 0);
    }

    /** {@code truncate}. */
    public static long truncate(long path, long bytes) {
        return bytes < 0 ? -EINVAL : change(path, Protocol.CHANGE_BYTES, 0, bytes, 0);
    }

    /**
     * {@code utimensat}.
     *
     * @param times when it was accessed and modified: seconds and nanoseconds each; 0: now
     */
    public static long setTimes(long path, long times) {
        int accessed = timeBits(times, 0, Protocol.CHANGE_ACCESSED, Protocol.ACCESSED_GIVEN);
        int modified = timeBits(times, 16, Protocol.CHANGE_MODIFIED, Protocol.MODIFIED_GIVEN);
        return change(path, accessed | modified, 0, 0, times);
    }

    private static int timeBits(long times, int offset, int changed, int given) {
        long nanoseconds = times == 0 ? NOW : Raw.getLong(times + offset + 8);
        if (nanoseconds == OMIT) {
            return 0;
        }
        return nanoseconds == NOW ? changed : changed | given;
    }

    private static long change(long path, int what, int mode, long bytes, long times) {
        Channel.acquire();
        long answer = Walk.to(Fids.FIRST, path, true);
        if (answer >= 0) {
            answer = Protocol.change(Fids.FIRST, what, mode, bytes, times);
            Protocol.clunk(Fids.FIRST);
        }
        return Channel.release(answer);
    }

    /**
     * {@code readlink}.
     *
     * @return how many bytes; without a 0 at the end
     */
    public static long readLink(long path, long to, long capacity) {
        Channel.acquire();
        long answer = Walk.to(Fids.FIRST, path, false);
        if (answer >= 0) {
            boolean isLink = (answer & Protocol.IS_LINK) != 0;
            answer = isLink ? Protocol.readLink(Fids.FIRST) : -EINVAL;
            if (answer >= 0) {
                answer = Math.min(Raw.getShort(Channel.reply()), capacity);
                Raw.copy(Channel.reply() + 2, to, (int) answer);
            }
            Protocol.clunk(Fids.FIRST);
        }
        return Channel.release(answer);
    }

    /** {@code statfs}: puts 120 bytes about the disk. */
    public static long space(long path, long to) {
        Channel.acquire();
        long answer = Walk.to(Fids.FIRST, path, true);
        if (answer >= 0) {
            answer = Protocol.space(Fids.FIRST);
            if (answer >= 0) {
                Status.putSpace(to);
            }
            Protocol.clunk(Fids.FIRST);
        }
        return Channel.release(answer);
    }

    /** {@code getcwd}: the folder that is shared, which is the root. */
    public static long workFolder(long to, long capacity) {
        if (capacity < 2) {
            return -ERANGE;
        }
        Raw.putByte(to, '/');
        Raw.putByte(to + 1, 0);
        return 2;
    }
}
