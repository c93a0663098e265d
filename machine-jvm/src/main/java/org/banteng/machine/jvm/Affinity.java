package org.banteng.machine.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Which CPUs this process may use, and how a thread is held on one. */
public final class Affinity {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String ALLOWED = "Cpus_allowed_list:";

    private Affinity() {}

    /**
     * The CPUs that this process was given, in order: those of its affinity mask, and no more of
     * them than its cgroup's quota pays for. Where the system is not Linux, numbers from 0 up that
     * no thread can be pinned to.
     */
    public static int[] availableCpus() {
        int count = Runtime.getRuntime().availableProcessors();
        int[] allowed = allowedCpus();
        return allowed.length <= count ? allowed : Arrays.copyOf(allowed, count);
    }

    /** The CPUs of this process's affinity mask, in order, whatever its cgroup's quota. */
    public static int[] allowedCpus() {
        int count = Runtime.getRuntime().availableProcessors();
        return LinuxCalls.isLinux() ? allowedByMask(count) : firstCpus(count);
    }

    /** Whether threads can be pinned here. */
    public static boolean canPin() {
        return LinuxCalls.isLinux();
    }

    /**
     * Reads a list of CPUs as the kernel writes it and users do: {@code 0-3,8,10-11}.
     *
     * @throws IllegalArgumentException if it is no such list
     */
    public static int[] parse(String list) {
        BitSet cpus = new BitSet();
        try {
            for (String part : list.trim().split(",")) {
                String[] ends = part.trim().split("-", 2);
                int first = Integer.parseInt(ends[0]);
                int last = ends.length == 1 ? first : Integer.parseInt(ends[1]);
                if (first < 0 || last < first || last >= 1 << 16) {
                    throw new NumberFormatException(part);
                }
                cpus.set(first, last + 1);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "a list of CPUs looks like 0-3,8 and not like \"" + list + "\"", e);
        }
        return cpus.stream().toArray();
    }

    static void pinCurrentThread(int cpu) {
        if (cpu >= 0 && !LinuxCalls.pinTo(cpu)) {
            throw new IllegalStateException(
                    "the kernel did not let a thread be pinned to CPU " + cpu);
        }
    }

    private static int[] allowedByMask(int count) {
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith(ALLOWED)) {
                    return parse(line.substring(ALLOWED.length()));
                }
            }
        } catch (IOException e) {
            // No /proc in this container: the count is all there is to know.
        }
        return firstCpus(count);
    }

    private static int[] firstCpus(int count) {
        return IntStream.range(0, count).toArray();
    }
}
