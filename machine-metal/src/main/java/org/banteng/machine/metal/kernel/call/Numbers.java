package org.banteng.machine.metal.kernel.call;

/** Numbers of Linux system calls and errors on x86-64 ({@code asm/unistd_64.h, asm/errno.h}). */
final class Numbers {
    static final int READ = 0;
    static final int WRITE = 1;
    static final int OPEN = 2;
    static final int CLOSE = 3;
    static final int STAT = 4;
    static final int FSTAT = 5;
    static final int LSTAT = 6;
    static final int LSEEK = 8;
    static final int RT_SIGACTION = 13;
    static final int RT_SIGPROCMASK = 14;
    static final int IOCTL = 16;
    static final int PREAD64 = 17;
    static final int PWRITE64 = 18;
    static final int READV = 19;
    static final int WRITEV = 20;
    static final int ACCESS = 21;
    static final int EXIT = 60;
    static final int UNAME = 63;
    static final int FCNTL = 72;
    static final int FSYNC = 74;
    static final int FDATASYNC = 75;
    static final int TRUNCATE = 76;
    static final int FTRUNCATE = 77;
    static final int GETCWD = 79;
    static final int RENAME = 82;
    static final int MKDIR = 83;
    static final int RMDIR = 84;
    static final int UNLINK = 87;
    static final int READLINK = 89;
    static final int CHMOD = 90;
    static final int GETUID = 102;
    static final int GETGID = 104;
    static final int GETEUID = 107;
    static final int GETEGID = 108;
    static final int STATFS = 137;
    static final int ARCH_PRCTL = 158;
    static final int GETTID = 186;
    static final int TKILL = 200;
    static final int GETDENTS64 = 217;
    static final int SET_TID_ADDRESS = 218;
    static final int CLOCK_GETTIME = 228;
    static final int EXIT_GROUP = 231;
    static final int OPENAT = 257;
    static final int NEWFSTATAT = 262;
    static final int UTIMENSAT = 280;

    /** Errors are answered as negative numbers. */
    static final int EBADF = 9;

    static final int EINVAL = 22;
    static final int ENOTTY = 25;
    static final int ENOSYS = 38;

    private Numbers() {}
}
