package org.banteng.machine.metal.library;

import java.util.Locale;

/** Formats messages of exceptions, so that not each program has all of {@link String#format}. */
public final class PlainText {
    private PlainText() {}

    /**
     * Puts arguments into a text.
     *
     * @param format with a {@code %} and a letter for each argument; what stands between those two
     *     counts for nothing
     */
    public static String format(String format, Object... arguments) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        int at = 0;
        while (at < format.length()) {
            char c = format.charAt(at++);
            if (c == '%') {
                while (!Character.isLetter(format.charAt(at))) {
                    at++;
                }
                at++;
                text.append(arguments[next++]);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** What messages call the places from one on, up to another. */
    public static String range(int begin, int end) {
        return "Range [" + begin + ", " + end + ")";
    }

    /** Of an index into a text. */
    public static void checkIndex(int index, int length) {
        if (index < 0 || index >= length) {
            throw new StringIndexOutOfBoundsException(
                    "Index " + index + " out of bounds for length " + length);
        }
    }

    /** Of the places from one on, up to another, in a text. */
    public static void checkRange(int begin, int end, int length) {
        if (begin < 0 || begin > end || end > length) {
            throw new StringIndexOutOfBoundsException(
                    range(begin, end) + " out of bounds for length " + length);
        }
    }

    /** Of some characters of a text or an array, of which the first has an index. */
    public static void checkSize(int offset, int count, int length) {
        if ((length | offset | count) < 0 || count > length - offset) {
            throw new StringIndexOutOfBoundsException(size(offset, count, length));
        }
    }

    private static String size(int offset, int count, int length) {
        return "Range ["
                + offset
                + ", "
                + offset
                + " + "
                + count
                + ") out of bounds for length "
                + length;
    }

    /** Of the places from one on, up to another, in what is put into a text. */
    public static void checkPart(int begin, int end, int length) {
        if (begin < 0 || begin > end || end > length) {
            throw new IndexOutOfBoundsException(
                    range(begin, end) + " out of bounds for length " + length);
        }
    }

    /** Of a number that is to be a character. */
    public static void checkCodePoint(int codePoint) {
        if (!Character.isValidCodePoint(codePoint)) {
            throw new IllegalArgumentException(
                    "Not a valid Unicode code point: 0x"
                            + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT));
        }
    }
}
