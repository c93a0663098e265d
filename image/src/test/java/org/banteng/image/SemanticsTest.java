package org.banteng.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.image.BothMachines.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Java says, area by area: the programs in {@code src/test/semantics}, compiled into one
 * image, print what they print on the JVM, byte for byte.
 */
class SemanticsTest {
    private static final Path SOURCES = Path.of("src", "test", "semantics");

    /** Some programs fill it. */
    private static final int MOST_HEAP = 64 << 20;

    private static final Set<String> NO_AREAS = Set.of("Semantics", "package-info");

    private static BothMachines program;
    private static Path executable;

    @BeforeAll
    static void compile(@TempDir Path work) throws Exception {
        Path classes = JavaSources.compile(JavaSources.below(SOURCES), work.resolve("java"));
        program = new BothMachines("semantics.Semantics", classes, MOST_HEAP);
        executable = program.compile(1, work);
    }

    @AfterAll
    static void forget() {
        executable = null;
    }

    static Stream<String> areas() throws Exception {
        List<Path> files = JavaSources.below(SOURCES);
        return files.stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(area -> !NO_AREAS.contains(area));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void isAsOnTheJvm(String area) throws Exception {
        Outcome expected = program.onJvm(area);
        Outcome actual = BothMachines.onMetal(executable, area);

        assertThat(expected.lines()).hasSizeGreaterThan(20).startsWith("== " + area);
        assertThat(actual.lines()).containsExactlyElementsOf(expected.lines());
        assertThat(actual.errors()).isEmpty();
        assertThat(actual.exitCode()).isEqualTo(expected.exitCode()).isZero();
    }
}
