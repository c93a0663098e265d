package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.library.Original;
import org.banteng.machine.metal.library.PlainText;

/** Of {@link StringBuffer}: numbers as {@link Double} writes them, and what is missing. */
final class StringBufferMembers {
    private StringBufferMembers() {}

    @OfObject
    public static StringBuffer append(StringBuffer to, double value) {
        return to.append(Double.toString(value));
    }

    @OfObject
    public static StringBuffer append(StringBuffer to, float value) {
        return to.append(Float.toString(value));
    }

    @OfObject
    public static StringBuffer insert(StringBuffer to, int at, double value) {
        return to.insert(at, Double.toString(value));
    }

    @OfObject
    public static StringBuffer insert(StringBuffer to, int at, float value) {
        return to.insert(at, Float.toString(value));
    }

    @OfObject
    public static StringBuffer deleteCharAt(StringBuffer from, int index) {
        PlainText.checkIndex(index, from.length());
        return originalDeleteCharAt(from, index);
    }

    @OfObject
    @Original
    private static native StringBuffer originalDeleteCharAt(StringBuffer from, int index);

    @OfObject
    public static StringBuffer insert(StringBuffer to, int at, String text) {
        if (at < 0 || at > to.length()) {
            throw new StringIndexOutOfBoundsException(
                    PlainText.range(at, to.length()) + " out of bounds for length " + to.length());
        }
        return originalInsert(to, at, text);
    }

    @OfObject
    @Original
    private static native StringBuffer originalInsert(StringBuffer to, int at, String text);

    @OfObject
    public static StringBuffer repeat(StringBuffer to, CharSequence text, int count) {
        return to.append(String.valueOf(text).repeat(count));
    }

    @OfObject
    public static StringBuffer repeat(StringBuffer to, int codePoint, int count) {
        return to.append(Character.toString(codePoint).repeat(count));
    }

    @OfObject
    public static int compareTo(StringBuffer one, StringBuffer other) {
        return one.toString().compareTo(other.toString());
    }

    @OfObject
    public static StringBuffer delete(StringBuffer from, int begin, int end) {
        PlainText.checkRange(begin, Math.min(end, from.length()), from.length());
        return originalDelete(from, begin, end);
    }

    @OfObject
    @Original
    private static native StringBuffer originalDelete(StringBuffer from, int begin, int end);
}
