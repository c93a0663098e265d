package org.banteng.machine.metal.library;

import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Objects;

/** Character sets by the names that readers and writers of streams know. */
public final class CharsetNames {
    /** Those that are other names than usual. */
    private static final Map<String, String> OLD_NAMES =
            Map.of("UTF-8", "UTF8", "US-ASCII", "ASCII", "ISO-8859-1", "ISO8859_1");

    private CharsetNames() {}

    /** The set of that name. */
    public static Charset charset(String name) throws UnsupportedEncodingException {
        try {
            return Charset.forName(Objects.requireNonNull(name, "charsetName"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnsupportedEncodingException(name);
        }
    }

    /** What {@code getEncoding} calls a set. */
    public static String encodingOf(Charset charset) {
        String name = charset.name();
        return OLD_NAMES.getOrDefault(name, name);
    }
}
