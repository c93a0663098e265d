package org.banteng.machine.metal.hosted;

import org.teavm.interop.Address;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** A standard stream of the process. TeaVM has but one, on which output and errors meet. */
final class HostedConsole extends OutputStream {
    private static final int STDOUT = 1;
    private static final int STDERR = 2;

    private final int file;

    private HostedConsole(int file) {
        this.file = file;
    }

    /** Makes {@code System.out} and {@code System.err} the process's own. */
    static void install() {
        System.setOut(new PrintStream(new HostedConsole(STDOUT)));
        System.setErr(new PrintStream(new HostedConsole(STDERR)));
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] from, int start, int count) throws IOException {
        if (HostedCalls.write(file, Address.ofData(from).add(start), count) != 0) {
            throw new IOException("standard stream " + file + " is closed");
        }
    }

    @Override
    public void flush() throws IOException {
        if (HostedCalls.flush(file) != 0) {
            throw new IOException("standard stream " + file + " is closed");
        }
    }
}
