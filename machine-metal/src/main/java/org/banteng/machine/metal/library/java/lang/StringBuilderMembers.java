package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.library.Original;
import org.banteng.machine.metal.library.PlainText;

/** Of {@link StringBuilder}: numbers as {@link Double} writes them, and what is missing. */
final class StringBuilderMembers {
    private StringBuilderMembers() {}

    @OfObject
    public static StringBuilder append(StringBuilder to, double value) {
        return to.append(Double.toString(value));
    }

    @OfObject
    public static StringBuilder append(StringBuilder to, float value) {
        return to.append(Float.toString(value));
    }

    @OfObject
    public static StringBuilder insert(StringBuilder to, int at, double value) {
        return to.insert(at, Double.toString(value));
    }

    @OfObject
    public static StringBuilder insert(StringBuilder to, int at, float value) {
        return to.insert(at, Float.toString(value));
    }

    @OfObject
    public static StringBuilder deleteCharAt(StringBuilder from, int index) {
        PlainText.checkIndex(index, from.length());
        return originalDeleteCharAt(from, index);
    }

    @OfObject
    @Original
    private static native StringBuilder originalDeleteCharAt(StringBuilder from, int index);

    @OfObject
    public static StringBuilder repeat(StringBuilder to, CharSequence text, int count) {
        return to.append(String.valueOf(text).repeat(count));
    }

    @OfObject
    public static StringBuilder repeat(StringBuilder to, int codePoint, int count) {
        return to.append(Character.toString(codePoint).repeat(count));
    }

    @OfObject
    public static int compareTo(StringBuilder one, StringBuilder other) {
        return one.toString().compareTo(other.toString());
    }

    @OfObject
    public static StringBuilder delete(StringBuilder from, int begin, int end) {
        PlainText.checkRange(begin, Math.min(end, from.length()), from.length());
        return originalDelete(from, begin, end);
    }

    @OfObject
    @Original
    private static native StringBuilder originalDelete(StringBuilder from, int begin, int end);

    @OfObject
    public static StringBuilder replace(StringBuilder in, int begin, int end, String text) {
        PlainText.checkRange(begin, Math.min(end, in.length()), in.length());
        return originalReplace(in, begin, end, text);
    }

    @OfObject
    @Original
    private static native StringBuilder originalReplace(
            StringBuilder in, int begin, int end, String text);

    @OfObject
    public static StringBuilder append(StringBuilder to, CharSequence text, int begin, int end) {
        return insert(to, to.length(), text, begin, end);
    }

    @OfObject
    public static StringBuilder insert(
            StringBuilder to, int at, CharSequence text, int begin, int end) {
        CharSequence some = text == null ? "null" : text;
        PlainText.checkRange(at, to.length(), to.length());
        PlainText.checkPart(begin, end, some.length());
        return originalInsert(to, at, some, begin, end);
    }

    @OfObject
    @Original
    private static native StringBuilder originalInsert(
            StringBuilder to, int at, CharSequence text, int begin, int end);

    @OfObject
    public static StringBuilder append(StringBuilder to, char[] text, int offset, int count) {
        PlainText.checkPart(offset, offset + count, text.length);
        return originalAppend(to, text, offset, count);
    }

    @OfObject
    @Original
    private static native StringBuilder originalAppend(
            StringBuilder to, char[] text, int offset, int count);

    @OfObject
    public static StringBuilder insert(
            StringBuilder to, int at, char[] text, int offset, int count) {
        PlainText.checkRange(at, to.length(), to.length());
        PlainText.checkPart(offset, offset + count, text.length);
        return originalInsert(to, at, text, offset, count);
    }

    @OfObject
    @Original
    private static native StringBuilder originalInsert(
            StringBuilder to, int at, char[] text, int offset, int count);

    @OfObject
    public static StringBuilder appendCodePoint(StringBuilder to, int codePoint) {
        PlainText.checkCodePoint(codePoint);
        return originalAppendCodePoint(to, codePoint);
    }

    @OfObject
    @Original
    private static native StringBuilder originalAppendCodePoint(StringBuilder to, int codePoint);

    @OfObject
    public static StringBuilder insert(StringBuilder to, int at, String text) {
        PlainText.checkRange(at, to.length(), to.length());
        return originalInsert(to, at, text);
    }

    @OfObject
    @Original
    private static native StringBuilder originalInsert(StringBuilder to, int at, String text);
}
