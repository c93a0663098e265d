package org.banteng.machine.metal.library.java.io;

import org.banteng.machine.metal.file.Posix;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;

/** {@link java.io.FileOutputStream}. */
public class TFileOutputStream extends OutputStream {
    private final TFileDescriptor file;
    private final int mode;

    /** {@code null} until somebody has asked for it. */
    private FileChannel channel;

    public TFileOutputStream(String name) throws FileNotFoundException {
        this(TFileDescriptor.named(name), false);
    }

    public TFileOutputStream(String name, boolean append) throws FileNotFoundException {
        this(TFileDescriptor.named(name), append);
    }

    public TFileOutputStream(File file) throws FileNotFoundException {
        this(file, false);
    }

    public TFileOutputStream(File file, boolean append) throws FileNotFoundException {
        mode = Posix.WRITE | Posix.CREATE | (append ? Posix.APPEND : Posix.TRUNCATE);
        this.file = TFileDescriptor.open(file, mode);
    }

    public TFileOutputStream(TFileDescriptor file) {
        if (file == null) {
            throw new NullPointerException();
        }
        this.file = file;
        mode = Posix.WRITE;
    }

    @Override
    public void write(int value) throws IOException {
        file.write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] from) throws IOException {
        file.write(from, 0, from.length);
    }

    @Override
    public void write(byte[] from, int start, int count) throws IOException {
        file.write(from, start, count);
    }

    public FileChannel getChannel() {
        if (channel == null) {
            channel = file.channel(mode, this);
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
