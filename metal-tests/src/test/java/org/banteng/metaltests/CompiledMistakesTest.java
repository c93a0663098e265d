package org.banteng.metaltests;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.conformance.Main;
import org.banteng.conformance.Mistake;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** What ends a job, as on the JVM: soon, with its exit code and a report. */
@Tag("compiled")
class CompiledMistakesTest {
    private static final CompiledProgram PROGRAM = CompiledProgram.of(Main.class);

    static Stream<Arguments> mistakes() {
        return Setting.chosen().stream()
                .filter(setting -> setting.ranks() > 1)
                .flatMap(
                        setting ->
                                Mistake.all().stream()
                                        .map(mistake -> Arguments.of(setting, mistake)));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void endsTheJob(Setting setting, Mistake mistake) throws IOException, InterruptedException {
        Ended ended = PROGRAM.run(setting, List.of("--mistake", mistake.name()));

        assertThat(ended.exitCode()).as(ended.summary()).isEqualTo(mistake.exitCode());
        assertThat(ended.errors()).contains("rank 1").contains(mistake.words());
        assertThat(ended.out()).isEmpty();
    }
}
