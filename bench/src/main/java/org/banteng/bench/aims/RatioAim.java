package org.banteng.bench.aims;

import org.banteng.bench.report.Units;
import org.banteng.bench.run.Contender;
import org.banteng.bench.run.Metric;
import org.banteng.bench.run.Series;

import java.util.List;

/**
 * Ours over the best of the others.
 *
 * @param measure what it is about
 * @param sizes in bytes; empty for all that are measured
 * @param limit the ratio; at most so much of what is better when less, else at least
 * @param atLeast whether more is better
 */
record RatioAim(String measure, List<Integer> sizes, double limit, boolean atLeast) implements Aim {
    static RatioAim atMost(double limit, String measure, List<Integer> sizes) {
        return new RatioAim(measure, sizes, limit, false);
    }

    static RatioAim atLeast(double limit, String measure, List<Integer> sizes) {
        return new RatioAim(measure, sizes, limit, true);
    }

    @Override
    public String bound() {
        return (atLeast ? "≥ " : "≤ ") + limit;
    }

    @Override
    public Verdict judge(Series series) {
        Metric metric = series.mainMetric();
        int worst = -1;
        double worstRatio = Double.NaN;
        for (int bytes : series.sizes()) {
            double ratio = series.ratio(bytes, metric);
            boolean counts = sizes.isEmpty() || sizes.contains(bytes);
            if (counts && !Double.isNaN(ratio) && !(worst >= 0 && isBetter(ratio, worstRatio))) {
                worst = bytes;
                worstRatio = ratio;
            }
        }
        return worst < 0 ? Verdict.failed(this) : verdict(series, metric, worst, worstRatio);
    }

    private boolean isBetter(double ratio, double other) {
        return atLeast ? ratio > other : ratio < other;
    }

    private Verdict verdict(Series series, Metric metric, int bytes, double ratio) {
        Contender ours = series.contenders().getFirst();
        Contender peer = series.bestPeer(bytes, metric);
        return new Verdict(
                this,
                bytes == 0 ? "" : Units.bytes(bytes),
                Units.number(series.value(ours, bytes, metric)) + " " + metric.unit(),
                Units.number(series.value(peer, bytes, metric))
                        + " "
                        + metric.unit()
                        + " ("
                        + peer.label()
                        + ")",
                Units.ratio(ratio),
                atLeast ? ratio >= limit : ratio <= limit);
    }
}
