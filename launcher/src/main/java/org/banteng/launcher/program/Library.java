package org.banteng.launcher.program;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** Where the classes of this library itself are. */
public final class Library {
    private Library() {}

    /**
     * What a compiler needs on its class path for a program that uses package mpi: the jars or
     * folders that hold the packages which programs may use.
     */
    public static String classPath() {
        Set<String> places = new LinkedHashSet<>();
        for (String name : new String[] {"mpi.MPI", "org.banteng.engine.process.Process"}) {
            try {
                Class<?> type = Class.forName(name, false, Library.class.getClassLoader());
                places.add(
                        Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                                .toString());
            } catch (ClassNotFoundException | URISyntaxException e) {
                throw new IllegalStateException("this library is not whole: " + name, e);
            }
        }
        return String.join(File.pathSeparator, places);
    }
}
