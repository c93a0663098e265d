package org.banteng.bench.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The numbers of one benchmark, of all contenders; each is the median of its runs. */
public final class Series {
    private final Job job;
    private final String machine;
    private final String api;
    private final List<Contender> contenders;
    private final List<Metric> metrics = new ArrayList<>();
    private final Map<Integer, Map<String, List<Double>>> values = new TreeMap<>();
    private long peakBytes;

    Series(Job job, String machine, String api, List<Contender> contenders) {
        this.job = job;
        this.machine = machine;
        this.api = api;
        this.contenders = List.copyOf(contenders);
    }

    void add(Contender contender, OsuTable table) {
        if (contender == contenders.getFirst() && metrics.isEmpty()) {
            table.columns().forEach(column -> metrics.add(Metric.of(column)));
        }
        table.rows()
                .forEach(
                        (bytes, row) -> {
                            int columns = Math.min(row.length, table.columns().size());
                            for (int i = 0; i < columns; i++) {
                                add(contender, bytes, table.columns().get(i), row[i]);
                            }
                        });
    }

    private void add(Contender contender, int bytes, String column, double value) {
        values.computeIfAbsent(bytes, key -> new TreeMap<>())
                .computeIfAbsent(contender.key() + '/' + column, key -> new ArrayList<>())
                .add(value);
    }

    void addPeak(long bytes) {
        peakBytes = Math.max(peakBytes, bytes);
    }

    /** What was measured. */
    public Job job() {
        return job;
    }

    /** {@code array} or {@code buffer}. */
    public String api() {
        return api;
    }

    /** Ours first. */
    public List<Contender> contenders() {
        return contenders;
    }

    /** The columns of our table. */
    public List<Metric> metrics() {
        return metrics;
    }

    /** The one to compare: of messages and megabytes, the messages; else the first. */
    public Metric mainMetric() {
        return metrics.stream()
                .filter(metric -> metric.name().equals("messages"))
                .findFirst()
                .orElse(metrics.getFirst());
    }

    /** In bytes, from small to large. */
    public List<Integer> sizes() {
        return List.copyOf(values.keySet());
    }

    /** The most memory that one of our processes had, in bytes; 0 where nobody can tell. */
    public long peakBytes() {
        return peakBytes;
    }

    /** The median of a contender's runs; NaN if it has no such number. */
    public double value(Contender contender, int bytes, Metric metric) {
        List<Double> runs =
                values.getOrDefault(bytes, Map.of())
                        .getOrDefault(contender.key() + '/' + metric.column(), List.of());
        return median(runs.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The best of the others; {@code null} if there is none. */
    public Contender bestPeer(int bytes, Metric metric) {
        Contender best = null;
        for (Contender peer : contenders.subList(1, contenders.size())) {
            double value = value(peer, bytes, metric);
            boolean better = best == null || metric.isBetter(value, value(best, bytes, metric));
            if (!Double.isNaN(value) && better) {
                best = peer;
            }
        }
        return best;
    }

    /** Ours over the best of the others; NaN if there is none. */
    public double ratio(int bytes, Metric metric) {
        Contender best = bestPeer(bytes, metric);
        return best == null
                ? Double.NaN
                : value(contenders.getFirst(), bytes, metric) / value(best, bytes, metric);
    }

    /** A row for each size and metric. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int bytes : sizes()) {
            for (Metric metric : metrics) {
                rows.add(row(bytes, metric));
            }
        }
        return rows;
    }

    private Row row(int bytes, Metric metric) {
        Map<String, Double> peers = new TreeMap<>();
        for (Contender peer : contenders.subList(1, contenders.size())) {
            double value = value(peer, bytes, metric);
            if (!Double.isNaN(value)) {
                peers.put(peer.key(), value);
            }
        }
        double ratio = ratio(bytes, metric);
        return new Row(
                job.benchmark(),
                machine,
                job.ranks(),
                api,
                bytes,
                metric.name(),
                metric.unit(),
                value(contenders.getFirst(), bytes, metric),
                peers,
                Double.isFinite(ratio) ? ratio : null);
    }

    /** The one in the middle, or the mean of the two there; NaN of nothing. */
    static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
