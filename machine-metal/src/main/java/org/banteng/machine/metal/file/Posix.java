package org.banteng.machine.metal.file;

import org.teavm.interop.Address;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * POSIX files (POSIX.1-2017, system interfaces). An answer below 0 is an error number, negated, and
 * nothing was done; {@link #text} says it in words, {@link #check} throws it. Who waits for a file
 * keeps the core.
 */
public final class Posix {
    /** Ways to open a file; they can be added. */
    public static final int READ = 1;

    public static final int WRITE = 2;
    public static final int CREATE = 4;
    public static final int NEW = 8;
    public static final int TRUNCATE = 16;
    public static final int APPEND = 32;
    public static final int SYNC = 64;
    public static final int DATA_SYNC = 128;

    /** What {@link #seek} counts from. */
    public static final int FROM_START = 0;

    public static final int FROM_HERE = 1;
    public static final int FROM_END = 2;

    /** What {@link #access} asks for; they can be added. */
    public static final int MAY_EXECUTE = 1;

    public static final int MAY_WRITE = 2;
    public static final int MAY_READ = 4;

    /** Errors that callers look at. */
    public static final int ENOENT = 2;

    public static final int EACCES = 13;
    public static final int EEXIST = 17;
    public static final int ENOTDIR = 20;
    public static final int EISDIR = 21;
    public static final int EINVAL = 22;
    public static final int ENOTEMPTY = 39;

    private static final int NAME_BYTES = 256;
    private static final int PATH_BYTES = 4096;
    private static final int TEXT_BYTES = 256;

    private Posix() {}

    /**
     * Opens a file; {@link #EISDIR} if it is a folder.
     *
     * @param mode {@link #READ} and the like
     * @return a number for it
     */
    public static int open(String path, int mode) {
        return isPath(path) ? FileCalls.open(Address.ofData(bytes(path)), mode) : -EINVAL;
    }

    public static int close(int file) {
        return FileCalls.close(file);
    }

    /**
     * Reads.
     *
     * @return how many bytes; 0 at the end of the file
     * @throws IndexOutOfBoundsException if there are not so many bytes in the array
     */
    public static int read(int file, byte[] to, int start, int count) {
        Objects.checkFromIndexSize(start, count, to.length);
        return FileCalls.read(file, Address.ofData(to).add(start), count);
    }

    /**
     * Writes.
     *
     * @return how many bytes; less than asked for if there is no room for all
     * @throws IndexOutOfBoundsException if there are not so many bytes in the array
     */
    public static int write(int file, byte[] from, int start, int count) {
        Objects.checkFromIndexSize(start, count, from.length);
        return FileCalls.write(file, Address.ofData(from).add(start), count);
    }

    /**
     * Goes to a place.
     *
     * @param from {@link #FROM_START} and the like
     * @return where that is, from the start
     */
    public static long seek(int file, long offset, int from) {
        return FileCalls.seek(file, offset, from);
    }

    /** Makes a file so long. */
    public static int truncate(int file, long bytes) {
        return FileCalls.truncate(file, bytes);
    }

    /**
     * Waits until what was written lies on the disk.
     *
     * @param metadata the time of the change too
     */
    public static int sync(int file, boolean metadata) {
        return FileCalls.sync(file, metadata);
    }

    /** See {@link FileStatus#of(String, boolean)}. */
    static int status(String path, boolean follow, long[] to) {
        return isPath(path)
                ? FileCalls.status(Address.ofData(bytes(path)), follow, Address.ofData(to))
                : -EINVAL;
    }

    /** Why {@link FileStatus#of(String, boolean)} has none; 0 if it has. */
    public static int status(String path, boolean follow) {
        return status(path, follow, FileStatus.fields());
    }

    /**
     * Whether a file is there and may be used so.
     *
     * @param how 0, or {@link #MAY_READ} and the like
     */
    public static int access(String path, int how) {
        return isPath(path) ? FileCalls.access(Address.ofData(bytes(path)), how) : -EINVAL;
    }

    public static int makeFolder(String path) {
        return isPath(path) ? FileCalls.makeFolder(Address.ofData(bytes(path))) : -EINVAL;
    }

    /** Removes a file, or a folder that is empty. */
    public static int remove(String path) {
        return isPath(path) ? FileCalls.remove(Address.ofData(bytes(path))) : -EINVAL;
    }

    /** Renames a file; one that has the new name is replaced. */
    public static int rename(String from, String to) {
        return isPath(from) && isPath(to)
                ? FileCalls.rename(Address.ofData(bytes(from)), Address.ofData(bytes(to)))
                : -EINVAL;
    }

    /** Sets the permissions. */
    public static int changeMode(String path, int mode) {
        return isPath(path) ? FileCalls.changeMode(Address.ofData(bytes(path)), mode) : -EINVAL;
    }

    /** Sets when it was last written to, since 1970 began. */
    public static int setModified(String path, long seconds, int nanoseconds) {
        return isPath(path)
                ? FileCalls.setModified(Address.ofData(bytes(path)), seconds, nanoseconds)
                : -EINVAL;
    }

    /**
     * Room on the disk that a file is on.
     *
     * @param to gets bytes in all, free, and free for this user
     */
    public static int space(String path, long[] to) {
        Objects.checkFromIndexSize(0, 3, to.length);
        return isPath(path)
                ? FileCalls.space(Address.ofData(bytes(path)), Address.ofData(to))
                : -EINVAL;
    }

    /**
     * The path without symbolic links, {@code .} and {@code ..}.
     *
     * @return {@code null} if there is no such file
     */
    public static String realPath(String path) {
        if (!isPath(path)) {
            return null;
        }
        byte[] found = new byte[PATH_BYTES];
        int length =
                FileCalls.realPath(
                        Address.ofData(bytes(path)), Address.ofData(found), found.length);
        return length < 0 ? null : new String(found, 0, length, StandardCharsets.UTF_8);
    }

    /** The folder in which relative paths begin. */
    public static String workFolder() {
        byte[] path = new byte[PATH_BYTES];
        int length = FileCalls.workFolder(Address.ofData(path), path.length);
        return length < 0 ? "/" : new String(path, 0, length, StandardCharsets.UTF_8);
    }

    /** What the system calls itself ({@code uname}). */
    public static String systemName() {
        byte[] name = new byte[NAME_BYTES];
        return name(name, FileCalls.systemName(Address.ofData(name), name.length));
    }

    /** Which of its releases it is ({@code uname}). */
    public static String systemRelease() {
        byte[] name = new byte[NAME_BYTES];
        return name(name, FileCalls.systemRelease(Address.ofData(name), name.length));
    }

    /** Whose the program is; {@code ?} if that user has no name. */
    public static String userName() {
        byte[] name = new byte[NAME_BYTES];
        return name(name, FileCalls.userName(Address.ofData(name), name.length));
    }

    private static String name(byte[] bytes, int length) {
        return new String(bytes, 0, Math.max(length, 0), StandardCharsets.UTF_8);
    }

    /**
     * The names in a folder, in no order, without {@code .} and {@code ..}.
     *
     * @param to gets them
     */
    public static int list(String path, List<String> to) {
        if (!isPath(path)) {
            return -EINVAL;
        }
        long folder = FileCalls.openFolder(Address.ofData(bytes(path)));
        if (folder < 0 && folder > -PATH_BYTES) {
            return (int) folder;
        }
        List<String> found = new ArrayList<>();
        byte[] name = new byte[NAME_BYTES];
        int length = FileCalls.nextName(folder, Address.ofData(name), name.length);
        while (length > 0) {
            found.add(new String(name, 0, length, StandardCharsets.UTF_8));
            length = FileCalls.nextName(folder, Address.ofData(name), name.length);
        }
        FileCalls.closeFolder(folder);
        to.addAll(found);
        return length;
    }

    /**
     * Reads from standard input, and waits for the first byte.
     *
     * @return how many bytes; 0 at its end
     * @throws IndexOutOfBoundsException if there are not so many bytes in the array
     */
    public static int readInput(byte[] to, int start, int count) {
        Objects.checkFromIndexSize(start, count, to.length);
        return FileCalls.readInput(Address.ofData(to).add(start), count);
    }

    /** How many bytes of standard input can be read without waiting; 0 if it is not known. */
    public static int inputReady() {
        return FileCalls.inputReady();
    }

    /**
     * What an error number means.
     *
     * @param error above 0
     */
    public static String text(int error) {
        byte[] text = new byte[TEXT_BYTES];
        int length = FileCalls.errorText(error, Address.ofData(text), text.length);
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    /**
     * The answer, unless it is an error.
     *
     * @throws IOException with the error in words
     */
    public static int check(int answer) throws IOException {
        if (answer < 0) {
            throw new IOException(text(-answer));
        }
        return answer;
    }

    /**
     * The answer, unless it is an error.
     *
     * @throws IOException with the error in words
     */
    public static long check(long answer) throws IOException {
        if (answer < 0) {
            throw new IOException(text((int) -answer));
        }
        return answer;
    }

    /** Whether a text can be a path: a 0 would end it early. */
    public static boolean isPath(String path) {
        return path.indexOf('\0') < 0;
    }

    private static byte[] bytes(String path) {
        return (path + '\0').getBytes(StandardCharsets.UTF_8);
    }
}
