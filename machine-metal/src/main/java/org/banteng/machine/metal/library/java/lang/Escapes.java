package org.banteng.machine.metal.library.java.lang;

/** {@code String.translateEscapes}: what a backslash and what follows it stand for. */
final class Escapes {
    private static final String LETTERS = "bfnrst'\"\\";
    private static final String MEANINGS = "\b\f\n\r \t'\"\\";
    private static final int OCTAL_BITS = 3;

    private final String text;
    private final StringBuilder translated;
    private int at;

    private Escapes(String text) {
        this.text = text;
        translated = new StringBuilder(text.length());
    }

    /**
     * A text with its escapes translated.
     *
     * @throws IllegalArgumentException if one is none of the language's
     */
    static String translate(String text) {
        Escapes escapes = new Escapes(text);
        while (escapes.at < text.length()) {
            char next = text.charAt(escapes.at++);
            if (next == '\\') {
                escapes.translateOne();
            } else {
                escapes.translated.append(next);
            }
        }
        return escapes.translated.toString();
    }

    private void translateOne() {
        char kind = at < text.length() ? text.charAt(at++) : 0;
        int letter = LETTERS.indexOf(kind);
        if (letter >= 0) {
            translated.append(MEANINGS.charAt(letter));
        } else if (isOctal(kind)) {
            translated.append(octal(kind));
        } else if (kind == '\r') {
            at += at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
        } else if (kind != '\n') {
            throw new IllegalArgumentException(
                    String.format("Invalid escape sequence: \\%c \\\\u%04X", kind, (int) kind));
        }
    }

    /** Up to three digits, of a number below 256. */
    private char octal(char first) {
        int limit = Math.min(at + (first <= '3' ? 2 : 1), text.length());
        int code = first - '0';
        while (at < limit && isOctal(text.charAt(at))) {
            code = code << OCTAL_BITS | text.charAt(at++) - '0';
        }
        return (char) code;
    }

    private static boolean isOctal(char digit) {
        return digit >= '0' && digit <= '7';
    }
}
