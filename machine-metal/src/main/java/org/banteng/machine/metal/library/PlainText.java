package org.banteng.machine.metal.library;

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
}
