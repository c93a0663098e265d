package org.banteng.bench.run;

import java.util.Locale;

/**
 * What a column of a table tells.
 *
 * @param column its name, as in {@code Avg Latency(us)}
 * @param name as in {@code latency}
 * @param unit as in {@code us}
 * @param moreIsBetter else less is
 */
public record Metric(String column, String name, String unit, boolean moreIsBetter) {
    private static final String MEGABYTES = "MB/s";

    static Metric of(String column) {
        return switch (column) {
            case "Avg Latency(us)" -> new Metric(column, "latency", "us", false);
            case "Bandwidth (MB/s)", MEGABYTES -> new Metric(column, "bandwidth", MEGABYTES, true);
            case "Messages/s" -> new Metric(column, "messages", "1/s", true);
            case "Iterations" -> new Metric(column, "iterations", "", true);
            case "Process(ms)" -> new Metric(column, "process", "ms", false);
            default -> ofUnit(column);
        };
    }

    /** {@code P50 Lat(us)} is p50_lat in us. */
    private static Metric ofUnit(String column) {
        int open = column.lastIndexOf('(');
        String unit = open < 0 ? "" : column.substring(open + 1, column.length() - 1);
        String name = (open < 0 ? column : column.substring(0, open)).strip();
        boolean moreIsBetter = unit.equals(MEGABYTES) || unit.equals("%");
        return new Metric(
                column, name.toLowerCase(Locale.ROOT).replace(' ', '_'), unit, moreIsBetter);
    }

    /** Whether one value is better than another. */
    public boolean isBetter(double one, double other) {
        return moreIsBetter ? one > other : one < other;
    }
}
