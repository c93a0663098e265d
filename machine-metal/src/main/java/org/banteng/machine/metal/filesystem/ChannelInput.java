package org.banteng.machine.metal.filesystem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/** Reads a file from where its channel is. */
final class ChannelInput extends InputStream {
    private final PosixFileChannel channel;

    ChannelInput(PosixFileChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] to, int start, int count) throws IOException {
        Objects.checkFromIndexSize(start, count, to.length);
        return count == 0 ? 0 : channel.read(ByteBuffer.wrap(to, start, count));
    }

    @Override
    public int available() throws IOException {
        long rest = channel.size() - channel.position();
        return (int) Math.max(0, Math.min(rest, Integer.MAX_VALUE));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
