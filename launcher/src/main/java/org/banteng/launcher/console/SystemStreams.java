package org.banteng.launcher.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * Replaces {@code System.out}, {@code System.err} and {@code System.in} by ones that know ranks, as
 * long as there are jobs in this process.
 */
public final class SystemStreams {
    private static SystemStreams installed;

    private final PrintStream originalOut = System.out;
    private final PrintStream originalErr = System.err;
    private final InputStream originalIn = System.in;
    private final Sink outSink;
    private final Sink errSink;
    private final Flusher flusher;
    private final Lines outsideOut;
    private final Lines outsideErr;
    private PrintStream out;
    private PrintStream err;
    private InputStream in;
    private int jobs;

    private SystemStreams(boolean ownProcess) {
        OutputStream realOut = ownProcess ? new FileOutputStream(FileDescriptor.out) : originalOut;
        OutputStream realErr = ownProcess ? new FileOutputStream(FileDescriptor.err) : originalErr;
        outSink = new Sink(realOut, null);
        errSink = new Sink(realErr, outSink);
        flusher = new Flusher(outSink);
        outsideOut = ownProcess ? new Lines(outSink, charset(), null) : null;
        outsideErr = ownProcess ? new Lines(errSink, charset(), null) : null;
    }

    /**
     * Makes the console of a job, and replaces the system's streams if it is the only job.
     *
     * @param ownProcess whether the process exists for the job's sake; otherwise the streams that
     *     it has now are those that the job's lines go to
     * @param tagged whether each line begins with the number of its rank
     */
    public static synchronized Console open(boolean ownProcess, int ranks, boolean tagged) {
        if (installed == null) {
            installed = new SystemStreams(ownProcess);
            installed.install();
        }
        installed.jobs++;
        return new Console(installed, ranks, tagged);
    }

    /** A job in a process with other work has ended; the last puts back what it found. */
    public static synchronized void close(Console console) {
        console.showUnfinished();
        SystemStreams streams = console.streams();
        streams.outSink.flush();
        if (--streams.jobs == 0) {
            streams.uninstall();
            installed = null;
        }
    }

    private void install() {
        outSink.gatherBursts(flusher);
        flusher.start();
        out = new RankPrintStream(this, originalOut, false);
        err = new RankPrintStream(this, originalErr, true);
        in = new RankInputStream(originalIn);
        System.setOut(out);
        System.setErr(err);
        System.setIn(in);
    }

    /** Somebody else may have put a stream of their own over ours: that one stays. */
    private void uninstall() {
        outSink.writeThrough();
        flusher.end();
        if (System.out == out) {
            System.setOut(originalOut);
        }
        if (System.err == err) {
            System.setErr(originalErr);
        }
        if (System.in == in) {
            System.setIn(originalIn);
        }
    }

    /** The process is about to end: shows all there is, and lets nothing wait from now on. */
    public static void shutDown(Console console) {
        console.showUnfinished();
        SystemStreams streams = console.streams();
        if (streams.outsideOut != null) {
            streams.outsideOut.show();
            streams.outsideErr.show();
        }
        streams.outSink.writeThrough();
    }

    Sink outSink() {
        return outSink;
    }

    Sink errSink() {
        return errSink;
    }

    Charset charset() {
        return originalOut.charset();
    }

    /** Where a thread of no rank prints; {@code null}: on the original stream. */
    Lines outside(boolean error) {
        return error ? outsideErr : outsideOut;
    }

    void showSoon(Lines lines) {
        flusher.showSoon(lines);
    }

    /** On a terminal, what has been printed to the other stream may stand before it. */
    void report(String text) {
        outSink.endLine();
        if (outsideErr != null) {
            outsideErr.write(text.getBytes(charset()));
            outsideErr.show();
        } else {
            originalErr.print(text);
            originalErr.flush();
        }
    }
}
