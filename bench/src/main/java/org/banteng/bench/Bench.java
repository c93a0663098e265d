package org.banteng.bench;

import org.banteng.bench.aims.AimsReport;
import org.banteng.bench.aims.AimsRun;
import org.banteng.bench.osu.Settings;
import org.banteng.bench.report.Chart;
import org.banteng.bench.report.ComparisonTable;
import org.banteng.bench.report.HtmlPage;
import org.banteng.bench.report.JsonRows;
import org.banteng.bench.report.OutputFile;
import org.banteng.bench.report.TextChart;
import org.banteng.bench.report.ThisMachine;
import org.banteng.bench.run.Banteng;
import org.banteng.bench.run.BenchException;
import org.banteng.bench.run.Comparison;
import org.banteng.bench.run.Contender;
import org.banteng.bench.run.JavaRanks;
import org.banteng.bench.run.Job;
import org.banteng.bench.run.Peer;
import org.banteng.bench.run.Row;
import org.banteng.bench.run.Series;
import org.banteng.host.TemporaryFolder;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs benchmarks and shows what they measured. */
public final class Bench {
    private final JavaRanks ranks;
    private final int[] cpus;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param ranks knows how a program is started
     * @param cpus that ranks are pinned to, in this order
     */
    public Bench(JavaRanks ranks, int[] cpus, PrintStream out, PrintStream err) {
        this.ranks = ranks;
        this.cpus = cpus.clone();
        this.out = out;
        this.err = err;
    }

    /**
     * Runs what is asked for.
     *
     * @throws IllegalArgumentException if there is no such benchmark, or an option is wrong
     * @throws BenchException if it cannot be run, or fails
     */
    public void run(BenchRequest request) {
        Settings settings = request.check();
        inFolder(folder -> run(request, settings, folder));
    }

    /**
     * @param folder for the programs of other MPIs
     */
    private void run(BenchRequest request, Settings settings, Path folder) {
        List<Contender> contenders = new ArrayList<>();
        contenders.add(
                new Banteng(ranks, request.machine(), "Banteng", request.ownOptions(), List.of()));
        for (Peer peer : request.against()) {
            contenders.add(peer.compile(folder, cpus));
        }
        Comparison comparison =
                new Comparison(
                        request.machine(), settings.api().word(), contenders, request.rounds());
        List<Series> all = new ArrayList<>();
        for (String name : request.names()) {
            all.add(measure(request, comparison, name));
        }
        write(request, all);
    }

    /**
     * Runs what the table of aims asks for, and prints how far it is reached.
     *
     * @param names of benchmarks, to look at their aims only; empty for all
     * @param settle seconds that ours run unmeasured first
     * @param rounds how often each runs
     * @param results folder for tables and charts
     * @throws BenchException if another MPI is missing, or a file cannot be written
     */
    public void runAims(List<String> names, String settle, int rounds, Path results) {
        String machine = ThisMachine.describe(cpus);
        inFolder(
                folder -> {
                    AimsReport report =
                            new AimsRun(ranks, cpus, folder, settle, rounds)
                                    .run(names, step -> err.println("bench: " + step));
                    String command =
                            "banteng bench --aims --rounds "
                                    + rounds
                                    + " "
                                    + String.join(" ", names);
                    report.write(results, machine, command.strip());
                    out.print(report.table());
                    out.println();
                    out.println(report.reached() + " of " + report.aims() + " aims are reached");
                });
    }

    /** Gives a folder for the programs of other MPIs, gone when all is done. */
    private static void inFolder(Consumer<Path> work) {
        try (TemporaryFolder folder = TemporaryFolder.make("banteng-bench")) {
            work.accept(folder.path());
        } catch (IOException e) {
            throw new BenchException("the folder for what is temporary: " + e);
        }
    }

    /** A single run shows its table as it comes; several show what came out in the end. */
    private Series measure(BenchRequest request, Comparison comparison, String name) {
        boolean single = request.against().isEmpty() && request.rounds() == 1;
        Job job = new Job(name, request.ranks(), request.options());
        Consumer<String> progress = single ? step -> {} : step -> err.println("bench: " + step);
        Consumer<String> line = single ? out::println : other -> {};
        Series series = comparison.run(job, progress, line);
        if (!single || name.equals("hello")) {
            out.println();
            out.print(new ComparisonTable(series).text());
        }
        String chart = new TextChart(series).text();
        if (!chart.isEmpty()) {
            out.println();
            out.print(chart);
        }
        return series;
    }

    private void write(BenchRequest request, List<Series> all) {
        if (request.json() != null) {
            List<Row> rows = all.stream().flatMap(series -> series.rows().stream()).toList();
            OutputFile.write(request.json(), JsonRows.text(rows));
        }
        if (request.html() != null) {
            OutputFile.write(request.html(), new HtmlPage(all, ThisMachine.describe(cpus)).text());
        }
        if (request.plot() == null) {
            return;
        }
        for (Series series : all) {
            Chart chart = new Chart(series);
            if (chart.isWorthwhile()) {
                OutputFile.write(file(request.plot(), series, all.size() > 1), chart.svg());
            } else {
                err.println("bench: " + series.job().benchmark() + " has a single size: no chart");
            }
        }
    }

    /** Several charts go to F-latency.svg, F-bw.svg, ... */
    private static Path file(Path plot, Series series, boolean several) {
        if (!several) {
            return plot;
        }
        String name = plot.getFileName().toString().replaceFirst("\\.svg$", "");
        return plot.resolveSibling(name + "-" + series.job().benchmark() + ".svg");
    }
}
