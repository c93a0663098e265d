package org.banteng.machine.metal.library.java.io;

import org.banteng.machine.metal.file.FileStatus;
import org.banteng.machine.metal.file.Posix;
import org.banteng.machine.metal.filesystem.PosixFileChannel;

import java.io.Closeable;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.SyncFailedException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;

/**
 * {@link java.io.FileDescriptor}: an open file, and what streams and random access have in common,
 * with the words of the JDK for what goes wrong.
 */
public final class TFileDescriptor {
    public static final TFileDescriptor in = new TFileDescriptor(0);
    public static final TFileDescriptor out = new TFileDescriptor(1);
    public static final TFileDescriptor err = new TFileDescriptor(2);

    private static final int NONE = -1;

    /** Its number; {@link #NONE} if it is closed. */
    private int file;

    /** One that is not open. */
    public TFileDescriptor() {
        this(NONE);
    }

    TFileDescriptor(int file) {
        this.file = file;
    }

    /**
     * Opens a file.
     *
     * @param mode see {@link Posix#READ}
     * @throws FileNotFoundException whatever it is that goes wrong
     */
    static TFileDescriptor open(File file, int mode) throws FileNotFoundException {
        String path = file.getPath();
        if (!Posix.isPath(path)) {
            throw new FileNotFoundException("Invalid file path");
        }
        int number = Posix.open(path, mode);
        if (number < 0) {
            throw new FileNotFoundException(path + " (" + Posix.text(-number) + ")");
        }
        return new TFileDescriptor(number);
    }

    /** The file that a name is of; {@code null} has none. */
    static File named(String name) {
        return name == null ? null : new File(name);
    }

    public boolean valid() {
        return file != NONE;
    }

    /** Waits until all lies on the disk. */
    public void sync() throws SyncFailedException {
        if (file == NONE || Posix.sync(file, true) < 0) {
            throw new SyncFailedException("sync failed");
        }
    }

    /**
     * Its number.
     *
     * @throws IOException if it is closed
     */
    int number() throws IOException {
        if (file == NONE) {
            throw new IOException("Stream Closed");
        }
        return file;
    }

    /** Closes it, unless it is closed. The standard streams stay open: others print there too. */
    void close() throws IOException {
        int closed = file;
        file = NONE;
        if (closed > 2) {
            Posix.check(Posix.close(closed));
        }
    }

    /**
     * Its channel, for a stream, which closes both.
     *
     * @param mode see {@link Posix#READ}
     */
    FileChannel channel(int mode, Closeable stream) {
        FileChannel channel = PosixFileChannel.of(file, mode, stream);
        if (file == NONE) {
            close(channel);
        }
        return channel;
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** How many bytes were read; -1 at the end. */
    int read(byte[] to, int start, int count) throws IOException {
        checkRange(start, count, to.length);
        if (count == 0) {
            return 0;
        }
        int got = Posix.check(Posix.read(number(), to, start, count));
        return got == 0 ? -1 : got;
    }

    void write(byte[] from, int start, int count) throws IOException {
        checkRange(start, count, from.length);
        int written = 0;
        while (written < count) {
            int rest = count - written;
            written += Posix.check(Posix.write(number(), from, start + written, rest));
        }
    }

    /** The JDK says no more either. */
    private static void checkRange(int start, int count, int length) {
        if ((start | count) < 0 || count > length - start) {
            throw new IndexOutOfBoundsException();
        }
    }

    long position() throws IOException {
        return Posix.check(Posix.seek(number(), 0, Posix.FROM_HERE));
    }

    void seek(long offset) throws IOException {
        Posix.check(Posix.seek(number(), offset, Posix.FROM_START));
    }

    long length() throws IOException {
        FileStatus status = FileStatus.of(number());
        if (status == null) {
            throw new IOException("Stream Closed");
        }
        return status.bytes();
    }
}
