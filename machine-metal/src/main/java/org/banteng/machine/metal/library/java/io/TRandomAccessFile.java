package org.banteng.machine.metal.library.java.io;

import org.banteng.machine.metal.file.Posix;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Objects;

/** {@link java.io.RandomAccessFile}. */
public class TRandomAccessFile implements DataInput, DataOutput, Closeable {
    private final TFileDescriptor file;
    private final int mode;

    /** {@code null} until somebody has asked for it. */
    private FileChannel channel;

    public TRandomAccessFile(String name, String mode) throws FileNotFoundException {
        this(TFileDescriptor.named(name), mode);
    }

    public TRandomAccessFile(File file, String mode) throws FileNotFoundException {
        this.mode = parse(mode);
        this.file = TFileDescriptor.open(file, this.mode);
    }

    private static int parse(String mode) {
        int readWrite = Posix.READ | Posix.WRITE | Posix.CREATE;
        return switch (mode) {
            case "r" -> Posix.READ;
            case "rw" -> readWrite;
            case "rws" -> readWrite | Posix.SYNC;
            case "rwd" -> readWrite | Posix.DATA_SYNC;
            default ->
                    throw new IllegalArgumentException(
                            "Illegal mode \""
                                    + mode
                                    + "\" must be one of \"r\", \"rw\", \"rws\", or \"rwd\"");
        };
    }

    public final FileChannel getChannel() {
        if (channel == null) {
            channel = file.channel(mode, this);
        }
        return channel;
    }

    public final TFileDescriptor getFD() {
        return file;
    }

    public int read() throws IOException {
        return file.read();
    }

    public int read(byte[] to) throws IOException {
        return file.read(to, 0, to.length);
    }

    public int read(byte[] to, int start, int count) throws IOException {
        return file.read(to, start, count);
    }

    @Override
    public final void readFully(byte[] to) throws IOException {
        readFully(to, 0, to.length);
    }

    @Override
    public final void readFully(byte[] to, int start, int count) throws IOException {
        Objects.checkFromIndexSize(start, count, to.length);
        for (int done = 0; done < count; ) {
            int more = read(to, start + done, count - done);
            if (more < 0) {
                throw new EOFException();
            }
            done += more;
        }
    }

    @Override
    public int skipBytes(int count) throws IOException {
        if (count <= 0) {
            return 0;
        }
        long here = getFilePointer();
        long to = Math.min(here + count, length());
        seek(to);
        return (int) (to - here);
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

    public long getFilePointer() throws IOException {
        return file.position();
    }

    public void seek(long offset) throws IOException {
        if (offset < 0) {
            throw new IOException("Negative seek offset");
        }
        file.seek(offset);
    }

    public long length() throws IOException {
        return file.length();
    }

    public void setLength(long length) throws IOException {
        long here = getFilePointer();
        Posix.check(Posix.truncate(file.number(), length));
        if (here > length) {
            seek(length);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
        if (channel != null) {
            channel.close();
        }
    }

    @Override
    public final boolean readBoolean() throws IOException {
        return readUnsignedByte() != 0;
    }

    @Override
    public final byte readByte() throws IOException {
        return (byte) readUnsignedByte();
    }

    @Override
    public final int readUnsignedByte() throws IOException {
        int value = read();
        if (value < 0) {
            throw new EOFException();
        }
        return value;
    }

    @Override
    public final short readShort() throws IOException {
        return (short) readBigEndian(Short.BYTES);
    }

    @Override
    public final int readUnsignedShort() throws IOException {
        return (int) readBigEndian(Short.BYTES);
    }

    @Override
    public final char readChar() throws IOException {
        return (char) readBigEndian(Character.BYTES);
    }

    @Override
    public final int readInt() throws IOException {
        return (int) readBigEndian(Integer.BYTES);
    }

    @Override
    public final long readLong() throws IOException {
        return readBigEndian(Long.BYTES);
    }

    @Override
    public final float readFloat() throws IOException {
        return Float.intBitsToFloat(readInt());
    }

    @Override
    public final double readDouble() throws IOException {
        return Double.longBitsToDouble(readLong());
    }

    private long readBigEndian(int count) throws IOException {
        byte[] bytes = new byte[count];
        readFully(bytes);
        long value = 0;
        for (byte b : bytes) {
            value = value << Byte.SIZE | (b & 0xff);
        }
        return value;
    }

    @Override
    public final String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            line.append((char) c);
            c = read();
        }
        if (c == '\r') {
            long here = getFilePointer();
            if (read() != '\n') {
                seek(here);
            }
        }
        return line.toString();
    }

    @Override
    public final String readUTF() throws IOException {
        return DataInputStream.readUTF(this);
    }

    @Override
    public final void writeBoolean(boolean value) throws IOException {
        write(value ? 1 : 0);
    }

    @Override
    public final void writeByte(int value) throws IOException {
        write(value);
    }

    @Override
    public final void writeShort(int value) throws IOException {
        writeBigEndian(value, Short.BYTES);
    }

    @Override
    public final void writeChar(int value) throws IOException {
        writeBigEndian(value, Character.BYTES);
    }

    @Override
    public final void writeInt(int value) throws IOException {
        writeBigEndian(value, Integer.BYTES);
    }

    @Override
    public final void writeLong(long value) throws IOException {
        writeBigEndian(value, Long.BYTES);
    }

    @Override
    public final void writeFloat(float value) throws IOException {
        writeInt(Float.floatToIntBits(value));
    }

    @Override
    public final void writeDouble(double value) throws IOException {
        writeLong(Double.doubleToLongBits(value));
    }

    private void writeBigEndian(long value, int count) throws IOException {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (value >>> ((count - 1 - i) * Byte.SIZE));
        }
        write(bytes);
    }

    @Override
    public final void writeBytes(String text) throws IOException {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        write(bytes);
    }

    @Override
    public final void writeChars(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeChars(text);
        write(bytes.toByteArray());
    }

    @Override
    public final void writeUTF(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeUTF(text);
        write(bytes.toByteArray());
    }
}
