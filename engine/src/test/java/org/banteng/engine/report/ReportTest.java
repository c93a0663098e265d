package org.banteng.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

class ReportTest {
    private static String ranks(int... numbers) {
        RankSet set = new RankSet();
        for (int rank : numbers) {
            set.add(rank);
        }
        return set.toString();
    }

    @Test
    void ranksAreWrittenAsRanges() {
        assertThat(ranks(3)).isEqualTo("rank 3");
        assertThat(ranks(0, 1, 2, 3, 8)).isEqualTo("ranks 0-3,8");
        assertThat(ranks(5, 1)).isEqualTo("ranks 1,5");
        assertThat(ranks(IntStream.range(0, 100_000).toArray())).isEqualTo("ranks 0-99999");
    }

    @Test
    void manyGapsAreCutShort() {
        assertThat(ranks(IntStream.range(0, 50).map(i -> 2 * i).toArray()))
                .isEqualTo("ranks 0,2,4,6,8,10,12,14, ... (50 of them)");
    }

    @Test
    void columnsStandOneBelowTheOther() {
        Table table = new Table("lr");
        table.add("", "bytes");
        table.add("rank 0", 8);
        table.add("rank 10", 65536);
        assertThat(table.print("  ").lines())
                .containsExactly(
                        "           bytes", //
                        "  rank 0       8",
                        "  rank 10  65536");
    }

    @Test
    void aStackEndsWhereTheProgramBegan() {
        Exception error = new Exception("told");
        error.setStackTrace(
                new StackTraceElement[] {
                    frame("mpi.Comm", "recv"),
                    frame("Main", "halo"),
                    frame("java.util.ArrayList", "forEach"),
                    frame("Main", "main"),
                    frame("java.lang.invoke.LambdaForm$DMH", "invokeStatic"),
                    frame("org.banteng.launcher.program.MainMethod", "invoke"),
                    frame("java.lang.VirtualThread", "run")
                });
        assertThat(Frames.print(error).lines())
                .containsExactly(
                        "java.lang.Exception: told",
                        "\tat mpi.Comm.recv(File.java:1)",
                        "\tat Main.halo(File.java:1)",
                        "\tat java.util.ArrayList.forEach(File.java:1)",
                        "\tat Main.main(File.java:1)");
        assertThat(Frames.site(error.getStackTrace()).getMethodName()).isEqualTo("halo");
        assertThat(Frames.call(error.getStackTrace())).isEqualTo("recv");
    }

    private static StackTraceElement frame(String type, String method) {
        return new StackTraceElement(type, method, "File.java", 1);
    }
}
