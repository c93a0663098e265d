package org.banteng.bench.aims;

import org.banteng.bench.report.Units;
import org.banteng.bench.run.Series;

/**
 * That it completes, within a process of some size.
 *
 * @param measure what it is about
 * @param limit bytes that the process may have resident
 */
record MemoryAim(String measure, long limit) implements Aim {
    private static final double GIBI = 1 << 30;

    @Override
    public String bound() {
        return "completes, ≤ " + gibibytes(limit);
    }

    @Override
    public Verdict judge(Series series) {
        var metric = series.mainMetric();
        int bytes = series.sizes().getFirst();
        double ours = series.value(series.contenders().getFirst(), bytes, metric);
        return new Verdict(
                this,
                bytes == 0 ? "" : Units.bytes(bytes),
                Units.number(ours) + " " + metric.unit(),
                "",
                gibibytes(series.peakBytes()),
                series.peakBytes() <= limit);
    }

    private static String gibibytes(long bytes) {
        return Units.number(bytes / GIBI) + " GiB";
    }
}
