package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.library.Original;
import org.banteng.machine.metal.library.PlainText;
import org.banteng.machine.metal.library.SpecialCasing;

import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Of {@link String}. */
final class StringMembers {
    private StringMembers() {}

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
        if (begin < 0 || begin > end || end > text.length()) {
            throw new StringIndexOutOfBoundsException(
                    PlainText.range(begin, end) + " out of bounds for length " + text.length());
        }
        return originalSubstring(text, begin, end);
    }

    @OfObject
    @Original
    private static native String originalSubstring(String text, int begin, int end);

    @OfObject
    public static String repeat(String text, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count is negative: " + count);
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
        try {
            return text.getBytes(Charset.forName(charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw (UnsupportedEncodingException)
                    new UnsupportedEncodingException(charset).initCause(e);
        }
    }

    @OfObject
    public static int indexOf(String text, int codePoint, int from, int to) {
        int found = text.indexOf(codePoint, Objects.checkFromToIndex(from, to, text.length()));
        return found >= 0 && found + Character.charCount(codePoint) <= to ? found : -1;
    }

    @OfObject
    public static int indexOf(String text, String part, int from, int to) {
        int found = text.indexOf(part, Objects.checkFromToIndex(from, to, text.length()));
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
        List<String> parts = new ArrayList<>();
        Matcher matcher = Pattern.compile(delimiter).matcher(text);
        int at = 0;
        while ((limit <= 0 || parts.size() / 2 < limit - 1) && matcher.find()) {
            if (matcher.end() != 0) {
                parts.add(text.substring(at, matcher.start()));
                parts.add(matcher.group());
                at = matcher.end();
            }
        }
        parts.add(text.substring(at));
        while (limit == 0 && at > 0 && !parts.isEmpty() && parts.getLast().isEmpty()) {
            parts.removeLast();
        }
        return parts.toArray(new String[0]);
    }
}
