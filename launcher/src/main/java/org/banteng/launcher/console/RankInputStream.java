package org.banteng.launcher.console;

import org.banteng.engine.process.Process;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * {@code System.in} while jobs run: the process's own for rank 0, at its end for all others.
 *
 * <p>A rank that read the real stream itself would keep its core, and with it all the core's other
 * ranks, until somebody has typed a line. So a thread of its own reads, when and as much as the
 * rank asks for, and the rank waits for it as for anything in Java.
 */
final class RankInputStream extends InputStream {
    private final InputStream original;
    private Reader reader;

    RankInputStream(InputStream original) {
        this.original = original;
    }

    private static boolean isAtEnd(Process process) {
        return process != null && process.rank() != 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        Process process = Process.find();
        if (isAtEnd(process)) {
            return length == 0 ? 0 : -1;
        }
        if (process != null && process.control() instanceof ConsoleOwner owner) {
            owner.console().out(0).show();
            owner.console().err(0).show();
        }
        return Thread.currentThread().isVirtual()
                ? reader().read(bytes, offset, length)
                : original.read(bytes, offset, length);
    }

    @Override
    public int available() throws IOException {
        return isAtEnd(Process.find()) ? 0 : original.available();
    }

    private synchronized Reader reader() {
        if (reader == null) {
            reader = new Reader(original);
            reader.start();
        }
        return reader;
    }

    /** Reads for ranks. */
    private static final class Reader extends Thread {
        private final InputStream from;
        private final LinkedBlockingQueue<FutureTask<Integer>> requests =
                new LinkedBlockingQueue<>();

        Reader(InputStream from) {
            super("banteng-input");
            this.from = from;
            setDaemon(true);
        }

        int read(byte[] bytes, int offset, int length) throws IOException {
            FutureTask<Integer> request = new FutureTask<>(() -> from.read(bytes, offset, length));
            requests.add(request);
            try {
                return request.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new java.io.InterruptedIOException("System.in: interrupted while it waited");
            } catch (ExecutionException e) {
                throw new IOException(e.getCause().getMessage(), e.getCause());
            }
        }

        @Override
        public void run() {
            try {
                while (true) {
                    requests.take().run();
                }
            } catch (InterruptedException e) {
                // Nobody has this thread to interrupt it; whoever does wants it to end.
            }
        }
    }
}
