package org.banteng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Programs that do as they should. */
class RunTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "--isolate"})
    void everyRankHasItsOwnStatics(String isolation) {
        Command command = Command.program(4, "programs.Hello", "a", "b c");
        if (!isolation.isEmpty()) {
            command.with(isolation);
        }
        Command.Result result = command.run();
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines())
                .containsExactlyInAnyOrder(
                        "rank 0 of 4: a,b c",
                        "rank 1 of 4: a,b c",
                        "rank 2 of 4: a,b c",
                        "rank 3 of 4: a,b c");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void sharedClassesShareStaticsToo() {
        Command.Result result = Command.program(4, "programs.Hello").with("--shared-classes").run();
        assertThat(result.out().lines().distinct()).hasSizeLessThan(4);
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void oneRankForEachCoreUnlessSaid() {
        Command.Result result =
                Command.banteng("run", "-cp", Command.testClasses(), "programs.Hello").run();
        assertThat(result.out().lines())
                .hasSize(org.banteng.machine.jvm.Affinity.availableCpus().length);
    }

    @Test
    void aSourceFileThatUsesAClassPath() throws IOException {
        Path source =
                Files.writeString(
                        folder.resolve("Start.java"),
                        """
                        public class Start {
                            public static void main(String[] args) throws mpi.MPIException {
                                programs.Hello.main(args);
                            }
                        }
                        """);
        Command.Result result = Command.program(2, "Start.java", "x").in(source.getParent()).run();
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines())
                .containsExactlyInAnyOrder("rank 0 of 2: x", "rank 1 of 2: x");
    }

    @Test
    void aSourceFileThatDoesNotCompile() throws IOException {
        Files.writeString(
                folder.resolve("Wrong.java"), "class Wrong {\n    void f() { g(); }\n}\n");
        Command.Result result = Command.program(2, "Wrong.java").in(folder).run();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("banteng: cannot compile Wrong.java:")
                .contains("Wrong.java:2: error: cannot find symbol")
                .doesNotContain("\tat ");
    }

    @Test
    void linesOfRanksNeverMix() {
        int ranks = 8;
        int lines = 10_000;
        Command.Result result =
                Command.program(ranks, "programs.Printer", String.valueOf(lines)).run();
        assertThat(result.exitCode()).isZero();
        Pattern line = Pattern.compile("rank [0-7] (line \\d{5} whole|end)");
        assertThat(result.out().lines()).allMatch(it -> line.matcher(it).matches());
        assertThat(result.out().lines().distinct()).hasSize(ranks * (lines + 1));
    }

    @Test
    void outputIsTagged() {
        Command.Result result =
                Command.program(3, "programs.Printer", "2").with("--tag-output").run();
        assertThat(result.out().lines())
                .hasSize(9)
                .allMatch(it -> it.matches("\\[(\\d)] rank \\1 .*"));
    }

    @Test
    void inputGoesToRankZero() {
        Command.Result result =
                Command.program(3, "programs.Echo").input("one\ntwo\nthree\n").run();
        assertThat(result.out().lines())
                .containsExactlyInAnyOrder(
                        "rank 0 read 3, last three",
                        "rank 1 read 0, last nothing",
                        "rank 2 read 0, last nothing");
    }

    @Test
    void bindingsAreReported() {
        Command.Result result =
                Command.program(3, "programs.Hello").with("--report-bindings").run();
        assertThat(result.err().lines().toList())
                .hasSize(4)
                .first()
                .asString()
                .matches("rank +core +CPU");
        assertThat(result.err().lines().skip(1)).allMatch(it -> it.matches(" +\\d +\\d +\\S.*"));
    }

    @Test
    void statisticsAreTold() {
        Command.Result result = Command.program(2, "programs.Hello").with("--stats").run();
        assertThat(result.exitCode()).isZero();
        assertThat(result.err())
                .containsPattern("rank 0 +\\d+\\.\\d{3} +\\d+ +\\d+ +\\d+ +\\d+ +\\d+")
                .containsPattern("barrier at programs\\.Hello\\.main\\(Hello\\.java:\\d+\\)")
                .containsPattern("core 0 +\\d+");
    }

    @Test
    void whatIsLeftOpenIsNamed() {
        Command.Result result =
                Command.program(2, "programs.Trouble", "leave-open").with("--stats").run();
        assertThat(result.err()).containsPattern("rank 1: .*left behind");
    }

    @Test
    void aSystemPropertyIsSet() throws IOException {
        Files.writeString(
                folder.resolve("Told.java"),
                "void main() { System.out.println(System.getProperty(\"told\")); }");
        Command.Result result =
                Command.banteng("run", "-n", "1", "-Dtold=yes", "Told.java").in(folder).run();
        assertThat(result.out()).isEqualTo("yes\n");
    }

    @Test
    void manyRanksWithSharedClasses() throws IOException {
        Files.writeString(
                folder.resolve("Many.java"),
                """
                import mpi.MPI;

                void main(String[] args) throws Exception {
                    MPI.Init(args);
                    int[] sum = {1};
                    MPI.COMM_WORLD.allReduce(sum, 1, MPI.INT, MPI.SUM);
                    if (MPI.COMM_WORLD.getRank() == 0) {
                        System.out.println(sum[0]);
                    }
                    MPI.Finalize();
                }
                """);
        Command.Result result =
                Command.banteng("run", "-n", "20000", "--shared-classes", "Many.java")
                        .in(folder)
                        .run();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("20000\n");
    }
}
