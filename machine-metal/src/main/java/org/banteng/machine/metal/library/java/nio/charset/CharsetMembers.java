package org.banteng.machine.metal.library.java.nio.charset;

import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.library.Original;

import java.nio.charset.Charset;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/** Of {@link Charset}. */
final class CharsetMembers {
    /** Each character set, and its other names in small letters, with a blank before and behind. */
    private static final String[][] NAMES = {
        {"UTF-8", " utf8 unicode-1-1-utf-8 "},
        {
            "US-ASCII",
            " iso-ir-6 ansi_x3.4-1986 iso_646.irv:1991 ascii iso646-us us ibm367 cp367 csascii"
                    + " default 646 iso_646.irv:1983 ansi_x3.4-1968 ascii7 "
        },
        {
            "ISO-8859-1",
            " iso_8859-1:1987 iso-ir-100 iso_8859-1 latin1 l1 ibm819 cp819 csisolatin1 819 ibm-819"
                    + " iso8859_1 iso_8859_1 8859_1 iso8859-1 "
        },
        {"UTF-16", " utf_16 utf16 unicode unicodebig "},
        {"UTF-16BE", " utf_16be iso-10646-ucs-2 x-utf-16be unicodebigunmarked "},
        {"UTF-16LE", " utf_16le x-utf-16le unicodelittleunmarked "},
    };

    private CharsetMembers() {}

    public static Charset forName(String name) {
        if (name == null) {
            throw new IllegalArgumentException("Null charset name");
        }
        String sought = " " + name.toLowerCase(Locale.ROOT) + " ";
        for (String[] names : NAMES) {
            if (names[1].contains(sought)) {
                return originalForName(names[0]);
            }
        }
        return originalForName(name);
    }

    @Original
    private static native Charset originalForName(String name);

    public static boolean isSupported(String name) {
        try {
            return Charset.forName(name) != null;
        } catch (UnsupportedCharsetException e) {
            return false;
        }
    }

    @OfObject
    public static String toString(Charset charset) {
        return charset.name();
    }

    @OfObject
    public static int hashCode(Charset charset) {
        return charset.name().hashCode();
    }
}
