package org.banteng.machine.metal.kernel.call;

/** Numbers of Linux system calls and errors on x86-64 ({@code asm/unistd_64.h, asm/errno.h}). */
final class Numbers {
    static final int WRITE = 1;
    static final int RT_SIGACTION = 13;
    static final int RT_SIGPROCMASK = 14;
    static final int IOCTL = 16;
    static final int WRITEV = 20;
    static final int EXIT = 60;
    static final int UNAME = 63;
    static final int GETUID = 102;
    static final int GETGID = 104;
    static final int GETEUID = 107;
    static final int GETEGID = 108;
    static final int ARCH_PRCTL = 158;
    static final int GETTID = 186;
    static final int TKILL = 200;
    static final int SET_TID_ADDRESS = 218;
    static final int CLOCK_GETTIME = 228;
    static final int EXIT_GROUP = 231;

    /** Errors are answered as negative numbers. */
    static final int EBADF = 9;

    static final int EINVAL = 22;
    static final int ENOTTY = 25;
    static final int ENOSYS = 38;

    private Numbers() {}
}
