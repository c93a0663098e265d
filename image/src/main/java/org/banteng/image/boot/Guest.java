package org.banteng.image.boot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A machine to boot an image on, and what to run there.
 *
 * @param machine what it looks like
 * @param cores how many processors it has
 * @param megabytes how much memory it has, in MiB
 * @param ranks how many ranks the job has; each is an instance of the program
 * @param settings such as {@code banteng.wait.spin}, with their values
 * @param arguments the program's
 * @param share a folder of this host that becomes the program's current folder; {@code null}: it
 *     has no files
 */
public record Guest(
        QemuMachine machine,
        int cores,
        int megabytes,
        int ranks,
        Map<String, String> settings,
        List<String> arguments,
        Path share) {
    private static final int MEGABYTES = 256;
    private static final int MEGABYTES_PER_RANK = 128;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one of them is not positive
     */
    public Guest {
        if (cores < 1 || megabytes < 1 || ranks < 1) {
            throw new IllegalArgumentException(
                    "a guest needs at least one core, MiB and rank: it has %d, %d and %d"
                            .formatted(cores, megabytes, ranks));
        }
        settings = Map.copyOf(settings);
        arguments = List.copyOf(arguments);
    }

    /** A small machine with memory to spare, and a core for each rank. */
    public static Guest of(int ranks, List<String> arguments) {
        return new Guest(
                QemuMachine.MICROVM,
                ranks,
                MEGABYTES + MEGABYTES_PER_RANK * ranks,
                ranks,
                Map.of(),
                arguments,
                null);
    }

    /** The same on another machine. */
    public Guest on(QemuMachine other) {
        return new Guest(other, cores, megabytes, ranks, settings, arguments, share);
    }

    /** The same with another number of cores. */
    public Guest withCores(int number) {
        return new Guest(machine, number, megabytes, ranks, settings, arguments, share);
    }

    /** The same with another amount of memory, in MiB. */
    public Guest withMegabytes(int number) {
        return new Guest(machine, cores, number, ranks, settings, arguments, share);
    }

    /**
     * The same with no more memory than QEMU gets of a host with so many MiB: three quarters, as
     * the host refuses what it could not hold.
     */
    public Guest fitting(long hostMegabytes) {
        return withMegabytes((int) Math.min(megabytes, hostMegabytes * 3 / 4));
    }

    /** The same with further settings. */
    public Guest withSettings(Map<String, String> further) {
        Map<String, String> all = new TreeMap<>(settings);
        all.putAll(further);
        return new Guest(machine, cores, megabytes, ranks, all, arguments, share);
    }

    /**
     * The same, told the date to the millisecond, but for the time that the emulator takes to
     * begin; its own clock is up to two seconds late.
     *
     * @param millis since 1970
     */
    public Guest switchedOnAt(long millis) {
        return withSettings(Map.of("banteng.date", Long.toString(millis)));
    }

    /** The same with a folder of this host. */
    public Guest withShare(Path folder) {
        return new Guest(machine, cores, megabytes, ranks, settings, arguments, folder);
    }

    /** What the kernel finds as its command line: words of its own, {@code --}, the program's. */
    String commandLine() {
        List<String> words = new ArrayList<>();
        words.add("instances=" + ranks);
        new TreeMap<>(settings).forEach((name, value) -> words.add(name + "=" + value));
        words.add("--");
        words.addAll(arguments);
        return words.stream().map(Guest::quoted).collect(Collectors.joining(" "));
    }

    /** A word that comes out as it is; most need no quotes. */
    static String quoted(String word) {
        boolean plain = !word.isEmpty() && word.matches("[\\w./:=,+@%-]*");
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
