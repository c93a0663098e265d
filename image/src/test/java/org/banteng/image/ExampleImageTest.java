package org.banteng.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.image.BothMachines.Outcome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

/** Programs as users write them. */
class ExampleImageTest {
    private static final Path EXAMPLES = Path.of("..", "examples").toAbsolutePath().normalize();

    /** How fast it was. */
    private static final String SPEED = "per second";

    @TempDir private Path work;

    @ParameterizedTest
    @CsvSource({
        "pi/MonteCarloPi.java, 1000000",
        "kmeans/KMeans.java, kmeans/blobs.csv",
    })
    void printsWhatItPrintsOnTheJvm(String file, String argument) throws Exception {
        BothMachines program =
                new BothMachines(
                        nameOf(file),
                        JavaSources.compile(List.of(EXAMPLES.resolve(file)), work.resolve("java")));
        String given = argument.contains("/") ? EXAMPLES.resolve(argument).toString() : argument;
        Outcome expected = program.asJobOnJvm(given);
        Outcome actual = BothMachines.onMetal(program.compile(0, work), given);

        assertThat(resultsOf(expected)).anyMatch(line -> line.startsWith("check: "));
        assertThat(resultsOf(actual)).containsExactlyElementsOf(resultsOf(expected));
        assertThat(actual.exitCode()).isEqualTo(expected.exitCode()).isZero();
    }

    private static String nameOf(String file) {
        return file.substring(file.indexOf('/') + 1, file.indexOf('.'));
    }

    private static List<String> resultsOf(Outcome outcome) {
        return outcome.lines().stream().filter(line -> !line.contains(SPEED)).toList();
    }
}
