package org.banteng.machine.metal.library.java.util;

import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.library.Original;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Objects;
import java.util.Scanner;

/** Of {@link Scanner}. */
final class ScannerMembers {
    private ScannerMembers() {}

    @OfObject
    public static void construct(Scanner self, File source) throws FileNotFoundException {
        originalConstruct(self, new FileInputStream(source));
    }

    @OfObject
    @Original
    private static native void originalConstruct(Scanner self, InputStream source);

    @OfObject
    public static void construct(Scanner self, File source, Charset charset) throws IOException {
        originalConstruct(self, new FileInputStream(source), charset);
    }

    @OfObject
    @Original
    private static native void originalConstruct(Scanner self, InputStream source, Charset charset);

    @OfObject
    public static void construct(Scanner self, File source, String charset)
            throws FileNotFoundException {
        Objects.requireNonNull(charset, "charsetName");
        originalConstruct(self, new FileInputStream(source), charset);
    }

    @OfObject
    @Original
    private static native void originalConstruct(Scanner self, InputStream source, String charset);

    /** Numbers are read as English writes them, in which a scanner begins. */
    @OfObject
    public static Scanner useLocale(Scanner scanner, @SuppressWarnings("unused") Locale locale) {
        return scanner;
    }
}
