package org.banteng.launcher.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What the ranks of one job print on. A rank that prints nothing takes nothing.
 *
 * <p>Any thread.
 */
public final class Console {
    private final SystemStreams streams;
    private final boolean tagged;
    private final AtomicReferenceArray<Lines> out;
    private final AtomicReferenceArray<Lines> err;

    Console(SystemStreams streams, int ranks, boolean tagged) {
        this.streams = streams;
        this.tagged = tagged;
        this.out = new AtomicReferenceArray<>(ranks);
        this.err = new AtomicReferenceArray<>(ranks);
    }

    SystemStreams streams() {
        return streams;
    }

    Lines out(int rank) {
        return lines(out, streams.outSink(), rank);
    }

    Lines err(int rank) {
        return lines(err, streams.errSink(), rank);
    }

    private Lines lines(AtomicReferenceArray<Lines> all, Sink sink, int rank) {
        Lines lines = all.get(rank);
        if (lines == null) {
            byte[] prefix = tagged ? ("[" + rank + "] ").getBytes(StandardCharsets.US_ASCII) : null;
            Lines fresh = new Lines(sink, streams.charset(), prefix);
            lines = all.compareAndExchange(rank, null, fresh);
            if (lines == null) {
                lines = fresh;
            }
        }
        return lines;
    }

    /** A rank's main has ended: what it left unfinished is shown. */
    public void rankEnded(int rank) {
        show(out.getAndSet(rank, null));
        show(err.getAndSet(rank, null));
    }

    /** Shows every line that a rank has left unfinished. */
    public void showUnfinished() {
        for (int rank = 0; rank < out.length(); rank++) {
            show(out.get(rank));
            show(err.get(rank));
        }
    }

    private static void show(Lines lines) {
        if (lines != null) {
            lines.show();
        }
    }

    /** Prints a text of the job itself, whole, after all that ranks have printed. */
    public void report(String text) {
        showUnfinished();
        streams.report(text);
    }

    /**
     * Writes out all that ranks have printed.
     *
     * @return why some of it is lost, or {@code null}
     */
    public IOException outputFailure() {
        showUnfinished();
        streams.outSink().flush();
        return streams.outSink().failure();
    }
}
