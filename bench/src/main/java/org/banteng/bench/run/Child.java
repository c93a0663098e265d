package org.banteng.bench.run;

import java.io.IOException;

/** A process that is ended when this one is, or when this is closed. */
final class Child implements AutoCloseable {
    private final WhenEnded whenEnded = new WhenEnded(this::end);
    private Process process;
    private boolean isEnding;

    Child(ProcessBuilder builder) throws IOException {
        try {
            start(builder);
        } catch (IOException e) {
            whenEnded.close();
            throw e;
        }
    }

    private synchronized void start(ProcessBuilder builder) throws IOException {
        if (isEnding) {
            WhenEnded.stay();
        }
        process = builder.start();
    }

    private synchronized void end() {
        isEnding = true;
        if (process != null) {
            process.destroy();
        }
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        whenEnded.close();
        process.destroy();
    }
}
