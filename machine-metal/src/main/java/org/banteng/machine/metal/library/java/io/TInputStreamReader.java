package org.banteng.machine.metal.library.java.io;

import org.banteng.machine.metal.library.CharsetNames;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Objects;

/** {@link java.io.InputStreamReader}. */
public class TInputStreamReader extends Reader {
    private static final int SIZE = 8192;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).limit(0);

    /** There is room for the characters of all bytes: a byte makes one character at most. */
    private final CharBuffer chars = CharBuffer.allocate(SIZE).limit(0);

    private boolean atEnd;
    private boolean closed;

    public TInputStreamReader(InputStream in) {
        this(in, Charset.defaultCharset());
    }

    public TInputStreamReader(InputStream in, String charset) throws UnsupportedEncodingException {
        this(in, CharsetNames.charset(charset));
    }

    public TInputStreamReader(InputStream in, Charset charset) {
        this(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    public TInputStreamReader(InputStream in, CharsetDecoder decoder) {
        super(in);
        this.in = in;
        this.decoder = Objects.requireNonNull(decoder, "charset decoder");
    }

    public String getEncoding() {
        return closed ? null : CharsetNames.encodingOf(decoder.charset());
    }

    private void check() throws IOException {
        if (closed) {
            throw new IOException("Stream closed");
        }
    }

    @Override
    public int read() throws IOException {
        check();
        return chars.hasRemaining() || decodeMore() ? chars.get() : -1;
    }

    @Override
    public int read(char[] to, int start, int count) throws IOException {
        check();
        if ((start | count) < 0 || count > to.length - start) {
            throw new IndexOutOfBoundsException();
        }
        if (count == 0) {
            return 0;
        }
        if (!chars.hasRemaining() && !decodeMore()) {
            return -1;
        }
        int got = Math.min(count, chars.remaining());
        chars.get(to, start, got);
        return got;
    }

    /** Waits for a character; {@code false} at the end. */
    private boolean decodeMore() throws IOException {
        chars.clear();
        boolean wasLast;
        do {
            wasLast = atEnd;
            decode();
            if (chars.position() == 0 && !atEnd) {
                readMore();
            }
        } while (chars.position() == 0 && !wasLast);
        chars.flip();
        return chars.hasRemaining();
    }

    private void decode() throws IOException {
        CoderResult result = decoder.decode(bytes, chars, atEnd);
        if (result.isError()) {
            chars.limit(0);
            result.throwException();
        }
    }

    private void readMore() throws IOException {
        bytes.compact();
        int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = got < 0;
        bytes.position(bytes.position() + Math.max(got, 0)).flip();
    }

    @Override
    public boolean ready() throws IOException {
        check();
        return chars.hasRemaining() || bytes.hasRemaining() || in.available() > 0;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            in.close();
        }
    }
}
