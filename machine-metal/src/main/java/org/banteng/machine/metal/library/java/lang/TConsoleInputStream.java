package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.file.Posix;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * The standard input of the job: rank 0 reads what is typed, for the others it is at its end. What
 * was printed so far is shown before anybody waits for input.
 */
public final class TConsoleInputStream extends InputStream {
    /** TeaVM's class library makes one when somebody asks for {@link System#in}. */
    public TConsoleInputStream() {}

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        System.out.flush();
        System.err.flush();
        int count = Posix.readInput(bytes, offset, length);
        return count == 0 ? -1 : count;
    }

    @Override
    public int available() throws IOException {
        return Posix.inputReady();
    }
}
