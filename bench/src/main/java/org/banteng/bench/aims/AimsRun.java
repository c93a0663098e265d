package org.banteng.bench.aims;

import org.banteng.bench.aims.Trial.Against;
import org.banteng.bench.run.Banteng;
import org.banteng.bench.run.BenchException;
import org.banteng.bench.run.Comparison;
import org.banteng.bench.run.Contender;
import org.banteng.bench.run.JavaRanks;
import org.banteng.bench.run.Peer;
import org.banteng.bench.run.Series;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs trials, and judges what comes out. */
public final class AimsRun {
    /** From so many ranks on a process takes long to start, and a round says enough. */
    private static final int MANY_RANKS = 10_000;

    /** From so many ranks on the JVM needs more than the quarter of the memory that it takes. */
    private static final int MOST_RANKS = 1_000_000;

    private static final String LARGE_HEAP = "-Xmx16g";

    private final JavaRanks ranks;
    private final String settleSeconds;
    private final int rounds;
    private final Map<Peer, Contender> peers = new EnumMap<>(Peer.class);

    /**
     * Compiles the benchmarks with the peers that there are.
     *
     * @param folder for what is compiled
     * @param settleSeconds how long ours run unmeasured first
     * @param rounds how often each runs
     */
    public AimsRun(JavaRanks ranks, int[] cpus, Path folder, String settleSeconds, int rounds) {
        this.ranks = ranks;
        this.settleSeconds = settleSeconds;
        this.rounds = rounds;
        for (Peer peer : Peer.values()) {
            peers.put(peer, peer.compile(folder, cpus));
        }
    }

    /**
     * Runs all, or those of some benchmarks only. One that fails is told, and reaches nothing.
     *
     * @param names of benchmarks; empty for all
     */
    public AimsReport run(List<String> names, Consumer<String> progress) {
        AimsReport report = new AimsReport();
        for (Trial trial : Aims.all()) {
            if (names.isEmpty() || names.contains(trial.job().benchmark())) {
                run(trial, report, progress);
            }
        }
        return report;
    }

    private void run(Trial trial, AimsReport report, Consumer<String> progress) {
        boolean many = trial.job().ranks() >= MANY_RANKS;
        Comparison comparison =
                new Comparison(Banteng.JVM, trial.api(), contenders(trial), many ? 1 : rounds);
        try {
            Series series = comparison.run(trial.job(), progress, line -> {});
            report.add(series);
            trial.aims().forEach(aim -> report.add(aim.judge(series)));
        } catch (BenchException e) {
            progress.accept(e.getMessage());
            trial.aims().forEach(aim -> report.add(Verdict.failed(aim)));
        }
    }

    private List<Contender> contenders(Trial trial) {
        List<Contender> contenders = new ArrayList<>();
        switch (trial.against()) {
            case BOTH, OPENMPI, NOBODY -> contenders.add(ours("Banteng", trial, trial.api()));
            case OWN_BUFFERS -> {
                contenders.add(ours("arrays", trial, trial.api()));
                contenders.add(ours("buffers", trial, "buffer"));
            }
        }
        if (trial.against() == Against.BOTH || trial.against() == Against.OPENMPI) {
            contenders.add(peers.get(Peer.OPENMPI));
        }
        if (trial.against() == Against.BOTH) {
            contenders.add(peers.get(Peer.MPICH));
        }
        return contenders;
    }

    private Contender ours(String label, Trial trial, String api) {
        boolean most = trial.job().ranks() >= MOST_RANKS;
        List<String> jvmOptions = most ? List.of(LARGE_HEAP) : List.of();
        return new Banteng(ranks, Banteng.JVM, label, ownOptions(trial, api), jvmOptions);
    }

    private List<String> ownOptions(Trial trial, String api) {
        boolean many = trial.job().ranks() >= MANY_RANKS;
        return List.of("--api", api, "--settle", many ? "0" : settleSeconds);
    }
}
