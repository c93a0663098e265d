package org.banteng.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.image.BothMachines.Outcome;
import org.banteng.image.programs.Tour;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Package mpi and what is below it, compiled: nothing that metal lacks has crept in. */
class MpiImageTest {
    private static final BothMachines TOUR = BothMachines.of(Tour.class);

    private static Path executable;

    @BeforeAll
    static void compile(@TempDir Path work) throws Exception {
        executable = TOUR.compile(1, work);
    }

    @AfterAll
    static void forget() {
        executable = null;
    }

    @Test
    void everyResultAndErrorIsTheSameAsOnTheJvm() throws Exception {
        Outcome expected = TOUR.asJobOnJvm();
        Outcome actual = BothMachines.onMetal(executable);

        assertThat(expected.lines())
                .hasSizeGreaterThan(400)
                .endsWith("finalized true")
                .noneMatch(line -> line.endsWith("s: false"));
        assertThat(actual.lines()).containsExactlyElementsOf(expected.lines());
        assertThat(actual.errors()).isEmpty();
        assertThat(actual.exitCode()).isEqualTo(expected.exitCode()).isZero();
    }

    @Test
    void anErrorThatNobodyHandlesEndsTheJob() throws Exception {
        Outcome expected = TOUR.asJobOnJvm("fatal");
        Outcome actual = BothMachines.onMetal(executable, "fatal");

        assertThat(actual.lines()).isEmpty();
        assertThat(actual.errors())
                .contains("rank 0 of 1, MPI_COMM_WORLD: MPI_ERR_BUFFER")
                .contains("count 2 needs 2 int (8 bytes), it has 1 int (4 bytes)")
                .containsPattern("at .*Tour\\.goWrong\\(Tour\\.java:\\d+\\)");
        assertThat(actual.exitCode()).isNotZero().isEqualTo(expected.exitCode());
    }

    @Test
    void aDeadlockIsReported() throws Exception {
        Outcome expected = TOUR.asJobOnJvm("deadlock");
        Outcome actual = BothMachines.onMetal(executable, "deadlock");

        assertThat(actual.lines()).isEmpty();
        assertThat(actual.errors())
                .startsWith("deadlock: no rank can go on")
                .containsPattern("rank 0 .*recv from rank 0 of MPI_COMM_WORLD, tag 5, 4 bytes")
                .containsPattern("at .*Tour\\.goWrong\\(Tour\\.java:\\d+\\)");
        assertThat(actual.exitCode()).isEqualTo(66).isEqualTo(expected.exitCode());
    }

    @Test
    void abortEndsTheJobWithItsCode() throws Exception {
        Outcome expected = TOUR.asJobOnJvm("abort");
        Outcome actual = BothMachines.onMetal(executable, "abort");

        assertThat(actual.lines()).isEmpty();
        assertThat(actual.errors()).contains("abort(3)");
        assertThat(actual.exitCode()).isEqualTo(3).isEqualTo(expected.exitCode());
    }

    /** The JVM's own end may cut off what was printed last, so this is compared with nothing. */
    @ParameterizedTest
    @CsvSource({"return, 0", "exit, 4", "exit-job, 4", "halt, 4", "thread, 4"})
    void whatIsLeftToDoAtTheEndIsDone(String how, int code) throws Exception {
        Outcome outcome = BothMachines.onMetal(executable, how);
        List<String> hook =
                List.of("last words", "java.lang.IllegalStateException: Shutdown in progress");
        List<String> before =
                how.equals("return")
                        ? List.of("nothing else", "went on after return", "finalized true")
                        : List.of("true", "false");
        List<String> after = how.equals("halt") ? List.of() : hook;

        assertThat(outcome.lines())
                .endsWith(Stream.concat(before.stream(), after.stream()).toArray(String[]::new))
                .contains("java.lang.IllegalArgumentException: Hook previously registered")
                .doesNotContain("a hook that was removed", "went on after exit");
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(code);
    }
}
