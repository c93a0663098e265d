package org.banteng.machine.metal.library.jdk.internal.util;

/** Of {@code jdk.internal.util.DecimalDigits}: without raw memory. */
final class DecimalDigitsMembers {
    private DecimalDigitsMembers() {}

    static void uncheckedPutCharLatin1(byte[] to, int at, int character) {
        to[at] = (byte) character;
    }
}
