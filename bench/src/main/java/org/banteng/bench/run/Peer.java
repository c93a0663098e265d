package org.banteng.bench.run;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An MPI in C to compare with, as Debian has it. */
public enum Peer {
    /** Open MPI. */
    OPENMPI("Open MPI", "libopenmpi-dev openmpi-bin"),
    /** MPICH. */
    MPICH("MPICH", "libmpich-dev mpich");

    private static final List<String> SOURCES = List.of("main.c", "pairs.c", "collectives.c");

    private static final String HEADER = "osu.h";

    private final String label;
    private final String packages;

    Peer(String label, String packages) {
        this.label = label;
        this.packages = packages;
    }

    /** As on the command line and in rows: {@code openmpi}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    /**
     * The one of a {@link #key}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Peer of(String key) {
        for (Peer peer : values()) {
            if (peer.key().equals(key)) {
                return peer;
            }
        }
        throw new IllegalArgumentException(
                "--against " + key + ": must be openmpi or mpich, or both");
    }

    /** Whether this machine has it. */
    public boolean isInstalled() {
        return find("mpicc." + key()) != null && find("mpirun." + key()) != null;
    }

    /**
     * Compiles the benchmarks with it.
     *
     * @param folder for the program, and its sources
     * @throws BenchException if it is not installed, or does not compile
     */
    public Contender compile(Path folder, int[] cpus) {
        if (!isInstalled()) {
            throw new BenchException(
                    "there is no mpicc."
                            + key()
                            + " and mpirun."
                            + key()
                            + " here; install them with: apt-get install "
                            + packages);
        }
        Path program = folder.resolve("osu." + key());
        try {
            copySources(folder);
        } catch (IOException e) {
            throw new BenchException("cannot write to " + folder + ": " + e.getMessage(), e);
        }
        List<String> command =
                new ArrayList<>(
                        List.of(find("mpicc." + key()), "-O3", "-w", "-o", program.toString()));
        SOURCES.forEach(source -> command.add(folder.resolve(source).toString()));
        command.add("-lpthread");
        ProcessOutput.of(command, line -> {});
        String list = IntStream.of(cpus).mapToObj(String::valueOf).collect(Collectors.joining(","));
        return new PeerRanks(this, find("mpirun." + key()), program, list);
    }

    private static void copySources(Path folder) throws IOException {
        List<String> names = new ArrayList<>(SOURCES);
        names.add(HEADER);
        for (String name : names) {
            try (InputStream source =
                    Peer.class.getResourceAsStream("/org/banteng/bench/peer/" + name)) {
                Files.write(folder.resolve(name), source.readAllBytes());
            }
        }
    }

    /** The path of a program, or {@code null}. */
    private static String find(String program) {
        String path = System.getenv("PATH");
        if (path == null) {
            return null;
        }
        for (String folder : path.split(File.pathSeparator)) {
            Path file = Path.of(folder, program);
            if (Files.isExecutable(file)) {
                return file.toString();
            }
        }
        return null;
    }
}
