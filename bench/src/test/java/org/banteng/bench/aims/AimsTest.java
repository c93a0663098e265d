package org.banteng.bench.aims;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.bench.osu.Osu;
import org.banteng.bench.osu.Settings;
import org.banteng.bench.run.Comparison;
import org.banteng.bench.run.Contender;
import org.banteng.bench.run.Fake;
import org.banteng.bench.run.Job;
import org.banteng.bench.run.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The table of aims, and how known numbers are judged. */
class AimsTest {
    private static final List<Integer> ALL = List.of();

    private final List<String> log = new ArrayList<>();

    @TempDir private Path folder;

    private Series series(String benchmark, Contender... contenders) {
        return new Comparison("jvm", "array", List.of(contenders), 1)
                .run(new Job(benchmark, 2, List.of()), step -> {}, line -> {});
    }

    /** Sizes 1, 2, 4. */
    private Series latencies() {
        return series(
                "latency",
                new Fake("Ours", log, Fake.latencies(1, 3, 2)),
                new Fake("A", log, Fake.latencies(2, 5, 9)),
                new Fake("B", log, Fake.latencies(4, 4, 8)));
    }

    @Test
    void whatIsRunIsThere() {
        for (Trial trial : Aims.all()) {
            assertThat(Osu.names()).contains(trial.job().benchmark());
            assertThat(trial.aims()).isNotEmpty();
            Settings.parse(trial.job().options().toArray(String[]::new), 0);
        }
        assertThat(Aims.all().stream().flatMap(trial -> trial.aims().stream()).map(Aim::measure))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(30);
    }

    @Test
    void theWorstSizeDecides() {
        Verdict verdict = RatioAim.atMost(0.75, "latency", ALL).judge(latencies());
        assertThat(verdict.bytes()).isEqualTo("2");
        assertThat(verdict.ours()).isEqualTo("3.000 us");
        assertThat(verdict.peer()).isEqualTo("4.000 us (B)");
        assertThat(verdict.outcome()).isEqualTo("0.75");
        assertThat(verdict.reached()).isTrue();
        assertThat(RatioAim.atMost(0.74, "latency", ALL).judge(latencies()).reached()).isFalse();
    }

    @Test
    void onlyTheSizesThatItIsAbout() {
        Verdict verdict = RatioAim.atMost(0.5, "latency", List.of(1, 4)).judge(latencies());
        assertThat(verdict.bytes()).isEqualTo("1");
        assertThat(verdict.reached()).isTrue();
        assertThat(RatioAim.atMost(0.5, "latency", List.of(64)).judge(latencies()).reached())
                .isFalse();
    }

    @Test
    void ofBandwidthsTheLeastRatioDecides() {
        String table = "# b\n# Size  Bandwidth (MB/s)\n";
        Series bandwidths =
                series(
                        "bw",
                        new Fake("Ours", log, table + "1   30\n2   20\n"),
                        new Fake("A", log, table + "1   10\n2   10\n"));
        Verdict verdict = RatioAim.atLeast(1.5, "bandwidth", ALL).judge(bandwidths);
        assertThat(verdict.bytes()).isEqualTo("2");
        assertThat(verdict.outcome()).isEqualTo("2.00");
        assertThat(verdict.reached()).isTrue();
        assertThat(RatioAim.atLeast(2.5, "bandwidth", ALL).judge(bandwidths).reached()).isFalse();
    }

    @Test
    void memory() {
        Series idle =
                series("idle", new Fake("Ours", log, "#   Heap(MiB)  Bytes per rank\n  4  1000\n"));
        assertThat(new ValueAim("idle", "bytes_per_rank", 1000, "B").judge(idle).reached())
                .isTrue();
        assertThat(new ValueAim("idle", "bytes_per_rank", 999, "B").judge(idle).reached())
                .isFalse();
        // The process of a fake has 4096 bytes.
        assertThat(new MemoryAim("process", 4096).judge(idle).reached()).isTrue();
        assertThat(new MemoryAim("process", 4095).judge(idle).reached()).isFalse();
    }

    @Test
    void theReportIsAFolder() throws IOException {
        AimsReport report = new AimsReport();
        Aim aim = RatioAim.atMost(0.5, "a latency", ALL);
        report.add(latencies());
        report.add(aim.judge(latencies()));
        report.add(Verdict.failed(aim));
        report.write(folder.resolve("new"), "a machine", "banteng bench --aims");

        assertThat(report.reached()).isZero();
        assertThat(Files.readString(folder.resolve("new/benchmarks.md")))
                .contains(
                        "0 of 2 aims are reached",
                        "| a latency | ≤ 0.5 | 2 | 3.000 us | 4.000 us (B) | 0.75 | **not reached**"
                                + " |",
                        "![latency, 2 ranks, arrays, latency in us](benchmarks/1-latency.svg)");
        assertThat(Files.readString(folder.resolve("new/benchmarks/1-latency.svg")))
                .contains("<svg");
        assertThat(Files.readString(folder.resolve("new/benchmarks/rows.json")))
                .contains("\"bytes\":4");
        assertThat(folder.resolve("new/benchmarks/benchmarks.html")).isNotEmptyFile();
    }
}
