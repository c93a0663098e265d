package org.banteng.machine.metal.library.jdk.internal.access;

import org.banteng.machine.metal.library.jdk.internal.vm.TThreadContainer;

import java.nio.charset.Charset;

/** {@code jdk.internal.access.JavaLangAccess}: what classes of the JDK ask of strings and enums. */
public interface TJavaLangAccess {
    /** A string of bytes that are ISO 8859-1. */
    String uncheckedNewStringNoRepl(byte[] bytes, Charset latin1);

    /** The first elements, with a delimiter between each two. */
    String join(String prefix, String suffix, String delimiter, String[] elements, int size);

    /** Character number {@code index} of bytes that are UTF-16. */
    char uncheckedGetUTF16Char(byte[] bytes, int index);

    /** Sets character number {@code index} of bytes that are UTF-16. */
    void uncheckedPutCharUTF16(byte[] bytes, int index, int character);

    /** The constants of an enum, in their order. */
    <E extends Enum<E>> E[] getEnumConstantsShared(Class<E> type);

    int uncheckedCountPositives(byte[] bytes, int offset, int count);

    void uncheckedInflateBytesToChars(byte[] from, int at, char[] to, int toAt, int count);

    int countNonZeroAscii(String text);

    /** Starts a thread that a container is to know of. */
    void start(Thread thread, TThreadContainer container);
}
