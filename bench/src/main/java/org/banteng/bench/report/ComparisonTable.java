package org.banteng.bench.report;

import org.banteng.bench.run.Contender;
import org.banteng.bench.run.Metric;
import org.banteng.bench.run.Series;

import java.util.ArrayList;
import java.util.List;

/** The main numbers of a series side by side, and the ratio: in a terminal, or in Markdown. */
public final class ComparisonTable {
    private static final int FIRST_WIDTH = 10;
    private static final int WIDTH = 18;

    private final Series series;
    private final Metric metric;

    /** Of the metric that there is to compare. */
    public ComparisonTable(Series series) {
        this.series = series;
        this.metric = series.mainMetric();
    }

    /** In the layout of OSU's tables. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(heading(series)).append('\n');
        List<List<String>> cells = cells();
        for (int i = 0; i < cells.size(); i++) {
            appendLine(text, cells.get(i), i == 0 ? "# " : "");
        }
        return text.toString();
    }

    /** As a table in Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        List<List<String>> cells = cells();
        for (int i = 0; i < cells.size(); i++) {
            text.append("| ").append(String.join(" | ", cells.get(i))).append(" |\n");
            if (i == 0) {
                text.append("|---:".repeat(cells.getFirst().size())).append("|\n");
            }
        }
        return text.toString();
    }

    /** What was measured on how many ranks. */
    public static String heading(Series series) {
        return series.job().benchmark()
                + ", "
                + series.job().ranks()
                + " ranks, "
                + series.api()
                + "s, "
                + series.mainMetric().name()
                + " in "
                + series.mainMetric().unit();
    }

    private List<List<String>> cells() {
        List<List<String>> cells = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("Size"));
        series.contenders().forEach(it -> header.add(it.label() + "(" + metric.unit() + ")"));
        header.add("Ratio");
        cells.add(header);
        for (int bytes : series.sizes()) {
            List<String> row = new ArrayList<>(List.of(String.valueOf(bytes)));
            for (Contender contender : series.contenders()) {
                row.add(Units.number(series.value(contender, bytes, metric)));
            }
            row.add(Units.ratio(series.ratio(bytes, metric)));
            cells.add(row);
        }
        return cells;
    }

    private static void appendLine(StringBuilder text, List<String> cells, String start) {
        String first = start + cells.getFirst();
        text.append(first).repeat(" ", Math.max(1, FIRST_WIDTH - first.length()));
        for (String cell : cells.subList(1, cells.size())) {
            text.repeat(" ", Math.max(2, WIDTH - cell.length())).append(cell);
        }
        text.append('\n');
    }
}
