package org.banteng.machine.metal.filesystem;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Writes to a file, to where its channel is. */
final class ChannelOutput extends OutputStream {
    private final PosixFileChannel channel;

    ChannelOutput(PosixFileChannel channel) {
        this.channel = channel;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] from, int start, int count) throws IOException {
        channel.write(ByteBuffer.wrap(from, start, count));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
