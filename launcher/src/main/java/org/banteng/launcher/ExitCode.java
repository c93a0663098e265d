package org.banteng.launcher;

/** What the process of a job ends with, besides what the program itself asks for. */
public final class ExitCode {
    /** All ranks have ended as they should. */
    public static final int SUCCESS = 0;

    /** A rank has thrown an exception, or the program cannot be started. */
    public static final int FAILURE = 1;

    /** The command line is wrong. */
    public static final int USAGE = 2;

    /** Every rank waits for another: a deadlock. */
    public static final int DEADLOCK = 66;

    /** What the ranks printed could not be written, the disk being full say; as in sysexits.h. */
    public static final int OUTPUT_LOST = 74;

    /** The job took longer than {@code --timeout}; as with timeout(1). */
    public static final int TIMEOUT = 124;

    private static final int LOW_BITS = 0xff;

    private ExitCode() {}

    /** What a system makes of an exit code of which it keeps 8 bits; but never success. */
    static int ofAbort(int code) {
        return (code & LOW_BITS) == 0 ? FAILURE : code & LOW_BITS;
    }
}
