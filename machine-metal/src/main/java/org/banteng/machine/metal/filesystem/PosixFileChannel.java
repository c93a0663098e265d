package org.banteng.machine.metal.filesystem;

import org.banteng.machine.metal.file.FileStatus;
import org.banteng.machine.metal.file.Posix;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** An open file. A read or write of a direct buffer goes through an array. */
public final class PosixFileChannel extends FileChannel {
    private static final int PIECE = 1 << 16;

    private final int file;
    private final OpenMode mode;
    private final Closeable end;

    private PosixFileChannel(int file, OpenMode mode, Closeable end) {
        this.file = file;
        this.mode = mode;
        this.end = end;
    }

    /**
     * @param path what goes at the end, if {@code mode} says so
     */
    PosixFileChannel(int file, OpenMode mode, String path) {
        this(file, mode, () -> close(file, mode, path));
    }

    /**
     * The channel of a stream: where one of them is in the file, there is the other.
     *
     * @param posix ways of {@link Posix#open}, added
     * @param stream closes the file
     */
    public static FileChannel of(int file, int posix, Closeable stream) {
        return new PosixFileChannel(file, new OpenMode(posix, false), stream);
    }

    private static void close(int file, OpenMode mode, String path) throws IOException {
        int answer = Posix.close(file);
        if (mode.deletes()) {
            Posix.remove(path);
        }
        Posix.check(answer);
    }

    private void check() throws ClosedChannelException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
    }

    private void checkReads() throws ClosedChannelException {
        check();
        if (!mode.reads()) {
            throw new NonReadableChannelException();
        }
    }

    private void checkWrites() throws ClosedChannelException {
        check();
        if (!mode.writes()) {
            throw new NonWritableChannelException();
        }
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        checkReads();
        if (to.isReadOnly()) {
            throw new IllegalArgumentException("Read-only buffer");
        }
        int done = 0;
        while (to.hasRemaining()) {
            byte[] piece = new byte[Math.min(to.remaining(), PIECE)];
            int got = Posix.check(Posix.read(file, piece, 0, piece.length));
            to.put(piece, 0, got);
            done += got;
            if (got < piece.length) {
                return done == 0 ? -1 : done;
            }
        }
        return done;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        checkWrites();
        int done = 0;
        while (from.hasRemaining()) {
            byte[] piece = new byte[Math.min(from.remaining(), PIECE)];
            from.get(from.position(), piece);
            int written = Posix.check(Posix.write(file, piece, 0, piece.length));
            from.position(from.position() + written);
            done += written;
        }
        return done;
    }

    @Override
    public long read(ByteBuffer[] to, int start, int count) throws IOException {
        checkReads();
        long done = 0;
        for (int i = start; i < start + count; i++) {
            boolean wantsMore = to[i].hasRemaining();
            int got = read(to[i]);
            if (wantsMore && got < 0) {
                return done == 0 ? -1 : done;
            }
            done += Math.max(got, 0);
            if (to[i].hasRemaining()) {
                return done;
            }
        }
        return done;
    }

    @Override
    public long write(ByteBuffer[] from, int start, int count) throws IOException {
        checkWrites();
        long done = 0;
        for (int i = start; i < start + count; i++) {
            done += write(from[i]);
        }
        return done;
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
        checkPosition(position);
        checkReads();
        return at(position, () -> read(to));
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        checkPosition(position);
        checkWrites();
        return at(position, () -> write(from));
    }

    /** Reads or writes bytes, and tells how many. */
    private interface Transfer {
        int run() throws IOException;
    }

    /** Nobody sees the position meanwhile: a transfer does not give way. */
    private int at(long position, Transfer transfer) throws IOException {
        long here = position();
        try {
            seek(position);
            return transfer.run();
        } finally {
            seek(here);
        }
    }

    private static void checkPosition(long position) {
        if (position < 0) {
            throw new IllegalArgumentException("Negative position");
        }
    }

    private void seek(long position) throws IOException {
        Posix.check(Posix.seek(file, position, Posix.FROM_START));
    }

    @Override
    public long position() throws IOException {
        check();
        return mode.appends() ? size() : Posix.check(Posix.seek(file, 0, Posix.FROM_HERE));
    }

    @Override
    public FileChannel position(long position) throws IOException {
        check();
        if (position < 0) {
            throw new IllegalArgumentException();
        }
        seek(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        check();
        FileStatus status = FileStatus.of(file);
        if (status == null) {
            throw new IOException("the file is not open any more");
        }
        return status.bytes();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        check();
        if (size < 0) {
            throw new IllegalArgumentException("Negative size");
        }
        checkWrites();
        long here = position();
        if (size < size()) {
            Posix.check(Posix.truncate(file, size));
        }
        seek(Math.min(here, size));
        return this;
    }

    @Override
    public void force(boolean metadata) throws IOException {
        check();
        Posix.check(Posix.sync(file, metadata));
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel to) throws IOException {
        checkReads();
        checkTransfer(position, count);
        long done = 0;
        while (done < count) {
            ByteBuffer piece = ByteBuffer.allocate((int) Math.min(count - done, PIECE));
            if (read(piece, position + done) <= 0) {
                return done;
            }
            int written = to.write(piece.flip());
            done += written;
            if (piece.hasRemaining()) {
                return done;
            }
        }
        return done;
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long position, long count)
            throws IOException {
        checkWrites();
        checkTransfer(position, count);
        long done = 0;
        while (position <= size() && done < count) {
            ByteBuffer piece = ByteBuffer.allocate((int) Math.min(count - done, PIECE));
            if (from.read(piece) <= 0) {
                return done;
            }
            done += write(piece.flip(), position + done);
        }
        return done;
    }

    private static void checkTransfer(long position, long count) {
        if (position < 0 || count < 0) {
            throw new IllegalArgumentException();
        }
    }

    /** Memory cannot be a file's here. */
    @Override
    public MappedByteBuffer map(MapMode how, long position, long size) {
        throw new UnsupportedOperationException("files cannot be mapped here: read them");
    }

    /** Nobody but the ranks of the job is there to lock out, and those do not see a lock. */
    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException("files cannot be locked here");
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        return lock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        end.close();
    }
}
