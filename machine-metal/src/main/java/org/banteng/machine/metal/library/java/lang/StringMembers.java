package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.library.CharsetNames;
import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.library.Original;
import org.banteng.machine.metal.library.PlainText;
import org.banteng.machine.metal.library.SpecialCasing;

import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Of {@link String}. */
final class StringMembers {
    private StringMembers() {}

    @OfObject
    public static void construct(String self, char[] from, int offset, int count) {
        PlainText.checkSize(offset, count, from.length);
        originalConstruct(self, from, offset, count);
    }

    @OfObject
    @Original
    private static native void originalConstruct(String self, char[] from, int offset, int count);

    @OfObject
    public static void construct(String self, int[] codePoints, int offset, int count) {
        PlainText.checkSize(offset, count, codePoints.length);
        for (int i = offset; i < offset + count; i++) {
            if (!Character.isValidCodePoint(codePoints[i])) {
                throw new IllegalArgumentException(Integer.toString(codePoints[i]));
            }
        }
        originalConstruct(self, codePoints, offset, count);
    }

    @OfObject
    @Original
    private static native void originalConstruct(
            String self, int[] codePoints, int offset, int count);

    @OfObject
    public static String translateEscapes(String text) {
        return Escapes.translate(text);
    }

    /** Of bytes that are the low ones of characters, all with the same high one. */
    @OfObject
    public static void construct(String self, byte[] bytes, int high, int offset, int count) {
        PlainText.checkSize(offset, count, bytes.length);
        char[] characters = new char[count];
        for (int i = 0; i < count; i++) {
            characters[i] = (char) (high << Byte.SIZE | Byte.toUnsignedInt(bytes[offset + i]));
        }
        originalConstruct(self, characters, 0, count);
    }

    @OfObject
    public static void construct(String self, byte[] bytes, String charset)
            throws UnsupportedEncodingException {
        construct(self, bytes, 0, bytes.length, charset);
    }

    @OfObject
    public static void construct(String self, byte[] bytes, int offset, int count, String charset)
            throws UnsupportedEncodingException {
        Charset set = CharsetNames.charset(Objects.requireNonNull(charset));
        initWithBytes(self, bytes, offset, count, set);
    }

    /** All that is decoded comes here. */
    @OfObject
    public static void initWithBytes(
            String self, byte[] bytes, int offset, int count, Charset charset) {
        PlainText.checkSize(offset, count, bytes.length);
        originalInitWithBytes(self, bytes, offset, count, charset);
    }

    @OfObject
    @Original
    private static native void originalInitWithBytes(
            String self, byte[] bytes, int offset, int count, Charset charset);

    @OfObject
    public static char charAt(String text, int index) {
        PlainText.checkIndex(index, text.length());
        return originalCharAt(text, index);
    }

    @OfObject
    @Original
    private static native char originalCharAt(String text, int index);

    @OfObject
    public static String substring(String text, int begin, int end) {
        PlainText.checkRange(begin, end, text.length());
        return originalSubstring(text, begin, end);
    }

    @OfObject
    @Original
    private static native String originalSubstring(String text, int begin, int end);

    @OfObject
    public static void getChars(String text, int begin, int end, char[] to, int at) {
        PlainText.checkRange(begin, end, text.length());
        PlainText.checkSize(at, end - begin, to.length);
        originalGetChars(text, begin, end, to, at);
    }

    @OfObject
    @Original
    private static native void originalGetChars(String text, int begin, int end, char[] to, int at);

    @OfObject
    public static boolean startsWith(String text, String prefix, int at) {
        return at >= 0 && originalStartsWith(text, prefix, at);
    }

    @OfObject
    @Original
    private static native boolean originalStartsWith(String text, String prefix, int at);

    @OfObject
    public static String repeat(String text, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count is negative: " + count);
        }
        if ((long) text.length() * count > Integer.MAX_VALUE) {
            throw new OutOfMemoryError("Required length exceeds implementation limit");
        }
        return originalRepeat(text, count);
    }

    @OfObject
    @Original
    private static native String originalRepeat(String text, int count);

    @OfObject
    public static String toUpperCase(String text) {
        return SpecialCasing.upper(text);
    }

    @OfObject
    public static String toUpperCase(String text, @SuppressWarnings("unused") Locale locale) {
        return SpecialCasing.upper(text);
    }

    @OfObject
    public static String toLowerCase(String text) {
        return SpecialCasing.lower(text);
    }

    @OfObject
    public static String toLowerCase(String text, @SuppressWarnings("unused") Locale locale) {
        return SpecialCasing.lower(text);
    }

    @OfObject
    public static int compareToIgnoreCase(String text, String other) {
        return SpecialCasing.compare(text, other);
    }

    @OfObject
    public static boolean equalsIgnoreCase(String text, String other) {
        return other != null
                && text.length() == other.length()
                && SpecialCasing.compare(text, other) == 0;
    }

    public static String join(CharSequence delimiter, CharSequence... parts) {
        StringJoiner joined = new StringJoiner(Objects.requireNonNull(delimiter));
        for (CharSequence part : parts) {
            joined.add(part);
        }
        return joined.toString();
    }

    @OfObject
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(Character::isWhitespace);
    }

    @OfObject
    public static IntStream chars(String text) {
        return CharSequenceMembers.chars(text);
    }

    @OfObject
    public static IntStream codePoints(String text) {
        return CharSequenceMembers.codePoints(text);
    }

    @OfObject
    public static byte[] getBytes(String text, String charset) throws UnsupportedEncodingException {
        return text.getBytes(CharsetNames.charset(Objects.requireNonNull(charset)));
    }

    /** The low byte of each character. */
    @OfObject
    public static void getBytes(String text, int begin, int end, byte[] to, int at) {
        PlainText.checkRange(begin, end, text.length());
        PlainText.checkSize(at, end - begin, to.length);
        for (int i = begin; i < end; i++) {
            to[at + i - begin] = (byte) text.charAt(i);
        }
    }

    @OfObject
    public static int indexOf(String text, int codePoint, int from, int to) {
        PlainText.checkRange(from, to, text.length());
        int found = text.indexOf(codePoint, from);
        return found >= 0 && found + Character.charCount(codePoint) <= to ? found : -1;
    }

    @OfObject
    public static int indexOf(String text, String part, int from, int to) {
        PlainText.checkRange(from, to, text.length());
        int found = text.indexOf(part, from);
        return found >= 0 && found + part.length() <= to ? found : -1;
    }

    @OfObject
    public static Stream<String> lines(String text) {
        return lineList(text).stream();
    }

    private static List<String> lineList(String text) {
        List<String> lines = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            lines.add(text.substring(at, end));
            at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        return lines;
    }

    @OfObject
    public static String indent(String text, int count) {
        StringBuilder all = new StringBuilder();
        for (String line : lineList(text)) {
            int blank = 0;
            while (blank < line.length()
                    && blank < -count
                    && Character.isWhitespace(line.charAt(blank))) {
                blank++;
            }
            all.append(" ".repeat(Math.max(count, 0))).append(line, blank, line.length());
            all.append('\n');
        }
        return all.toString();
    }

    @OfObject
    public static <R> R transform(String text, Function<? super String, ? extends R> function) {
        return function.apply(text);
    }

    @OfObject
    public static String[] splitWithDelimiters(String text, String delimiter, int limit) {
        return Pattern.compile(delimiter).splitWithDelimiters(text, limit);
    }
}
