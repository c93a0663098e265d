package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.library.Original;
import org.banteng.machine.metal.library.PlainText;

/** Of {@link Character}. */
final class CharacterMembers {
    private CharacterMembers() {}

    public static String toString(int codePoint) {
        return new String(Character.toChars(codePoint));
    }

    public static char[] toChars(int codePoint) {
        PlainText.checkCodePoint(codePoint);
        return originalToChars(codePoint);
    }

    @Original
    private static native char[] originalToChars(int codePoint);

    public static int codePointAt(char[] text, int index) {
        if (index < 0 || index >= text.length) {
            throw new ArrayIndexOutOfBoundsException(
                    "Index " + index + " out of bounds for length " + text.length);
        }
        return Character.codePointAt(text, index, text.length);
    }
}
