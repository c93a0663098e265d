package org.banteng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** {@code banteng bench}, as it is typed. */
class BenchTest {
    @TempDir private Path folder;

    @Test
    void aSingleRunPrintsTheTableOfOsu() {
        Command.Result result =
                Command.banteng("bench", "latency", "-m", "1:4", "-i", "9", "--settle", "0").run();
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("# OSU MPI Latency Test", "# Size       Avg Latency(us)\n1  ", "\n4  ");
    }

    @Test
    void severalRunsAndFiles() throws IOException {
        Command.Result result =
                Command.banteng(
                                "bench",
                                "bw",
                                "barrier",
                                "-n",
                                "2",
                                "-m",
                                "8:16",
                                "-i",
                                "5",
                                "-W",
                                "4",
                                "--api",
                                "buffer",
                                "--settle",
                                "0",
                                "--rounds",
                                "2",
                                "--json",
                                "rows.json",
                                "--plot",
                                "chart.svg",
                                "--html",
                                "page.html")
                        .in(folder)
                        .run();
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("# bw, 2 ranks, buffers, bandwidth in MB/s", "# barrier, 2 ranks");
        assertThat(result.err()).contains("barrier has a single size: no chart");
        assertThat(Files.readAllLines(folder.resolve("rows.json"))).hasSize(2 + 3);
        assertThat(Files.readString(folder.resolve("chart-bw.svg"))).contains("<svg");
        assertThat(Files.readString(folder.resolve("page.html"))).contains("<h2>barrier</h2>");
    }

    @ParameterizedTest
    @CsvSource({
        "iceberg, 'banteng bench: there is no benchmark \"iceberg\"; there are latency, bw,'",
        "latency -m x, banteng bench: -m x: must be a whole number",
        "latency -n 0, banteng bench: -n 0: must be 1 or more",
        "latency --rounds 0, banteng bench: --rounds 0: must be 1 or more",
        "latency --on mars, 'banteng bench: --on mars: must be jvm, linux'",
        "latency --against lam, banteng bench: --against lam: must be openmpi or mpich",
        "latency -c --against openmpi, banteng bench: -c with --against",
        "--rounds 2, banteng bench: which benchmark?"
    })
    void mistakesAreNamed(String line, String message) {
        Command.Result result = Command.banteng(("bench " + line).split(" ")).run();
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(message);
    }

    @Test
    void aBenchmarkThatFailsTellsWhy() {
        Command.Result result =
                Command.banteng("bench", "latency", "-n", "3", "--settle", "0").run();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .contains("ended with exit code 1", "Latency: runs on 2 ranks and not on 3");
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aSignalLeavesNothingBehind(String signal, int exitCode) throws Exception {
        Command.Running running =
                Command.banteng(
                                "bench",
                                "latency",
                                "-m",
                                "8:8",
                                "-i",
                                "2000000000",
                                "--rounds",
                                "2")
                        .temporaryIn(folder)
                        .withDefaultSignals()
                        .start();
        while (running.process().children().findAny().isEmpty()) {
            assertThat(running.process().isAlive()).isTrue();
            Thread.sleep(5);
        }
        ProcessHandle child = running.process().children().findAny().orElseThrow();
        running.signal(signal);
        Command.Result result = running.await();
        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(result.err().lines()).allMatch(line -> line.startsWith("bench: "));
        child.onExit().get(1, TimeUnit.MINUTES);
        assertThat(folder).isEmptyDirectory();
    }
}
