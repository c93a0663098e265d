package org.banteng.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class ComparisonTest {
    private static final Job LATENCY = new Job("latency", 2, List.of());

    private final List<String> log = new ArrayList<>();

    private Series run(Job job, int rounds, Contender... contenders) {
        return new Comparison("jvm", "array", List.of(contenders), rounds)
                .run(job, step -> {}, line -> {});
    }

    private Fake fake(String label, double... values) {
        return new Fake(
                label, log, Arrays.stream(values).mapToObj(Fake::latencies).toArray(String[]::new));
    }

    @Test
    void eachRunsInTurnAndTheMedianCounts() {
        Series series = run(LATENCY, 3, fake("Ours", 9, 1, 2), fake("Theirs", 8, 3, 4));
        assertThat(log).containsExactly("Ours", "Theirs", "Ours", "Theirs", "Ours", "Theirs");
        Row row = series.rows().getFirst();
        assertThat(row.value()).isEqualTo(2);
        assertThat(row.peers()).isEqualTo(Map.of("theirs", 4.0));
        assertThat(row.ratio()).isEqualTo(0.5);
        assertThat(row.metric()).isEqualTo("latency");
        assertThat(row.unit()).isEqualTo("us");
        assertThat(series.peakBytes()).isEqualTo(4096);
    }

    @Test
    void theRatioIsToTheBetterOfThem() {
        Series series = run(LATENCY, 1, fake("A", 3), fake("B", 2), fake("C", 6));
        assertThat(series.ratio(1, series.mainMetric())).isEqualTo(1.5);
    }

    @Test
    void ofBandwidthsTheBetterIsTheLarger() {
        String[] outputs =
                Stream.of(30, 20, 60)
                        .map(it -> "# b\n# Size  MB/s  Messages/s\n8    1    " + it + "\n")
                        .toArray(String[]::new);
        Series series =
                run(
                        new Job("mbw_mr", 2, List.of()),
                        1,
                        new Fake("A", log, outputs[0]),
                        new Fake("B", log, outputs[1]),
                        new Fake("C", log, outputs[2]));
        assertThat(series.mainMetric().name()).isEqualTo("messages");
        assertThat(series.ratio(8, series.mainMetric())).isEqualTo(0.5);
        assertThat(series.rows()).extracting(Row::metric).containsExactly("bandwidth", "messages");
    }

    @Test
    void aloneThereIsNoRatio() {
        Row row = run(LATENCY, 1, fake("Ours", 1)).rows().getFirst();
        assertThat(row.ratio()).isNull();
        assertThat(row.peers()).isEmpty();
    }

    @Test
    void helloIsMeasuredFromOutside() {
        Series series = run(new Job("hello", 2, List.of()), 1, new Fake("A", log, "Hi\n"));
        assertThat(series.rows().getFirst().value()).isEqualTo(1.0);
        assertThat(series.rows().getFirst().unit()).isEqualTo("ms");
    }

    @Test
    void aBenchmarkWithoutATableHasFailed() {
        assertThatThrownBy(() -> run(LATENCY, 1, new Fake("A", log, "nothing\n")))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("latency printed no table but: nothing");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3 1 2, 2", "4 1 3 2, 2.5"})
    void medians(String values, double expected) {
        double[] numbers =
                Arrays.stream(values.split(" ")).mapToDouble(Double::parseDouble).toArray();
        assertThat(Series.median(numbers)).isEqualTo(expected);
    }

    @Test
    void theMedianOfNothingIsNoNumber() {
        assertThat(Series.median(new double[0])).isNaN();
    }
}
