package org.banteng.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What benchmarks run on, in a line. */
public final class ThisMachine {
    private ThisMachine() {}

    /** Model, CPUs, system, JDK. */
    public static String describe(int[] cpus) {
        return model()
                + ", "
                + cpus.length
                + " CPUs, "
                + System.getProperty("os.name")
                + " "
                + System.getProperty("os.version")
                + ", JDK "
                + Runtime.version();
    }

    private static String model() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/cpuinfo"))) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        } catch (IOException e) {
            // Not Linux: the architecture will do.
        }
        return System.getProperty("os.arch");
    }
}
