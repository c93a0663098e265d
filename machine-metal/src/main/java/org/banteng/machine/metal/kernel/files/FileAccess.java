package org.banteng.machine.metal.kernel.files;

import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.scheduler.Instance;
import org.teavm.interop.Unmanaged;

/**
 * What an instance does to files that it has open. The instance that calls; others that need files
 * wait meanwhile.
 */
@Unmanaged
public final class FileAccess {
    /** Flags of Linux's {@code open} ({@code asm-generic/fcntl.h}). */
    private static final int ACCESS_MODE = 3;

    private static final int READ_ONLY = 0;
    private static final int WRITE_ONLY = 1;
    private static final int CREATE = 0100;
    private static final int EXCLUSIVE = 0200;
    private static final int APPEND = 02000;
    private static final int FOLDER = 0200000;
    private static final int NO_FOLLOW = 0400000;
    private static final int CLOSE_ON_EXEC = 02000000;

    private static final int FROM_START = 0;
    private static final int FROM_HERE = 1;
    private static final int FROM_END = 2;

    private static final int ENOENT = 2;
    private static final int EBADF = 9;
    private static final int EEXIST = 17;
    private static final int ENOTDIR = 20;
    private static final int EISDIR = 21;
    private static final int EINVAL = 22;
    private static final int EMFILE = 24;

    private FileAccess() {}

    /** Whether a number is that of an open file; standard streams are not. */
    public static boolean isOpen(int file) {
        return OpenFiles.isOpen(table(), file);
    }

    /**
     * {@code open}.
     *
     * @return a number for it
     */
    public static long open(long path, int flags, int mode) {
        long instance = Instance.current();
        if (Instance.files(instance) == 0) {
            Instance.setFiles(instance, OpenFiles.create());
        }
        long table = Instance.files(instance);
        if (table == 0) {
            return -Channel.ENOMEM;
        }
        int file = OpenFiles.free(table);
        if (file < 0) {
            return -EMFILE;
        }
        Channel.acquire();
        long answer = open(fid(file), path, flags & ~CLOSE_ON_EXEC, mode & ~FileSystem.MASK);
        if (answer >= 0) {
            OpenFiles.open(table, file, flags);
            answer = file;
        }
        return Channel.release(answer);
    }

    private static long open(int fid, long path, int flags, int mode) {
        long kind = Walk.to(fid, path, (flags & (NO_FOLLOW | EXCLUSIVE)) == 0);
        if (kind == -ENOENT && (flags & CREATE) != 0) {
            return create(fid, path, flags, mode);
        }
        if (kind < 0) {
            return kind;
        }
        long answer = check((kind & Protocol.IS_FOLDER) != 0, flags);
        if (answer >= 0) {
            answer = Protocol.open(fid, flags & ~CREATE);
        }
        if (answer < 0) {
            Protocol.clunk(fid);
        }
        return answer;
    }

    /** Whether a file that is there can be opened so. */
    private static long check(boolean isFolder, int flags) {
        if ((flags & CREATE) != 0 && (flags & EXCLUSIVE) != 0) {
            return -EEXIST;
        }
        if (isFolder && ((flags & ACCESS_MODE) != READ_ONLY || (flags & CREATE) != 0)) {
            return -EISDIR;
        }
        return !isFolder && (flags & FOLDER) != 0 ? -ENOTDIR : 0;
    }

    private static long create(int fid, long path, int flags, int mode) {
        long answer = Walk.toParent(fid, path);
        if (answer >= 0) {
            long name = Walk.lastName(path);
            answer = Protocol.create(fid, name, Walk.lengthOf(name), flags, mode);
            if (answer < 0) {
                Protocol.clunk(fid);
            }
        }
        return answer;
    }

    /** {@code close}. */
    public static long close(int file) {
        if (!isOpen(file)) {
            return -EBADF;
        }
        OpenFiles.close(table(), file);
        Channel.acquire();
        return Channel.release(Protocol.clunk(fid(file)));
    }

    /** {@code read}: how many bytes; 0 at the end. */
    public static long read(int file, long to, long bytes) {
        if (!isOpen(file)) {
            return -EBADF;
        }
        long position = OpenFiles.position(table(), file);
        long answer = readAt(file, to, bytes, position);
        OpenFiles.setPosition(table(), file, position + Math.max(0, answer));
        return answer;
    }

