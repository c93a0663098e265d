package org.banteng.bench.aims;

import org.banteng.bench.aims.Trial.Against;
import org.banteng.bench.run.Job;

import java.util.ArrayList;
import java.util.List;

/** The table of aims. */
final class Aims {
    private static final List<Integer> TINY = List.of(1, 2, 4, 8, 16, 32, 64);
    private static final List<Integer> EVERY = List.of();
    private static final List<Integer> EIGHT = List.of(8);
    private static final int KIBI = 1 << 10;
    private static final int MEBI = 1 << 20;
    private static final List<Integer> LARGE = List.of(KIBI, 64 * KIBI, MEBI);
    private static final List<Integer> LARGEST = List.of(KIBI, 64 * KIBI, MEBI, 4 * MEBI);
    private static final List<String> COLLECTIVES =
            List.of("bcast", "reduce", "allreduce", "gather", "scatter", "allgather", "alltoall");
    private static final int PAIR = 2;

    private final List<Trial> trials = new ArrayList<>();

    private Aims() {}

    /** All of them, in the order in which they are run. */
    static List<Trial> all() {
        Aims aims = new Aims();
        aims.addPointToPoint();
        aims.addCollectives();
        aims.addOwnBuffers();
        aims.addManyRanks();
        aims.addProcesses();
        return List.copyOf(aims.trials);
    }

    private void add(
            String benchmark, int ranks, String options, String api, Against against, Aim... aims) {
        List<String> words = options.isEmpty() ? List.of() : List.of(options.split(" "));
        trials.add(new Trial(new Job(benchmark, ranks, words), api, against, List.of(aims)));
    }

    private void addPointToPoint() {
        for (String api : List.of("array", "buffer")) {
            add(
                    "latency",
                    PAIR,
                    "",
                    api,
                    Against.BOTH,
                    RatioAim.atMost(0.5, "latency, 1 to 64 B, " + api + "s", TINY),
                    RatioAim.atMost(1.0, "latency, 1 KiB to 4 MiB, " + api + "s", LARGEST));
        }
        for (String buffers : List.of("single", "multiple")) {
            String of = buffers.equals("single") ? "one re-used buffer" : "distinct buffers";
            addBandwidth("bw", "bandwidth, every size, " + of, buffers);
            addBandwidth("bibw", "bidirectional bandwidth, every size, " + of, buffers);
        }
        add(
                "mbw_mr",
                PAIR,
                "-m 8:8 -W 64 -i 1000 -x 100",
                "array",
                Against.BOTH,
                RatioAim.atLeast(1.5, "messages per second, 8 B, window 64", EIGHT));
    }

    private void addBandwidth(String benchmark, String measure, String buffers) {
        add(
                benchmark,
                PAIR,
                "-b " + buffers,
                "array",
                Against.BOTH,
                RatioAim.atLeast(1.0, measure, EVERY));
    }

    private void addCollectives() {
        add("barrier", PAIR, "", "array", Against.BOTH, RatioAim.atMost(0.6, "barrier", EVERY));
        for (String name : COLLECTIVES) {
            add(
                    name,
                    PAIR,
                    "-m 8:" + MEBI,
                    "array",
                    Against.BOTH,
                    RatioAim.atMost(0.6, name + ", 8 B", EIGHT),
                    RatioAim.atMost(1.0, name + ", 1 KiB, 64 KiB, 1 MiB", LARGE));
        }
    }

    private void addOwnBuffers() {
        for (String name : List.of("latency", "allreduce")) {
            String measure = name + ", arrays against our own direct buffers";
            add(name, PAIR, "", "array", Against.OWN_BUFFERS, RatioAim.atMost(1.1, measure, EVERY));
        }
        add(
                "bw",
                PAIR,
                "",
                "array",
                Against.OWN_BUFFERS,
                RatioAim.atLeast(0.9, "bandwidth, arrays against our own direct buffers", EVERY));
    }

    private void addManyRanks() {
        for (int ranks : List.of(8, 64, 256)) {
            for (String name : List.of("barrier", "allreduce")) {
                String options = name.equals("barrier") ? "-i 200 -x 20" : "-m 8:8 -i 200 -x 20";
                Aim aim = RatioAim.atMost(0.1, name + ", " + ranks + " ranks", EVERY);
                add(name, ranks, options, "array", Against.OPENMPI, aim);
            }
        }
        long limit = 20L << 30;
        add(
                "barrier",
                100_000,
                "-i 3 -x 1",
                "array",
                Against.NOBODY,
                new MemoryAim("barrier, 100,000 ranks", limit));
        add(
                "allreduce",
                100_000,
                "-m 8:8 -i 3 -x 1",
                "array",
                Against.NOBODY,
                new MemoryAim("allreduce, 100,000 ranks", limit));
        add(
                "barrier",
                1_000_000,
                "-i 1 -x 0",
                "array",
                Against.NOBODY,
                new MemoryAim("one barrier, 1,000,000 ranks", limit));
    }

    private void addProcesses() {
        add(
                "hello",
                PAIR,
                "",
                "array",
                Against.OPENMPI,
                RatioAim.atMost(0.4, "hello, whole process", EVERY));
        add(
                "idle",
                100_000,
                "",
                "array",
                Against.NOBODY,
                new ValueAim("memory per idle rank", "bytes_per_rank", 4096, "B"));
    }
}
