package org.banteng.machine.metal.library.java.nio.charset;

import java.nio.charset.Charset;
import java.nio.charset.UnsupportedCharsetException;

/** Of {@link Charset}. */
final class CharsetMembers {
    private CharsetMembers() {}

    public static boolean isSupported(String name) {
        try {
            return Charset.forName(name) != null;
        } catch (UnsupportedCharsetException e) {
            return false;
        }
    }
}
