package org.banteng.launcher.console;

import org.banteng.engine.process.Process;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Formatter;
import java.util.Locale;
import java.util.Objects;

/**
 * {@code System.out} or {@code System.err} while jobs run: prints on the lines of the rank that
 * calls. What is printed by a thread of no rank goes to the process's own stream.
 */
@SuppressWarnings("AnnotateFormatMethod") // The annotation would be a dependency.
final class RankPrintStream extends PrintStream {
    private final PrintStream original;
    private final SystemStreams streams;
    private final boolean error;

    /**
     * @param original what this one replaces
     */
    RankPrintStream(SystemStreams streams, PrintStream original, boolean error) {
        super(new Bytes(streams, original, error), false, original.charset());
        this.streams = streams;
        this.original = original;
        this.error = error;
    }

    /** The lines of the calling rank, or {@code null}: no rank calls. */
    private static Lines lines(SystemStreams streams, boolean error) {
        Process process = Process.find();
        if (process == null || !(process.control() instanceof ConsoleOwner owner)) {
            return streams.outside(error);
        }
        Console console = owner.console();
        return error ? console.err(process.rank()) : console.out(process.rank());
    }

    private void emit(String text) {
        Lines lines = lines(streams, error);
        if (lines == null) {
            original.print(text);
        } else {
            lines.print(text);
        }
    }

    private void emitLine(String text) {
        Lines lines = lines(streams, error);
        if (lines == null) {
            original.println(text);
        } else {
            lines.println(text);
        }
    }

    @Override
    public void flush() {
        Lines lines = lines(streams, error);
        if (lines == null) {
            original.flush();
        } else if (lines.askFlush()) {
            streams.showSoon(lines);
        }
    }

    /** The stream belongs to all ranks: a rank that closes it has only done with it. */
    @Override
    public void close() {
        flush();
    }

    @Override
    public boolean checkError() {
        Lines lines = lines(streams, error);
        return lines == null ? original.checkError() : lines.hasFailed();
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        Lines lines = lines(streams, error);
        if (lines == null) {
            original.write(bytes, offset, length);
        } else {
            lines.write(bytes, offset, length);
        }
    }

    @Override
    public void print(boolean value) {
        emit(String.valueOf(value));
    }

    @Override
    public void print(char value) {
        emit(String.valueOf(value));
    }

    @Override
    public void print(int value) {
        emit(String.valueOf(value));
    }

    @Override
    public void print(long value) {
        emit(String.valueOf(value));
    }

    @Override
    public void print(float value) {
        emit(String.valueOf(value));
    }

    @Override
    public void print(double value) {
        emit(String.valueOf(value));
    }

    @Override
    public void print(char[] value) {
        emit(String.valueOf(value));
    }

    @Override
    public void print(String value) {
        emit(String.valueOf(value));
    }

    @Override
    public void print(Object value) {
        emit(String.valueOf(value));
    }

    @Override
    public void println() {
        emitLine("");
    }

    @Override
    public void println(boolean value) {
        emitLine(String.valueOf(value));
    }

    @Override
    public void println(char value) {
        emitLine(String.valueOf(value));
    }

    @Override
    public void println(int value) {
        emitLine(String.valueOf(value));
    }

    @Override
    public void println(long value) {
        emitLine(String.valueOf(value));
    }

    @Override
    public void println(float value) {
        emitLine(String.valueOf(value));
    }

    @Override
    public void println(double value) {
        emitLine(String.valueOf(value));
    }

    @Override
    public void println(char[] value) {
        emitLine(String.valueOf(value));
    }

    @Override
    public void println(String value) {
        emitLine(String.valueOf(value));
    }

    @Override
    public void println(Object value) {
        emitLine(String.valueOf(value));
    }

    @Override
    public PrintStream printf(String format, Object... args) {
        return format(format, args);
    }

    @Override
    public PrintStream printf(Locale locale, String format, Object... args) {
        return format(locale, format, args);
    }

    @Override
    public PrintStream format(String format, Object... args) {
        return format(Locale.getDefault(Locale.Category.FORMAT), format, args);
    }

    @Override
    public PrintStream format(Locale locale, String format, Object... args) {
        try (Formatter formatter = new Formatter(locale)) {
            emit(formatter.format(locale, format, args).toString());
        }
        return this;
    }

    @Override
    public PrintStream append(CharSequence text) {
        emit(String.valueOf(text));
        return this;
    }

    @Override
    public PrintStream append(CharSequence text, int start, int end) {
        emit(String.valueOf(text).substring(start, end));
        return this;
    }

    @Override
    public PrintStream append(char value) {
        emit(String.valueOf(value));
        return this;
    }

    /** For whatever {@code PrintStream} itself writes. */
    private static final class Bytes extends OutputStream {
        private final SystemStreams streams;
        private final PrintStream original;
        private final boolean error;

        Bytes(SystemStreams streams, PrintStream original, boolean error) {
            this.streams = streams;
            this.original = original;
            this.error = error;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            Lines lines = lines(streams, error);
            if (lines == null) {
                original.write(bytes, offset, length);
            } else {
                lines.write(bytes, offset, length);
            }
        }
    }
}
