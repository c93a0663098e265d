package org.banteng.bench.aims;

import org.banteng.bench.report.Units;
import org.banteng.bench.run.Metric;
import org.banteng.bench.run.Series;

/**
 * A number of our own.
 *
 * @param measure what it is about
 * @param metric its name, one of the series'
 * @param limit at most so much
 * @param unit of the limit
 */
record ValueAim(String measure, String metric, double limit, String unit) implements Aim {
    @Override
    public String bound() {
        return "≤ " + Units.number(limit) + " " + unit;
    }

    @Override
    public Verdict judge(Series series) {
        for (Metric candidate : series.metrics()) {
            if (candidate.name().equals(metric)) {
                double ours = series.value(series.contenders().getFirst(), 0, candidate);
                String text = Units.number(ours) + " " + unit;
                return new Verdict(this, "", text, "", text, ours <= limit);
            }
        }
        return Verdict.failed(this);
    }
}