    /** {@code pread}: the same from anywhere; the position stays. */
    public static long readAt(int file, long to, long bytes, long position) {
        if (!isOpen(file) || access(file) == WRITE_ONLY) {
            return -EBADF;
        }
        long done = 0;
        long more = 0;
        int part = 0;
        while (done < bytes && more == part) {
            part = (int) Math.min(bytes - done, Channel.MOST_DATA);
            Channel.acquire();
            more = Protocol.read(fid(file), position + done, part);
            if (more > 0) {
                Raw.copy(Channel.reply() + Protocol.DATA, to + done, (int) more);
                done += more;
            }
            Channel.release(0);
        }
        return done == 0 && more < 0 ? more : done;
    }

    /** {@code write}: how many bytes; less than asked for if there was room for no more. */
    public static long write(int file, long from, long bytes) {
        if (!isOpen(file)) {
            return -EBADF;
        }
        boolean append = (OpenFiles.flags(table(), file) & APPEND) != 0;
        long position = append ? length(file) : OpenFiles.position(table(), file);
        long answer = position < 0 ? position : writeAt(file, from, bytes, position);
        OpenFiles.setPosition(table(), file, position + Math.max(0, answer));
        return answer;
    }

    /** {@code pwrite}: the same to anywhere; the position stays. */
    public static long writeAt(int file, long from, long bytes, long position) {
        if (!isOpen(file) || access(file) == READ_ONLY) {
            return -EBADF;
        }
        long done = 0;
        long more = 0;
        int part = 0;
        while (done < bytes && more == part) {
            part = (int) Math.min(bytes - done, Channel.MOST_DATA);
            Channel.acquire();
            more = Channel.release(Protocol.write(fid(file), position + done, from + done, part));
            done += Math.max(0, more);
        }
        return done == 0 && more < 0 ? more : done;
    }

    /** {@code lseek}: where the position is then. */
    public static long seek(int file, long offset, int from) {
        if (!isOpen(file)) {
            return -EBADF;
        }
        long base =
                switch (from) {
                    case FROM_START -> 0;
                    case FROM_HERE -> OpenFiles.position(table(), file);
                    case FROM_END -> length(file);
                    default -> -EINVAL;
                };
        if (base < 0 || base + offset < 0) {
            return base < 0 ? base : -EINVAL;
        }
        OpenFiles.setPosition(table(), file, base + offset);
        return base + offset;
    }

    /** {@code ftruncate}. */
    public static long truncate(int file, long bytes) {
        if (!isOpen(file)) {
            return -EBADF;
        }
        if (bytes < 0 || access(file) == READ_ONLY) {
            return -EINVAL;
        }
        Channel.acquire();
        return Channel.release(Protocol.change(fid(file), Protocol.CHANGE_BYTES, 0, bytes, 0));
    }

    /** {@code fsync}, or {@code fdatasync}. */
    public static long sync(int file, boolean dataOnly) {
        if (!isOpen(file)) {
            return -EBADF;
        }
        Channel.acquire();
        return Channel.release(Protocol.sync(fid(file), dataOnly ? 1 : 0));
    }

    /** {@code fstat}: puts 144 bytes about an open file, or a standard stream. */
    public static long status(int file, long to) {
        if (file >= 0 && file <= 2) {
            Status.putStream(to);
            return 0;
        }
        if (!isOpen(file)) {
            return -EBADF;
        }
        Channel.acquire();
        long answer = Protocol.status(fid(file));
        if (answer >= 0) {
            Status.put(to);
        }
        return Channel.release(answer);
    }

    /** {@code getdents64}: how many bytes of entries; 0 if there are none left. */
    public static long list(int file, long to, long bytes) {
        if (!isOpen(file)) {
            return -EBADF;
        }
        Channel.acquire();
        return Channel.release(Entries.read(table(), file, fid(file), to, bytes));
    }

    private static long length(int file) {
        Channel.acquire();
        long answer = Protocol.status(fid(file));
        return Channel.release(answer < 0 ? answer : Channel.replyLong(Protocol.STATUS_BYTES));
    }

    private static int access(int file) {
        return OpenFiles.flags(table(), file) & ACCESS_MODE;
    }

    private static long table() {
        return Instance.files(Instance.current());
    }

    private static int fid(int file) {
        return Fids.of(Instance.number(Instance.current()), file);
    }
}
