package org.banteng.bench.osu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.banteng.Banteng;
import org.banteng.RankFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every benchmark, on tiny messages, with every byte looked at. */
class OsuTest {
    private static final String TINY = "-m 4:64 -i 3 -x 1 -W 4 -c";

    private static String run(int ranks, String line) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            Banteng.run(ranks, () -> Osu.main(line.split(" ")));
        } finally {
            System.out.flush();
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static Stream<String> benchmarks() {
        return Osu.names().stream()
                .filter(name -> !List.of("hello", "init", "idle").contains(name));
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void validatesOnArrays(String name) {
        assertPasses(run(2, name + " " + TINY), name);
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void validatesOnBuffersThatTakeTurns(String name) {
        assertPasses(run(2, name + " " + TINY + " -b multiple --api buffer -f"), name);
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void validatesOnMoreRanks(String name) {
        if (!List.of("latency", "bw", "bibw", "latency_mt").contains(name)) {
            assertPasses(run(4, name + " " + TINY), name);
        }
    }

    /** A row for each size, each of which has passed. */
    private static void assertPasses(String out, String name) {
        List<String> rows = new ArrayList<>();
        out.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(rows::add);
        boolean sized = !name.endsWith("barrier");
        assertThat(rows).hasSize(sized ? 5 : 1).allMatch(row -> row.endsWith("  Pass"));
        if (sized) {
            assertThat(rows)
                    .extracting(row -> row.split(" ")[0])
                    .containsExactly("4", "8", "16", "32", "64");
        }
    }

    @Test
    void theLayoutIsThatOfOsu() {
        List<String> lines = run(2, "latency -m 1:2 -i 3 -x 1").lines().toList();
        assertThat(lines.get(0)).isEmpty();
        assertThat(lines.get(1)).startsWith("# OSU MPI Latency Test");
        assertThat(lines.get(3)).isEqualTo("# Size       Avg Latency(us)");
        assertThat(lines.get(4)).matches("1 {9} +[0-9]+\\.[0-9]{4}").hasSize(28);
        assertThat(lines).hasSize(6);
    }

    @Test
    void fullTablesHavePercentilesInOrder() {
        String row = run(2, "bcast -m 8:8 -i 50 -x 1 -f").lines().toList().getLast();
        String[] words = row.split(" +");
        assertThat(words).hasSize(8);
        assertThat(words[4]).isEqualTo("50");
        double[] percentiles = {
            Double.parseDouble(words[5]), Double.parseDouble(words[6]), Double.parseDouble(words[7])
        };
        assertThat(percentiles).isSorted();
        assertThat(percentiles[0]).isPositive();
    }

    @Test
    void aBarrierHasNoSize() {
        List<String> lines = run(3, "barrier -i 3 -x 1").lines().toList();
        assertThat(lines.get(2)).isEqualTo("#   Avg Latency(us)");
        assertThat(lines.get(3)).matches(" +[0-9]+\\.[0-9]{4}");
    }

    @Test
    void whatNeedsMoreMemoryIsLeftOut() {
        String out = run(2, "alltoall -m 16:256 -i 1 -x 0 -M 256");
        assertThat(out.lines().filter(line -> line.matches("[0-9].*")))
                .extracting(line -> line.split(" ")[0])
                .containsExactly("16", "32", "64");
    }

    @Test
    void settlingComesToAnEnd() {
        assertThat(run(2, "allreduce -m 4:4 -i 3 -x 0 --settle 0.01")).contains("\n4 ");
    }

    @Test
    void startUp() {
        assertThat(run(3, "hello")).isEqualTo("This is a test with 3 processes\n");
        assertThat(run(3, "init")).contains("# nprocs: 3", "Avg Init(ms)");
        assertThat(run(3, "idle")).contains("Bytes per rank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latency", "bw", "bibw", "latency_mt"})
    void someNeedTwoRanks(String name) {
        assertThatThrownBy(() -> run(3, name))
                .isInstanceOf(RankFailedException.class)
                .hasMessageContaining("runs on 2 ranks and not on 3");
    }

    @Test
    void anUnknownOneIsNamed() {
        assertThatThrownBy(() -> run(1, "iceberg"))
                .isInstanceOf(RankFailedException.class)
                .hasMessageContaining("there is no benchmark \"iceberg\"; there are latency");
    }
}
