package org.banteng.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.banteng.bench.run.Comparison;
import org.banteng.bench.run.Fake;
import org.banteng.bench.run.Job;
import org.banteng.bench.run.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

/** What is shown of a series with known numbers. */
class ReportTest {
    private static Series series(double... ours) {
        List<String> log = new ArrayList<>();
        double[] theirs = ours.clone();
        for (int i = 0; i < theirs.length; i++) {
            theirs[i] *= 2;
        }
        return new Comparison(
                        "jvm",
                        "array",
                        List.of(
                                new Fake("Ours", log, Fake.latencies(ours)),
                                new Fake("Theirs", log, Fake.latencies(theirs))),
                        1)
                .run(new Job("latency", 2, List.of()), step -> {}, line -> {});
    }

    @Test
    void theTableHasTheLayoutOfOsu() {
        assertThat(new ComparisonTable(series(0.125, 1.5)).text())
                .isEqualTo(
                        """
                        # latency, 2 ranks, arrays, latency in us
                        # Size              Ours(us)        Theirs(us)             Ratio
                        1                      0.125             0.250              0.50
                        2                      1.500             3.000              0.50
                        """);
    }

    @Test
    void theTableInMarkdown() {
        assertThat(new ComparisonTable(series(0.125)).markdown())
                .isEqualTo(
                        """
                        | Size | Ours(us) | Theirs(us) | Ratio |
                        |---:|---:|---:|---:|
                        | 1 | 0.125 | 0.250 | 0.50 |
                        """);
    }

    @Test
    void rowsForOtherPrograms() {
        JsonArray rows =
                JsonParser.parseString(JsonRows.text(series(0.125, 1.5).rows())).getAsJsonArray();
        assertThat(rows).hasSize(2);
        JsonObject row = rows.get(1).getAsJsonObject();
        assertThat(row.keySet())
                .containsExactly(
                        "benchmark",
                        "machine",
                        "ranks",
                        "api",
                        "bytes",
                        "metric",
                        "unit",
                        "value",
                        "peers",
                        "ratio");
        assertThat(row.get("benchmark").getAsString()).isEqualTo("latency");
        assertThat(row.get("bytes").getAsInt()).isEqualTo(2);
        assertThat(row.get("value").getAsDouble()).isEqualTo(1.5);
        assertThat(row.getAsJsonObject("peers").get("theirs").getAsDouble()).isEqualTo(3.0);
        assertThat(row.get("ratio").getAsDouble()).isEqualTo(0.5);
    }

    /** The least at the bottom, the largest at the top, a factor of ten as high as the next. */
    @Test
    void theChartInATerminal() {
        List<String> lines = new TextChart(series(1, 10, 100)).text().lines().toList();
        assertThat(lines.getFirst()).startsWith("   200.0 |").endsWith("T");
        assertThat(lines.get(11)).startsWith("   1.000 | O");
        assertThat(lines.get(1)).endsWith("O");
        assertThat(lines.getLast()).contains("1", "4 bytes", "O: Ours", "T: Theirs");
        assertThat(lines).hasSize(14);
    }

    @Test
    void oneSizeIsNoChart() {
        assertThat(new TextChart(series(1)).text()).isEmpty();
        assertThat(new Chart(series(1)).isWorthwhile()).isFalse();
    }

    @Test
    void theChartIsADocumentOfSvg() throws Exception {
        String svg = new Chart(series(1, 10, 100)).svg();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document document =
                factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("760");
        // One marker for each of our values, and one in the legend.
        assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(4);
    }

    @Test
    void thePageHoldsAll() {
        String html = new HtmlPage(List.of(series(1, 10), series(5)), "a <machine>").text();
        assertThat(html)
                .contains("<p>a &lt;machine&gt;</p>", "<h2>latency</h2>", "# latency, 2 ranks")
                .doesNotContain("<?xml")
                .containsOnlyOnce("<svg");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "1000, 1000",
        "1024, 1K",
        "1536, 1536",
        "65536, 64K",
        "4194304, 4M"
    })
    void sizes(long bytes, String expected) {
        assertThat(Units.bytes(bytes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.01234, 0.012",
        "0.5, 0.500",
        "9.87654, 9.877",
        "98.7654, 98.77",
        "98765.4, 98765"
    })
    void numbers(double value, String expected) {
        assertThat(Units.number(value)).isEqualTo(expected);
        assertThat(Units.number(-value)).isEqualTo("-" + expected);
    }

    @Test
    void noNumberIsADash() {
        assertThat(Units.number(Double.NaN)).isEqualTo("-");
        assertThat(Units.ratio(Double.NaN)).isEqualTo("-");
    }
}
