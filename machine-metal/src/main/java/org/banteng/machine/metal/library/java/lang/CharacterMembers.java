package org.banteng.machine.metal.library.java.lang;

import java.util.Locale;

/** Of {@link Character}. */
final class CharacterMembers {
    private CharacterMembers() {}

    public static String toString(int codePoint) {
        if (!Character.isValidCodePoint(codePoint)) {
            throw new IllegalArgumentException(
                    "Not a valid Unicode code point: 0x"
                            + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT));
        }
        return new String(Character.toChars(codePoint));
    }
}
