package org.banteng.machine.metal.filesystem;

import org.banteng.machine.metal.file.FileStatus;
import org.banteng.machine.metal.file.Posix;

import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

/**
 * What is known about a file.
 *
 * @param status what the machine says
 */
record PosixAttributes(FileStatus status) implements BasicFileAttributes {
    private static final long NANOS = 1_000_000_000L;

    /**
     * What distinguishes a file from others that are there at the same time. One with the same text
     * is the same file.
     */
    private record Key(long device, long number) {
        @Override
        public String toString() {
            return "(dev=" + Long.toHexString(device) + ",ino=" + number + ")";
        }
    }

    /**
     * Asks about a file.
     *
     * @param follow about what a symbolic link leads to
     */
    static PosixAttributes of(String path, boolean follow) throws IOException {
        String file = path.isEmpty() ? "." : path;
        FileStatus status = FileStatus.of(file, follow);
        if (status == null) {
            FileErrors.check(Posix.status(file, follow), path);
            throw new IOException(path + " has just changed");
        }
        return new PosixAttributes(status);
    }

    private static FileTime time(long seconds, int nanos) {
        return FileTime.from(
                Math.addExact(Math.multiplyExact(seconds, NANOS), nanos), TimeUnit.NANOSECONDS);
    }

    @Override
    public FileTime lastModifiedTime() {
        return time(status.modified(), status.modifiedNanos());
    }

    @Override
    public FileTime lastAccessTime() {
        return time(status.accessed(), status.accessedNanos());
    }

    /** POSIX does not know it. */
    @Override
    public FileTime creationTime() {
        return lastModifiedTime();
    }

    @Override
    public boolean isRegularFile() {
        return status.isRegular();
    }

    @Override
    public boolean isDirectory() {
        return status.isFolder();
    }

    @Override
    public boolean isSymbolicLink() {
        return status.isLink();
    }

    @Override
    public boolean isOther() {
        return !isRegularFile() && !isDirectory() && !isSymbolicLink();
    }

    @Override
    public long size() {
        return status.bytes();
    }

    @Override
    public Object fileKey() {
        return new Key(status.device(), status.number());
    }
}
