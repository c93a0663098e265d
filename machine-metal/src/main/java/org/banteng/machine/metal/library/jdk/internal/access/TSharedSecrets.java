package org.banteng.machine.metal.library.jdk.internal.access;

import org.banteng.machine.metal.library.jdk.internal.vm.TThreadContainer;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** {@code jdk.internal.access.SharedSecrets}. */
public final class TSharedSecrets {
    private static final TJavaLangAccess LANG = new Lang();

    private static TJavaObjectInputStreamAccess arraysOfStreams;
    private static TJavaObjectInputStreamReadString stringsOfStreams;

    private TSharedSecrets() {}

    /** What classes of the JDK ask of strings and enums. */
    public static TJavaLangAccess getJavaLangAccess() {
        return LANG;
    }

    /** One number for all threads, of which one runs at a time. */
    public static TJavaUtilConcurrentTLRAccess getJavaUtilConcurrentTLRAccess() {
        return new OneProbe();
    }

    /** Object streams tell how they check arrays. */
    public static void setJavaObjectInputStreamAccess(TJavaObjectInputStreamAccess access) {
        arraysOfStreams = access;
    }

    /** For who is read from an object stream. */
    public static TJavaObjectInputStreamAccess getJavaObjectInputStreamAccess() {
        return arraysOfStreams;
    }

    /** Object streams tell how they read strings. */
    public static void setJavaObjectInputStreamReadString(TJavaObjectInputStreamReadString access) {
        stringsOfStreams = access;
    }

    /** For who is read from an object stream. */
    public static TJavaObjectInputStreamReadString getJavaObjectInputStreamReadString() {
        return stringsOfStreams;
    }

    /** What streams ask of lists. */
    public static TJavaUtilCollectionAccess getJavaUtilCollectionAccess() {
        return new Lists();
    }

    @SuppressWarnings("unchecked")
    private static final class Lists implements TJavaUtilCollectionAccess {
        @Override
        public <E> List<E> listFromTrustedArray(Object[] array) {
            return (List<E>) List.of(array);
        }

        @Override
        public <E> List<E> listFromTrustedArrayNullsAllowed(Object[] array) {
            return (List<E>) Collections.unmodifiableList(Arrays.asList(array));
        }
    }

    private static final class OneProbe implements TJavaUtilConcurrentTLRAccess {
        @Override
        public int getThreadLocalRandomProbe() {
            return 1;
        }

        @Override
        public int nextSecondaryThreadLocalRandomSeed() {
            return (int) System.nanoTime();
        }

        @Override
        public int advanceThreadLocalRandomProbe(int probe) {
            return probe;
        }
    }

    private static final class Lang implements TJavaLangAccess {
        private static final int LOW_BYTE = 0xff;

        private static boolean isNonZeroAscii(char c) {
            return c != 0 && c <= Byte.MAX_VALUE;
        }

        @Override
        public String uncheckedNewStringNoRepl(byte[] bytes, Charset latin1) {
            char[] characters = new char[bytes.length];
            for (int i = 0; i < characters.length; i++) {
                characters[i] = (char) (bytes[i] & LOW_BYTE);
            }
            return new String(characters);
        }

        @Override
        public String join(
                String prefix, String suffix, String delimiter, String[] elements, int size) {
            StringBuilder joined = new StringBuilder(prefix);
            for (int i = 0; i < size; i++) {
                joined.append(i == 0 ? "" : delimiter).append(elements[i]);
            }
            return joined.append(suffix).toString();
        }

        @Override
        public char uncheckedGetUTF16Char(byte[] bytes, int index) {
            int low = bytes[2 * index] & LOW_BYTE;
            return (char) (low | bytes[2 * index + 1] << Byte.SIZE);
        }

        @Override
        public void uncheckedPutCharUTF16(byte[] bytes, int index, int character) {
            bytes[2 * index] = (byte) character;
            bytes[2 * index + 1] = (byte) (character >> Byte.SIZE);
        }

        @Override
        public int uncheckedCountPositives(byte[] bytes, int offset, int count) {
            int positive = 0;
            while (positive < count && bytes[offset + positive] >= 0) {
                positive++;
            }
            return positive;
        }

        @Override
        public void uncheckedInflateBytesToChars(
                byte[] from, int at, char[] to, int toAt, int count) {
            for (int i = 0; i < count; i++) {
                to[toAt + i] = (char) (from[at + i] & LOW_BYTE);
            }
        }

        @Override
        public int countNonZeroAscii(String text) {
            int ascii = 0;
            while (ascii < text.length() && isNonZeroAscii(text.charAt(ascii))) {
                ascii++;
            }
            return ascii;
        }

        @Override
        public void start(Thread thread, TThreadContainer container) {
            thread.start();
        }

        @Override
        public <E extends Enum<E>> E[] getEnumConstantsShared(Class<E> type) {
            return type.getEnumConstants();
        }
    }
}
