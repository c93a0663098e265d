package org.banteng.bench.aims;

import org.banteng.bench.report.Chart;
import org.banteng.bench.report.ComparisonTable;
import org.banteng.bench.report.HtmlPage;
import org.banteng.bench.report.JsonRows;
import org.banteng.bench.report.OutputFile;
import org.banteng.bench.run.Job;
import org.banteng.bench.run.Series;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What came out of the trials, as files of a folder. */
public final class AimsReport {
    private static final String HEADER =
            """
            | aim | bound | worst at | ours | best other | outcome | |
            |---|---|---:|---:|---:|---:|---|
            """;

    private static final String METHOD =
            """
            The benchmarks are those of OSU: the same loops in Java on Banteng and in C on Open MPI
            and MPICH. Each runs in a fresh process, in turn with the others, its ranks pinned to the
            same CPUs; each number is the median of these runs. The ratio is ours over the better of
            the others; for a row of the table of aims, at the size where it is worst.
            """;

    /** The folder for all but the page itself. */
    private static final String DETAILS = "benchmarks";

    private final List<Series> all = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    AimsReport() {}

    void add(Series series) {
        all.add(series);
    }

    void add(Verdict verdict) {
        verdicts.add(verdict);
    }

    /** How many aims are reached. */
    public long reached() {
        return verdicts.stream().filter(Verdict::reached).count();
    }

    /** How many aims were looked at. */
    public int aims() {
        return verdicts.size();
    }

    /** A row for each aim. */
    public String table() {
        StringBuilder text = new StringBuilder(HEADER);
        for (Verdict verdict : verdicts) {
            text.append("| ")
                    .append(
                            String.join(
                                    " | ",
                                    verdict.aim().measure(),
                                    verdict.aim().bound(),
                                    verdict.bytes(),
                                    verdict.ours(),
                                    verdict.peer(),
                                    verdict.outcome(),
                                    verdict.reached() ? "reached" : "**not reached**"))
                    .append(" |\n");
        }
        return text.toString();
    }

    /**
     * Writes {@code benchmarks.md}, and into a folder {@code benchmarks} beside it what it shows, a
     * page and the rows.
     *
     * @param folder for both
     * @param machine what it was measured on, in a line
     * @param command that was typed
     */
    public void write(Path folder, String machine, String command) {
        Path details = folder.resolve(DETAILS);
        OutputFile.write(
                details.resolve("rows.json"),
                JsonRows.text(all.stream().flatMap(series -> series.rows().stream()).toList()));
        OutputFile.write(details.resolve("benchmarks.html"), new HtmlPage(all, machine).text());
        StringBuilder text = new StringBuilder("# Benchmarks\n\n");
        text.append("Measured with `").append(command).append("` on: ").append(machine);
        text.append(".\n\n").append(METHOD).append('\n');
        text.append(reached()).append(" of ").append(aims()).append(" aims are reached.\n\n");
        text.append(table());
        for (int i = 0; i < all.size(); i++) {
            appendSeries(text, details, all.get(i), i + 1);
        }
        OutputFile.write(folder.resolve("benchmarks.md"), text.toString());
    }

    private static void appendSeries(StringBuilder text, Path details, Series series, int number) {
        Job job = series.job();
        String heading = ComparisonTable.heading(series);
        String command = "banteng bench " + job.benchmark() + " -n " + job.ranks() + " ";
        text.append("\n## ").append(number).append(". ").append(heading).append("\n\n`");
        text.append((command + String.join(" ", job.options())).strip()).append("`\n\n");
        Chart chart = new Chart(series);
        if (chart.isWorthwhile()) {
            String name = number + "-" + job.benchmark() + ".svg";
            OutputFile.write(details.resolve(name), chart.svg());
            text.append("![").append(heading).append("](").append(DETAILS).append('/');
            text.append(name).append(")\n\n");
        }
        text.append(new ComparisonTable(series).markdown());
    }
}
