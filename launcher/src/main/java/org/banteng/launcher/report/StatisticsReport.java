package org.banteng.launcher.report;

import org.banteng.engine.message.Job;
import org.banteng.engine.message.Traffic;
import org.banteng.engine.process.CallStatistics;
import org.banteng.engine.report.Table;
import org.banteng.machine.PoolStatistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What communication took, at the end of a job: per rank time in MPI, messages, bytes and waits;
 * the lines of the program that took the most time; what each core's pool did; and what the program
 * has left open.
 */
public final class StatisticsReport {
    /** Up to this many ranks have a row each; of more, the range is told. */
    private static final int MOST_RANKS = 32;

    private static final int MOST_SITES = 10;
    private static final int MOST_LEFT_OPEN = 20;

    private final Ranks ranks;
    private final Job job;
    private final StringBuilder text = new StringBuilder();

    private StatisticsReport(Ranks ranks, Job job) {
        this.ranks = ranks;
        this.job = job;
    }

    /** The whole report. After the job's end. */
    public static String of(Ranks ranks, Job job) {
        StatisticsReport report = new StatisticsReport(ranks, job);
        report.traffic();
        report.sites();
        report.pools();
        report.leftOpen();
        return report.text.toString();
    }

    /** A column of the first table. */
    private enum Column {
        TIME("time in MPI ms"),
        SENT("sent"),
        BYTES_SENT("bytes"),
        RECEIVED("received"),
        BYTES_RECEIVED("bytes"),
        WAITS("waits");

        private final String title;

        Column(String title) {
            this.title = title;
        }

        /** In the unit of the table, but for the time: nanoseconds. */
        private long value(CallStatistics calls, Traffic traffic) {
            return switch (this) {
                case TIME -> calls == null ? 0 : calls.nanos();
                case SENT -> traffic.messagesSent();
                case BYTES_SENT -> traffic.bytesSent();
                case RECEIVED -> traffic.messagesReceived();
                case BYTES_RECEIVED -> traffic.bytesReceived();
                case WAITS -> traffic.waits();
            };
        }

        private String print(long value) {
            return this == TIME
                    ? String.format(Locale.ROOT, "%.3f", value / 1e6)
                    : String.valueOf(value);
        }
    }

    private long value(int rank, Column column) {
        return column.value(ranks.process(rank).statistics(), job.endpoint(rank).traffic());
    }

    private void traffic() {
        Table table = new Table("lrrrrrr");
        table.add(row("", Column.values(), column -> column.title));
        if (ranks.size() <= MOST_RANKS) {
            for (int rank = 0; rank < ranks.size(); rank++) {
                int row = rank;
                table.add(
                        row(
                                "rank " + rank,
                                Column.values(),
                                column -> column.print(value(row, column))));
            }
        } else {
            addRange(table);
        }
        text.append("Communication per rank, messages of collectives included\n");
        text.append(table.print("  "));
    }

    private interface Cell {
        String of(Column column);
    }

    private static Object[] row(String title, Column[] columns, Cell cell) {
        List<Object> cells = new ArrayList<>();
        cells.add(title);
        for (Column column : columns) {
            cells.add(cell.of(column));
        }
        return cells.toArray();
    }

    private void addRange(Table table) {
        Map<Column, long[]> sorted = new HashMap<>();
        for (Column column : Column.values()) {
            long[] values = new long[ranks.size()];
            Arrays.setAll(values, rank -> value(rank, column));
            Arrays.sort(values);
            sorted.put(column, values);
        }
        int last = ranks.size() - 1;
        int[] places = {0, last / 2, last};
        String[] titles = {"least", "median", "most"};
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            table.add(
                    row(
                            titles[i],
                            Column.values(),
                            column -> column.print(sorted.get(column)[place])));
        }
        text.append(ranks.size()).append(" ranks. ");
    }

    /** Lines of the program, all ranks together. */
    private void sites() {
        Map<String, long[]> sums = new HashMap<>();
        for (int rank = 0; rank < ranks.size(); rank++) {
            CallStatistics calls = ranks.process(rank).statistics();
            if (calls != null) {
                for (CallStatistics.Entry site : calls.sites()) {
                    long[] sum = sums.computeIfAbsent(site.name(), name -> new long[2]);
                    sum[0] += site.count();
                    sum[1] += site.nanos();
                }
            }
        }
        if (sums.isEmpty()) {
            return;
        }
        ToLongFunction<Map.Entry<String, long[]>> time = site -> site.getValue()[1];
        List<Map.Entry<String, long[]>> top = new ArrayList<>(sums.entrySet());
        top.sort(Comparator.comparingLong(time).reversed());
        Table table = new Table("rrl");
        table.add("calls", "time ms", "call");
        for (Map.Entry<String, long[]> site : top.subList(0, Math.min(MOST_SITES, top.size()))) {
            long[] sum = site.getValue();
            table.add(sum[0], Column.TIME.print(sum[1]), site.getKey());
        }
        text.append("Calls that took the most time, all ranks together\n");
        text.append(table.print("  "));
    }

    private void pools() {
        Table table = new Table("lrrrrr");
        table.add(
                "", "blocks asked for", "still in use", "their bytes", "peak bytes", "from system");
        for (int id = 0; id < job.coreCount(); id++) {
            PoolStatistics pool = job.core(id).pool().statistics();
            table.add(
                    "core " + id,
                    pool.allocations(),
                    pool.blocksInUse(),
                    pool.bytesInUse(),
                    pool.peakBytesInUse(),
                    pool.bytesFromMachine());
        }
        text.append("Memory pools\n").append(table.print("  "));
    }

    private void leftOpen() {
        int count = 0;
        StringBuilder lines = new StringBuilder();
        for (int rank = 0; rank < ranks.size(); rank++) {
            for (Object handle : ranks.process(rank).openHandles().list()) {
                if (++count <= MOST_LEFT_OPEN) {
                    lines.append("  rank ").append(rank).append(": ").append(handle).append('\n');
                }
            }
        }
        if (count > 0) {
            text.append("Left open: ").append(count).append('\n').append(lines);
        }
        if (count > MOST_LEFT_OPEN) {
            text.append("  and ").append(count - MOST_LEFT_OPEN).append(" more\n");
        }
    }
}
