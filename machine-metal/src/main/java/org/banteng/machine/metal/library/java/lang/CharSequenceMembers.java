package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.library.OfObject;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/** Of {@link CharSequence}. */
final class CharSequenceMembers {
    private CharSequenceMembers() {}

    public static int compare(CharSequence one, CharSequence other) {
        for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return one.charAt(i) - other.charAt(i);
            }
        }
        return one.length() - other.length();
    }

    @OfObject
    public static IntStream chars(CharSequence text) {
        return IntStream.range(0, text.length()).map(text::charAt);
    }

    @OfObject
    public static IntStream codePoints(CharSequence text) {
        int[] points = new int[text.length()];
        int count = 0;
        int at = 0;
        while (at < points.length) {
            points[count] = Character.codePointAt(text, at);
            at += Character.charCount(points[count++]);
        }
        return Arrays.stream(points, 0, count);
    }

    @OfObject
    public static void getChars(CharSequence text, int begin, int end, char[] to, int at) {
        Objects.checkFromToIndex(begin, end, text.length());
        Objects.checkFromIndexSize(at, end - begin, to.length);
        for (int i = begin; i < end; i++) {
            to[at + i - begin] = text.charAt(i);
        }
    }
}
