package org.banteng.bench.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** A contender that says what it is told to, run by run. */
public final class Fake implements Contender {
    private final String label;
    private final Deque<String> outputs;
    private final List<String> log;

    /**
     * A contender.
     *
     * @param log gets the label at each run
     */
    public Fake(String label, List<String> log, String... outputs) {
        this.label = label;
        this.log = log;
        this.outputs = new ArrayDeque<>(List.of(outputs));
    }

    /** The output of a benchmark of latency with sizes 1, 2, 4, ... */
    public static String latencies(double... values) {
        StringBuilder text = new StringBuilder("# Latency\n# Size       Avg Latency(us)\n");
        for (int i = 0; i < values.length; i++) {
            text.append(1 << i).append("    ").append(values[i]).append('\n');
        }
        return text.toString();
    }

    @Override
    public String key() {
        return label.toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public ProcessOutput run(Job job, Consumer<String> line) {
        log.add(label);
        String output = outputs.remove();
        output.lines().forEach(line);
        return new ProcessOutput(output, 1_000_000, 4096);
    }
}
