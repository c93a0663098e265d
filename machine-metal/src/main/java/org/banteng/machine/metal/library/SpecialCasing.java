package org.banteng.machine.metal.library;

import java.util.HashMap;
import java.util.Map;

/** Capital letters, of which some small ones need several: Unicode's {@code SpecialCasing.txt}. */
public final class SpecialCasing {
    /** Each such letter with its capitals. */
    private static final String TABLE =
            "\u00dfSS \u0149\u02bcN \u01f0J\u030c \u0390\u0399\u0308\u0301 "
                    + "\u03b0\u03a5\u0308\u0301 \u0587\u0535\u0552 \u1e96H\u0331 \u1e97T\u0308 "
                    + "\u1e98W\u030a \u1e99Y\u030a \u1e9aA\u02be \u1f50\u03a5\u0313 "
                    + "\u1f52\u03a5\u0313\u0300 \u1f54\u03a5\u0313\u0301 "
                    + "\u1f56\u03a5\u0313\u0342 \u1f80\u1f08\u0399 \u1f81\u1f09\u0399 "
                    + "\u1f82\u1f0a\u0399 \u1f83\u1f0b\u0399 \u1f84\u1f0c\u0399 "
                    + "\u1f85\u1f0d\u0399 \u1f86\u1f0e\u0399 \u1f87\u1f0f\u0399 "
                    + "\u1f88\u1f08\u0399 \u1f89\u1f09\u0399 \u1f8a\u1f0a\u0399 "
                    + "\u1f8b\u1f0b\u0399 \u1f8c\u1f0c\u0399 \u1f8d\u1f0d\u0399 "
                    + "\u1f8e\u1f0e\u0399 \u1f8f\u1f0f\u0399 \u1f90\u1f28\u0399 "
                    + "\u1f91\u1f29\u0399 \u1f92\u1f2a\u0399 \u1f93\u1f2b\u0399 "
                    + "\u1f94\u1f2c\u0399 \u1f95\u1f2d\u0399 \u1f96\u1f2e\u0399 "
                    + "\u1f97\u1f2f\u0399 \u1f98\u1f28\u0399 \u1f99\u1f29\u0399 "
                    + "\u1f9a\u1f2a\u0399 \u1f9b\u1f2b\u0399 \u1f9c\u1f2c\u0399 "
                    + "\u1f9d\u1f2d\u0399 \u1f9e\u1f2e\u0399 \u1f9f\u1f2f\u0399 "
                    + "\u1fa0\u1f68\u0399 \u1fa1\u1f69\u0399 \u1fa2\u1f6a\u0399 "
                    + "\u1fa3\u1f6b\u0399 \u1fa4\u1f6c\u0399 \u1fa5\u1f6d\u0399 "
                    + "\u1fa6\u1f6e\u0399 \u1fa7\u1f6f\u0399 \u1fa8\u1f68\u0399 "
                    + "\u1fa9\u1f69\u0399 \u1faa\u1f6a\u0399 \u1fab\u1f6b\u0399 "
                    + "\u1fac\u1f6c\u0399 \u1fad\u1f6d\u0399 \u1fae\u1f6e\u0399 "
                    + "\u1faf\u1f6f\u0399 \u1fb2\u1fba\u0399 \u1fb3\u0391\u0399 "
                    + "\u1fb4\u0386\u0399 \u1fb6\u0391\u0342 \u1fb7\u0391\u0342\u0399 "
                    + "\u1fbc\u0391\u0399 \u1fc2\u1fca\u0399 \u1fc3\u0397\u0399 "
                    + "\u1fc4\u0389\u0399 \u1fc6\u0397\u0342 \u1fc7\u0397\u0342\u0399 "
                    + "\u1fcc\u0397\u0399 \u1fd2\u0399\u0308\u0300 \u1fd3\u0399\u0308\u0301 "
                    + "\u1fd6\u0399\u0342 \u1fd7\u0399\u0308\u0342 \u1fe2\u03a5\u0308\u0300 "
                    + "\u1fe3\u03a5\u0308\u0301 \u1fe4\u03a1\u0313 \u1fe6\u03a5\u0342 "
                    + "\u1fe7\u03a5\u0308\u0342 \u1ff2\u1ffa\u0399 \u1ff3\u03a9\u0399 "
                    + "\u1ff4\u038f\u0399 \u1ff6\u03a9\u0342 \u1ff7\u03a9\u0342\u0399 "
                    + "\u1ffc\u03a9\u0399 \ufb00FF \ufb01FI \ufb02FL \ufb03FFI \ufb04FFL "
                    + "\ufb05ST \ufb06ST \ufb13\u0544\u0546 \ufb14\u0544\u0535 "
                    + "\ufb15\u0544\u053b \ufb16\u054e\u0546 \ufb17\u0544\u053d";

    private static final int I_WITH_DOT = 0x130;
    private static final int SIGMA = 0x3a3;
    private static final int LAST_OF_ASCII = 0x7f;

    private static Map<String, String> several;

    private SpecialCasing() {}

    /** A text in capital letters, those of no language in particular. */
    public static String upper(String text) {
        StringBuilder upper = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            String capitals = letter <= LAST_OF_ASCII ? null : severalOf(letter);
            if (capitals == null) {
                upper.appendCodePoint(Character.toUpperCase(letter));
            } else {
                upper.append(capitals);
            }
        }
        return upper.toString();
    }

    /** A text in small letters, those of no language in particular. */
    public static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            int next = at + Character.charCount(letter);
            switch (letter) {
                case I_WITH_DOT -> lower.append("i\u0307");
                case SIGMA -> lower.append(endsWord(text, at, next) ? '\u03c2' : '\u03c3');
                default -> lower.appendCodePoint(Character.toLowerCase(letter));
            }
            at = next;
        }
        String small = lower.toString();
        return small.equals(text) ? text : small;
    }

    /** Whether what lies between two places is the last letter of a word, and not the only one. */
    private static boolean endsWord(String text, int begin, int end) {
        int before = begin;
        while (before > 0 && isMark(text.codePointBefore(before))) {
            before -= Character.charCount(text.codePointBefore(before));
        }
        int after = end;
        while (after < text.length() && isMark(text.codePointAt(after))) {
            after += Character.charCount(text.codePointAt(after));
        }
        return before > 0
                && Character.isLetter(text.codePointBefore(before))
                && !(after < text.length() && Character.isLetter(text.codePointAt(after)));
    }

    /** Compares two texts, large and small letters being the same. */
    public static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            int difference = folded(one, i) - folded(other, i);
            if (difference != 0) {
                return difference;
            }
        }
        return one.length() - other.length();
    }

    /** Of a letter outside the basic plane, all of it, at either of its halves. */
    private static int folded(String text, int at) {
        boolean isSecond =
                at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        int letter = text.codePointAt(isSecond ? at - 1 : at);
        return Character.toLowerCase(Character.toUpperCase(letter));
    }

    private static boolean isMark(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static String severalOf(int letter) {
        if (several == null) {
            several = new HashMap<>();
            // By hand: what splits texts would bring regular expressions into every program.
            int begin = 0;
            while (begin < TABLE.length()) {
                int blank = TABLE.indexOf(' ', begin);
                int end = blank < 0 ? TABLE.length() : blank;
                several.put(TABLE.substring(begin, begin + 1), TABLE.substring(begin + 1, end));
                begin = end + 1;
            }
        }
        return several.get(Character.toString(letter));
    }
}
