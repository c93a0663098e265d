package org.banteng.machine.metal.library.java.io;

import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.library.Original;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;

/** Of {@link PrintWriter}: those that write to files. */
final class PrintWriterMembers {
    private PrintWriterMembers() {}

    @OfObject
    public static void construct(PrintWriter self, String file) throws FileNotFoundException {
        originalConstruct(self, new FileOutputStream(file));
    }

    @OfObject
    public static void construct(PrintWriter self, File file) throws FileNotFoundException {
        originalConstruct(self, new FileOutputStream(file));
    }

    @OfObject
    @Original
    private static native void originalConstruct(PrintWriter self, OutputStream to);
}
