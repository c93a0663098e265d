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

    @OfObject
    public static StringBuffer replace(StringBuffer in, int begin, int end, String text) {
        PlainText.checkRange(begin, Math.min(end, in.length()), in.length());
        return originalReplace(in, begin, end, text);
    }

    @OfObject
    @Original
    private static native StringBuffer originalReplace(
            StringBuffer in, int begin, int end, String text);

    @OfObject
    public static StringBuffer append(StringBuffer to, CharSequence text, int begin, int end) {
        return insert(to, to.length(), text, begin, end);
    }

    @OfObject
    public static StringBuffer insert(
            StringBuffer to, int at, CharSequence text, int begin, int end) {
        CharSequence some = text == null ? "null" : text;
        PlainText.checkRange(at, to.length(), to.length());
        PlainText.checkPart(begin, end, some.length());
        return originalInsert(to, at, some, begin, end);
    }

    @OfObject
    @Original
    private static native StringBuffer originalInsert(
            StringBuffer to, int at, CharSequence text, int begin, int end);

    @OfObject
    public static StringBuffer append(StringBuffer to, char[] text, int offset, int count) {
        PlainText.checkPart(offset, offset + count, text.length);
        return originalAppend(to, text, offset, count);
    }

    @OfObject
    @Original
    private static native StringBuffer originalAppend(
            StringBuffer to, char[] text, int offset, int count);

    @OfObject
    public static StringBuffer insert(StringBuffer to, int at, char[] text, int offset, int count) {
        PlainText.checkRange(at, to.length(), to.length());
        PlainText.checkPart(offset, offset + count, text.length);
        return originalInsert(to, at, text, offset, count);
    }

    @OfObject
    @Original
    private static native StringBuffer originalInsert(
            StringBuffer to, int at, char[] text, int offset, int count);

    @OfObject
    public static StringBuffer appendCodePoint(StringBuffer to, int codePoint) {
        PlainText.checkCodePoint(codePoint);
        return originalAppendCodePoint(to, codePoint);
    }

    @OfObject
    @Original
    private static native StringBuffer originalAppendCodePoint(StringBuffer to, int codePoint);

    @OfObject
    public static StringBuffer insert(StringBuffer to, int at, String text) {
        PlainText.checkRange(at, to.length(), to.length());
        return originalInsert(to, at, text);
    }

    @OfObject
    @Original
    private static native StringBuffer originalInsert(StringBuffer to, int at, String text);
}
