package org.banteng.machine.metal.library.java.util;

import org.banteng.machine.metal.library.OfObject;

import java.util.Locale;
import java.util.Scanner;

/** Of {@link Scanner}. */
final class ScannerMembers {
    private ScannerMembers() {}

    /** Numbers are read as English writes them, in which a scanner begins. */
    @OfObject
    public static Scanner useLocale(Scanner scanner, @SuppressWarnings("unused") Locale locale) {
        return scanner;
    }
}
