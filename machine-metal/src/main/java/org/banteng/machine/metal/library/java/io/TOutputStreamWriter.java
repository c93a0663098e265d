package org.banteng.machine.metal.library.java.io;

import org.banteng.machine.metal.library.CharsetNames;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Objects;

/** {@link java.io.OutputStreamWriter}. */
public class TOutputStreamWriter extends Writer {
    private static final int CHARS = 256;

    /**
     * Of a character, in any set: so there is room for what the characters that are held become.
     */
    private static final int MOST_BYTES = 4;

    private final OutputStream out;
    private final CharsetEncoder encoder;
    private final CharBuffer chars = CharBuffer.allocate(CHARS);
    private final ByteBuffer bytes = ByteBuffer.allocate(CHARS * MOST_BYTES);
    private boolean closed;

    public TOutputStreamWriter(OutputStream out) {
        this(out, Charset.defaultCharset());
    }

    public TOutputStreamWriter(OutputStream out, String charset)
            throws UnsupportedEncodingException {
        this(out, CharsetNames.charset(charset));
    }

    public TOutputStreamWriter(OutputStream out, Charset charset) {
        this(
                out,
                charset.newEncoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    public TOutputStreamWriter(OutputStream out, CharsetEncoder encoder) {
        super(out);
        this.out = out;
        this.encoder = Objects.requireNonNull(encoder, "charset encoder");
    }

    public String getEncoding() {
        return closed ? null : CharsetNames.encodingOf(encoder.charset());
    }

    private void check() throws IOException {
        if (closed) {
            throw new IOException("Stream closed");
        }
    }

    @Override
    public void write(char[] from, int start, int count) throws IOException {
        check();
        Objects.checkFromIndexSize(start, count, from.length);
        int done = 0;
        while (done < count) {
            int piece = Math.min(chars.remaining(), count - done);
            chars.put(from, start + done, piece);
            done += piece;
            if (!chars.hasRemaining()) {
                encode(false);
            }
        }
    }

    /** Of a character in two halves, the first stays here until the second comes. */
    private void encode(boolean last) throws IOException {
        int held = last || !endsInHalf() ? 0 : 1;
        chars.flip();
        chars.limit(chars.limit() - held);
        CoderResult result = encoder.encode(chars, bytes, last);
        chars.limit(chars.limit() + held);
        chars.compact();
        out.write(bytes.array(), 0, bytes.position());
        bytes.clear();
        if (result.isError()) {
            chars.clear();
            result.throwException();
        }
    }

    private boolean endsInHalf() {
        int count = chars.position();
        return count > 0 && Character.isHighSurrogate(chars.get(count - 1));
    }

    @Override
    public void flush() throws IOException {
        check();
        encode(false);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            try {
                encode(true);
            } finally {
                closed = true;
                out.close();
            }
        }
    }
}
