package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.library.Original;
import org.banteng.machine.metal.library.PlainText;

/** Of the class that {@link StringBuilder} extends; an object of it is the first parameter. */
final class AbstractStringBuilderMembers {
    private AbstractStringBuilderMembers() {}

    @OfObject
    public static char charAt(Object self, int index) {
        PlainText.checkIndex(index, ((CharSequence) self).length());
        return originalCharAt(self, index);
    }

    @OfObject
    @Original
    private static native char originalCharAt(Object self, int index);

    @OfObject
    public static void setCharAt(Object self, int index, char value) {
        PlainText.checkIndex(index, ((CharSequence) self).length());
        originalSetCharAt(self, index, value);
    }

    @OfObject
    @Original
    private static native void originalSetCharAt(Object self, int index, char value);

    @OfObject
    public static void setLength(Object self, int length) {
        if (length < 0) {
            throw new StringIndexOutOfBoundsException(length);
        }
        String more = "\0".repeat(Math.max(length - ((CharSequence) self).length(), 0));
        if (self instanceof StringBuilder builder) {
            builder.append(more);
        } else {
            ((StringBuffer) self).append(more);
        }
        originalSetLength(self, length);
    }

    @OfObject
    @Original
    private static native void originalSetLength(Object self, int length);

    @OfObject
    public static String substring(Object self, int begin, int end) {
        PlainText.checkRange(begin, end, ((CharSequence) self).length());
        return originalSubstring(self, begin, end);
    }

    @OfObject
    @Original
    private static native String originalSubstring(Object self, int begin, int end);

    @OfObject
    public static void getChars(Object self, int begin, int end, char[] to, int at) {
        PlainText.checkRange(begin, end, ((CharSequence) self).length());
        PlainText.checkPart(at, at + end - begin, to.length);
        originalGetChars(self, begin, end, to, at);
    }

    @OfObject
    @Original
    private static native void originalGetChars(Object self, int begin, int end, char[] to, int at);

    /** All that is inserted gets its room here. */
    @OfObject
    public static void insertSpace(Object self, int begin, int end) {
        int length = ((CharSequence) self).length();
        PlainText.checkRange(begin, length, length);
        originalInsertSpace(self, begin, end);
    }

    @OfObject
    @Original
    private static native void originalInsertSpace(Object self, int begin, int end);
}
