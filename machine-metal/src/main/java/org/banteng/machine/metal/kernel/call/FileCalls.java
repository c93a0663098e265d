package org.banteng.machine.metal.kernel.call;

import org.banteng.machine.metal.kernel.files.FileAccess;
import org.banteng.machine.metal.kernel.files.FileSystem;
import org.teavm.interop.Unmanaged;

/** The system calls for files. */
@Unmanaged
final class FileCalls {
    /** Instead of a folder: the current one. */
    private static final int HERE = -100;

    /** Not to follow a link. */
    private static final int NO_FOLLOW = 0x100;

    /** {@code fcntl}: flags of the number of a file. There is no program that it would outlive. */
    private static final int GET_NUMBER_FLAGS = 1;

    private static final int SET_NUMBER_FLAGS = 2;

    private static final long EBADF = -Numbers.EBADF;

    private FileCalls() {}

    static long handle(int number, long a, long b, long c, long d) {
        return switch (number) {
            case Numbers.OPEN -> FileAccess.open(a, (int) b, (int) c);
            case Numbers.OPENAT -> isHere(a) ? FileAccess.open(b, (int) c, (int) d) : EBADF;
            case Numbers.CLOSE -> FileAccess.close((int) a);
            case Numbers.PREAD64 -> FileAccess.readAt((int) a, b, c, d);
            case Numbers.PWRITE64 -> FileAccess.writeAt((int) a, b, c, d);
            case Numbers.LSEEK -> FileAccess.seek((int) a, b, (int) c);
            case Numbers.FSTAT -> FileAccess.status((int) a, b);
            case Numbers.FTRUNCATE -> FileAccess.truncate((int) a, b);
            case Numbers.FSYNC -> FileAccess.sync((int) a, false);
            case Numbers.FDATASYNC -> FileAccess.sync((int) a, true);
            case Numbers.FCNTL -> control((int) a, (int) b);
            case Numbers.GETDENTS64 -> FileAccess.list((int) a, b, c);
            case Numbers.STAT -> FileSystem.status(a, true, b);
            case Numbers.LSTAT -> FileSystem.status(a, false, b);
            case Numbers.NEWFSTATAT ->
                    isHere(a) ? FileSystem.status(b, (d & NO_FOLLOW) == 0, c) : EBADF;
            case Numbers.ACCESS -> FileSystem.access(a, (int) b);
            case Numbers.MKDIR -> FileSystem.makeFolder(a, (int) b);
            case Numbers.RMDIR -> FileSystem.remove(a, true);
            case Numbers.UNLINK -> FileSystem.remove(a, false);
            case Numbers.RENAME -> FileSystem.rename(a, b);
            case Numbers.CHMOD -> FileSystem.changeMode(a, (int) b);
            case Numbers.TRUNCATE -> FileSystem.truncate(a, b);
            case Numbers.UTIMENSAT -> isHere(a) ? FileSystem.setTimes(b, c) : EBADF;
            case Numbers.READLINK -> FileSystem.readLink(a, b, c);
            case Numbers.STATFS -> FileSystem.space(a, b);
            case Numbers.GETCWD -> FileSystem.workFolder(a, b);
            default -> -Numbers.ENOSYS;
        };
    }

    /** Whether paths begin in the current folder; a folder that is open cannot be given here. */
    private static boolean isHere(long folder) {
        return (int) folder == HERE;
    }

    private static long control(int file, int what) {
        if (file > 2 && !FileAccess.isOpen(file)) {
            return -Numbers.EBADF;
        }
        return what == GET_NUMBER_FLAGS || what == SET_NUMBER_FLAGS ? 0 : -Numbers.EINVAL;
    }
}
