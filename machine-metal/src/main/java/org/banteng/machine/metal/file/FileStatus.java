package org.banteng.machine.metal.file;

import org.teavm.interop.Address;

/**
 * What {@code stat} says about a file (POSIX.1-2017, {@code sys/stat.h}).
 *
 * @param mode kind and permissions
 * @param bytes its length
 * @param modified nanoseconds are left out: seconds since 1970 began
 * @param modifiedNanos the rest, in nanoseconds
 * @param accessed in seconds
 * @param accessedNanos the rest, in nanoseconds
 * @param device together with {@code number}, tells files apart
 * @param number of the inode
 */
public record FileStatus(
        int mode,
        long bytes,
        long modified,
        int modifiedNanos,
        long accessed,
        int accessedNanos,
        long device,
        long number) {
    private static final int KIND = 0xf000;
    private static final int REGULAR = 0x8000;
    private static final int FOLDER = 0x4000;
    private static final int LINK = 0xa000;
    private static final int FIELDS = 8;
    private static final int MILLIS = 1000;
    private static final int NANOS_PER_MILLI = 1_000_000;

    /**
     * Asks about a file.
     *
     * @param follow about what a symbolic link leads to, instead of the link
     * @return {@code null} if it cannot be asked; {@link Posix#status} tells why
     */
    public static FileStatus of(String path, boolean follow) {
        long[] fields = fields();
        return Posix.status(path, follow, fields) < 0 ? null : of(fields);
    }

    /**
     * Asks about an open file.
     *
     * @return {@code null} if it is not open
     */
    public static FileStatus of(int file) {
        long[] fields = fields();
        return FileCalls.openStatus(file, Address.ofData(fields)) < 0 ? null : of(fields);
    }

    static long[] fields() {
        return new long[FIELDS];
    }

    private static FileStatus of(long[] fields) {
        return new FileStatus(
                (int) fields[0],
                fields[1],
                fields[2],
                (int) fields[3],
                fields[4],
                (int) fields[5],
                fields[6],
                fields[7]);
    }

    /** Whether it is an ordinary file. */
    public boolean isRegular() {
        return (mode & KIND) == REGULAR;
    }

    public boolean isFolder() {
        return (mode & KIND) == FOLDER;
    }

    public boolean isLink() {
        return (mode & KIND) == LINK;
    }

    /** When it was last written to, in milliseconds since 1970 began. */
    public long modifiedMillis() {
        return modified * MILLIS + modifiedNanos / NANOS_PER_MILLI;
    }
}
