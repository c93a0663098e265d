package org.banteng.machine.metal.library.jdk.internal.ref;

import org.banteng.machine.metal.library.java.lang.ref.TCleaner;

/** {@code jdk.internal.ref.CleanerFactory}. */
public final class TCleanerFactory {
    private static final TCleaner COMMON = TCleaner.create();

    private TCleanerFactory() {}

    /** That of the JDK's classes. */
    public static TCleaner cleaner() {
        return COMMON;
    }
}
