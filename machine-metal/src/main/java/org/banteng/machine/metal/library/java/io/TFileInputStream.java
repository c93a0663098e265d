package org.banteng.machine.metal.library.java.io;

import org.banteng.machine.metal.file.Posix;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;

/** {@link java.io.FileInputStream}. */
public class TFileInputStream extends InputStream {
    private final TFileDescriptor file;

    /** {@code null} until somebody has asked for it. */
    private FileChannel channel;

    public TFileInputStream(String name) throws FileNotFoundException {
        this(TFileDescriptor.named(name));
    }

    public TFileInputStream(File file) throws FileNotFoundException {
        this.file = TFileDescriptor.open(file, Posix.READ);
    }

    public TFileInputStream(TFileDescriptor file) {
        if (file == null) {
            throw new NullPointerException();
        }
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        return file.read();
    }

    @Override
    public int read(byte[] to) throws IOException {
        return file.read(to, 0, to.length);
    }

    @Override
    public int read(byte[] to, int start, int count) throws IOException {
        return file.read(to, start, count);
    }

    /** May go beyond the end, and back with a negative number. */
    @Override
    public long skip(long count) throws IOException {
        long here = file.position();
        return Posix.check(Posix.seek(file.number(), count, Posix.FROM_HERE)) - here;
    }

    @Override
    public int available() throws IOException {
        long rest = file.length() - file.position();
        return (int) Math.max(0, Math.min(rest, Integer.MAX_VALUE));
    }

    public FileChannel getChannel() {
        if (channel == null) {
            channel = file.channel(Posix.READ, this);
        }
        return channel;
    }

    public final TFileDescriptor getFD() {
        return file;
    }

    @Override
    public void close() throws IOException {
        file.close();
        if (channel != null) {
            channel.close();
        }
    }
}
