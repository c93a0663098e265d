package org.banteng.machine.metal.library;

import org.banteng.machine.metal.file.Posix;

/**
 * What a compiled program finds by {@link System#getProperty} at its start, as {@link
 * System#getProperties} lists it; without {@code java.home} and others that name parts of a JDK, as
 * there is none. What the library does is what that of the version does which it names.
 */
public final class SystemProperties {
    private static final String VERSION = "25";
    private static final String SELF = "Banteng";
    private static final String SPECIFIED_BY = "Oracle Corporation";
    private static final String ENCODING = "UTF-8";

    /** Names and values by turns. */
    private static final String[] CONSTANTS = {
        "java.version", VERSION,
        "java.vendor", SELF,
        "java.runtime.name", SELF,
        "java.runtime.version", VERSION,
        "java.class.version", "69.0",
        "java.class.path", "",
        "java.library.path", "",
        "java.specification.name", "Java Platform API Specification",
        "java.specification.vendor", SPECIFIED_BY,
        "java.specification.version", VERSION,
        "java.vm.info", "compiled ahead of time",
        "java.vm.name", SELF,
        "java.vm.vendor", SELF,
        "java.vm.version", VERSION,
        "java.vm.specification.name", "Java Virtual Machine Specification",
        "java.vm.specification.vendor", SPECIFIED_BY,
        "java.vm.specification.version", VERSION,
        "os.arch", "amd64",
        "file.encoding", ENCODING,
        "native.encoding", ENCODING,
        "stderr.encoding", ENCODING,
        "stdin.encoding", ENCODING,
        "stdout.encoding", ENCODING,
        "sun.arch.data.model", "64",
        "sun.cpu.endian", "little",
        "sun.jnu.encoding", ENCODING,
    };

    private static boolean begun;

    private SystemProperties() {}

    /** Whether nobody has asked for a property yet. From then on, somebody has. */
    public static boolean begin() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    /** Sets them. */
    public static void set() {
        for (int i = 0; i < CONSTANTS.length; i += 2) {
            System.setProperty(CONSTANTS[i], CONSTANTS[i + 1]);
        }
        System.setProperty("os.name", Posix.systemName());
        System.setProperty("os.version", Posix.systemRelease());
        System.setProperty("user.name", Posix.userName());
        System.setProperty("user.dir", Posix.workFolder());
    }
}
