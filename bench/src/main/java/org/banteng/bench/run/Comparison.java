package org.banteng.bench.run;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs a benchmark with several contenders in turn: A B A B, each in a fresh process. */
public final class Comparison {
    private static final double NANOS_PER_MILLI = 1e6;

    private final String machine;
    private final String api;
    private final List<Contender> contenders;
    private final int rounds;

    /**
     * @param machine what ours runs on: {@code jvm}
     * @param api what our data lies in
     * @param contenders ours first
     * @param rounds how often each runs
     */
    public Comparison(String machine, String api, List<Contender> contenders, int rounds) {
        this.machine = machine;
        this.api = api;
        this.contenders = List.copyOf(contenders);
        this.rounds = rounds;
    }

    /**
     * Runs it.
     *
     * @param progress is told which run begins
     * @param line takes each line that ours prints
     * @throws BenchException if one of them fails
     */
    public Series run(Job job, Consumer<String> progress, Consumer<String> line) {
        Series series = new Series(job, machine, api, contenders);
        contenders.forEach(contender -> contender.prepare(job));
        for (int round = 1; round <= rounds; round++) {
            for (Contender contender : contenders) {
                boolean ours = contender == contenders.getFirst();
                progress.accept(
                        job.benchmark() + ", " + contender.label() + ", " + round + "/" + rounds);
                ProcessOutput output = contender.run(job, ours ? line : other -> {});
                series.add(contender, table(job, output));
                if (ours) {
                    series.addPeak(output.peakBytes());
                }
            }
        }
        return series;
    }

    private static OsuTable table(Job job, ProcessOutput output) {
        if (job.isWholeProcess()) {
            double millis = output.nanos() / NANOS_PER_MILLI;
            return new OsuTable("hello", List.of("Process(ms)"), Map.of(0, new double[] {millis}));
        }
        OsuTable table = OsuTable.parse(output.text());
        if (table.rows().isEmpty()) {
            throw new BenchException(job.benchmark() + " printed no table but: " + output.text());
        }
        return table;
    }
}
