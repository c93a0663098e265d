package org.banteng.bench.osu;

import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs one of the benchmarks: {@code banteng run -n 2 org.banteng.bench.osu.Osu latency -i 100}.
 */
public final class Osu {
    private Osu() {}

    /**
     * Runs one.
     *
     * @param args its name, one of {@link #names}, and options, see {@link Settings#USAGE}
     * @throws MPIException if MPI fails
     */
    public static void main(String[] args) throws MPIException {
        if (args.length == 0) {
            throw new IllegalArgumentException("which benchmark? There are " + names());
        }
        String name = args[0];
        Settings settings = Settings.parse(args, 1);
        switch (name) {
            case "hello" -> Hello.main(args);
            case "init" -> Startup.measureInit(args, settings);
            default -> {
                init(name, args);
                of(name, settings, MPI.COMM_WORLD).run();
                MPI.Finalize();
            }
        }
    }

    private static void init(String name, String[] args) throws MPIException {
        int level = name.equals("latency_mt") ? MPI.THREAD_MULTIPLE : MPI.THREAD_SINGLE;
        if (MPI.InitThread(args, level) < level) {
            throw new IllegalStateException(name + ": needs MPI.THREAD_MULTIPLE");
        }
    }

    private static Benchmark of(String name, Settings settings, Intracomm world)
            throws MPIException {
        return switch (name) {
            case "latency" -> Latency.ofOnePair(settings, world);
            case "multi_lat" -> Latency.ofPairs(settings, world);
            case "latency_mt" -> new ThreadedLatency(settings, world);
            case "bw" -> Bandwidth.oneWay(settings, world);
            case "bibw" -> Bandwidth.bothWays(settings, world);
            case "mbw_mr" -> Bandwidth.withRate(settings, world);
            case "idle" -> new IdleRanks(world);
            default -> collective(name, settings, world);
        };
    }

    private static Benchmark collective(String name, Settings settings, Intracomm world)
            throws MPIException {
        CollectiveKind kind = CollectiveKind.find(name);
        if (kind != null) {
            return new Blocking(kind, settings, world);
        }
        kind = name.startsWith("i") ? CollectiveKind.find(name.substring(1)) : null;
        if (kind != null) {
            return new NonBlocking(kind, settings, world);
        }
        throw new IllegalArgumentException(
                "there is no benchmark \"" + name + "\"; there are " + String.join(", ", names()));
    }

    /** The names of all benchmarks, as OSU has them without {@code osu_}. */
    public static List<String> names() {
        List<String> names =
                new ArrayList<>(
                        List.of("latency", "bw", "bibw", "multi_lat", "mbw_mr", "latency_mt"));
        for (CollectiveKind kind : CollectiveKind.values()) {
            names.add(kind.word());
        }
        for (CollectiveKind kind : CollectiveKind.values()) {
            names.add("i" + kind.word());
        }
        names.addAll(List.of("hello", "init", "idle"));
        return names;
    }
}
