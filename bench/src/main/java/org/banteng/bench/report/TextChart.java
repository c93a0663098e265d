package org.banteng.bench.report;

import org.banteng.bench.run.Contender;
import org.banteng.bench.run.Series;

import java.util.Arrays;
import java.util.List;

/** A small log-log chart in a terminal: one letter to a contender, one column to a size. */
public final class TextChart {
    private static final int HEIGHT = 12;
    private static final int STEP = 3;
    private static final int MARGIN = 10;

    /** Where two contenders meet. */
    private static final char SEVERAL = '*';

    private final Series series;
    private final List<Integer> sizes;
    private final char[][] canvas;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    /** Of the metric that there is to compare. */
    public TextChart(Series series) {
        this.series = series;
        this.sizes = series.sizes();
        this.canvas = new char[HEIGHT][STEP * sizes.size()];
    }

    /** The chart; empty if there is only one size, or a value that has no logarithm. */
    public String text() {
        findBounds();
        if (sizes.size() < 2 || !(least > 0) || !(most > least)) {
            return "";
        }
        for (char[] line : canvas) {
            Arrays.fill(line, ' ');
        }
        series.contenders().forEach(this::draw);
        return frame();
    }

    private double value(Contender contender, int index) {
        return series.value(contender, sizes.get(index), series.mainMetric());
    }

    private void findBounds() {
        for (Contender contender : series.contenders()) {
            for (int i = 0; i < sizes.size(); i++) {
                double value = value(contender, i);
                if (!Double.isNaN(value)) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
        }
    }

    private void draw(Contender contender) {
        for (int i = 0; i < sizes.size(); i++) {
            double value = value(contender, i);
            if (!Double.isNaN(value)) {
                char[] line = canvas[HEIGHT - 1 - height(value)];
                int column = STEP * i + 1;
                line[column] = line[column] == ' ' ? letter(contender) : SEVERAL;
            }
        }
    }

    /** From 0 for the least to the top for the most. */
    private int height(double value) {
        double share = Math.log(value / least) / Math.log(most / least);
        return (int) Math.round(share * (HEIGHT - 1));
    }

    private static char letter(Contender contender) {
        return contender.label().charAt(0);
    }

    private String frame() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < HEIGHT; i++) {
            String label = i == 0 ? Units.number(most) : i == HEIGHT - 1 ? Units.number(least) : "";
            text.repeat(" ", Math.max(0, MARGIN - 2 - label.length())).append(label).append(" |");
            text.append(new String(canvas[i]).stripTrailing()).append('\n');
        }
        text.repeat(" ", MARGIN - 1).append('+').repeat("-", STEP * sizes.size()).append('\n');
        String first = Units.bytes(sizes.getFirst());
        String last = Units.bytes(sizes.getLast()) + " bytes";
        text.repeat(" ", MARGIN + 1).append(first);
        text.repeat(" ", Math.max(1, STEP * sizes.size() - first.length() - last.length()));
        text.append(last).append("   ").append(legend()).append('\n');
        return text.toString();
    }

    private String legend() {
        StringBuilder legend = new StringBuilder();
        for (Contender contender : series.contenders()) {
            legend.append(letter(contender)).append(": ").append(contender.label()).append("  ");
        }
        return legend.append(SEVERAL)
                .append(": several; ")
                .append(series.mainMetric().unit())
                .toString();
    }
}
