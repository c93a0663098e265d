package org.banteng.bench.osu;

import java.util.ArrayList;
import java.util.List;

/** The table that a benchmark prints, in the layout of OSU's. */
final class Table {
    static final String AVERAGE = "Avg Latency(us)";

    private static final int FIRST_WIDTH = 10;
    private static final int WIDTH = 18;
    private static final String ITERATIONS = "Iterations";
    private static final String VALIDATION = "Validation";

    private final boolean sized;
    private final boolean validated;
    private final List<String> columns;

    /**
     * @param sized whether each row begins with the size of a message
     */
    Table(Settings settings, boolean sized, List<String> columns) {
        this.sized = sized;
        this.validated = settings.validate();
        this.columns = new ArrayList<>(columns);
    }

    /** Prints what stands above the rows. */
    void printHeader(List<String> notes) {
        System.out.println();
        notes.forEach(note -> System.out.println("# " + note));
        StringBuilder line = new StringBuilder(sized ? "# Size    " : "#");
        columns.forEach(column -> appendPadded(line, column));
        if (validated) {
            appendPadded(line, VALIDATION);
        }
        System.out.println(line);
    }

    /** Prints a row; a table that is validated has come so far only if all was right. */
    void printRow(int bytes, double[] values) {
        StringBuilder line = new StringBuilder();
        if (sized) {
            line.append(bytes);
            line.append(" ".repeat(Math.max(1, FIRST_WIDTH - line.length())));
        } else {
            line.append(' ');
        }
        for (int i = 0; i < values.length; i++) {
            String format = columns.get(i).equals(ITERATIONS) ? "%.0f" : "%.4f";
            appendPadded(line, String.format(format, values[i]));
        }
        if (validated) {
            appendPadded(line, "Pass");
        }
        System.out.println(line);
    }

    private static void appendPadded(StringBuilder line, String text) {
        line.append(" ".repeat(Math.max(2, WIDTH - text.length()))).append(text);
    }

    /** The columns of a table of times. */
    static List<String> ofLatencies(Settings settings) {
        return settings.full()
                ? List.of(
                        AVERAGE,
                        "Min Latency(us)",
                        "Max Latency(us)",
                        ITERATIONS,
                        "P50 Lat(us)",
                        "P99 Lat(us)",
                        "P99.9 Lat(us)")
                : List.of(AVERAGE);
    }

    /** The columns of a table of megabytes a second. */
    static List<String> ofBandwidths(Settings settings) {
        return settings.full()
                ? List.of(
                        "Bandwidth (MB/s)",
                        "Min (MB/s)",
                        "Max (MB/s)",
                        ITERATIONS,
                        "P50 (MB/s)",
                        "P99 (MB/s)",
                        "P99.9 (MB/s)")
                : List.of("Bandwidth (MB/s)");
    }
}
