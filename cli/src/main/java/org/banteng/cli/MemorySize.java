package org.banteng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory a machine gets, as users write it: {@code 512M}, {@code 2G}. */
final class MemorySize {
    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,5})([MG])");
    private static final int MEGABYTES_OF_GIGABYTE = 1024;

    /** So much QEMU's small machine can have: more than any host. */
    private static final int MOST = MEGABYTES_OF_GIGABYTE * MEGABYTES_OF_GIGABYTE;

    private static final Path OF_HOST = Path.of("/proc/meminfo");
    private static final Pattern TOTAL = Pattern.compile("MemTotal: +(\\d+) kB");
    private static final int KIBIBYTES_OF_MEGABYTE = 1024;

    private MemorySize() {}

    /** How many MiB this host has; more than any if it does not tell. */
    static long ofHost() throws IOException {
        if (!Files.isReadable(OF_HOST)) {
            return MOST;
        }
        Matcher total = TOTAL.matcher(Files.readString(OF_HOST));
        return total.find() ? Long.parseLong(total.group(1)) / KIBIBYTES_OF_MEGABYTE : MOST;
    }

    /**
     * The number of MiB, of those that this host has.
     *
     * @throws IllegalArgumentException if it is no size, or the host has less
     */
    static int megabytesHere(String size) {
        int megabytes = megabytes(size);
        long here;
        try {
            here = ofHost();
        } catch (IOException e) {
            here = MOST;
        }
        if (megabytes > here) {
            throw new IllegalArgumentException(
                    "--memory " + size + ": too much: this host has " + here + "M");
        }
        return megabytes;
    }

    /**
     * The number of MiB.
     *
     * @throws IllegalArgumentException if it is no size from 1M to 1024G
     */
    static int megabytes(String size) {
        Matcher matcher = SIZE.matcher(size);
        if (matcher.matches()) {
            int number = Integer.parseInt(matcher.group(1));
            long megabytes =
                    matcher.group(2).equals("G") ? (long) number * MEGABYTES_OF_GIGABYTE : number;
            if (megabytes <= MOST) {
                return (int) megabytes;
            }
        }
        throw new IllegalArgumentException(
                "--memory " + size + ": must look like 512M or 2G, up to 1024G");
    }
}
