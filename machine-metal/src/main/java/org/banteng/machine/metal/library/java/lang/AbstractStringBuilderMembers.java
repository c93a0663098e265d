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
}
