package org.banteng.machine.metal.library.java.io;

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
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Objects;

/** {@link java.io.OutputStreamWriter}. */
public class TOutputStreamWriter extends Writer {
    private static final int CHARS = 256;

    /**
     * Of a character, in any set: so there is room for what the characters that are held become.
     */
    private static final int MOST_BYTES = 4;

    /** The names of character sets in this class, where they are others than usual. */
    private static final Map<String, String> OLD_NAMES =
            Map.of("UTF-8", "UTF8", "US-ASCII", "ASCII", "ISO-8859-1", "ISO8859_1");

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
        this(out, named(charset));
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

    private static Charset named(String name) throws UnsupportedEncodingException {
        try {
            return Charset.forName(Objects.requireNonNull(name, "charsetName"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnsupportedEncodingException(name);
        }
    }

    public String getEncoding() {
        String name = encoder.charset().name();
        return closed ? null : OLD_NAMES.getOrDefault(name, name);
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
