package org.banteng.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.image.BothMachines.Outcome;
import org.banteng.image.aot.ProgramImage;
import org.banteng.image.boot.BootTarget;
import org.banteng.image.boot.Guest;
import org.banteng.image.boot.Qemu;
import org.banteng.image.boot.QemuRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/**
 * The examples, as users run them: on four ranks, in a folder with their inputs. Under Linux and on
 * bare metal they print what they print on the JVM, and write the same picture, point for point: it
 * may be packed otherwise. One image holds them all.
 */
class ExampleImageTest {
    private static final Path EXAMPLES = Path.of("..", "examples").toAbsolutePath().normalize();
    private static final List<Path> INPUTS =
            List.of(
                    EXAMPLES.resolve("kmeans/blobs.csv"),
                    EXAMPLES.resolve("cg/plate64.mtx"),
                    EXAMPLES.resolve("README.md"));

    private static final int RANKS = 4;

    /** How fast it was, and how long it took. */
    private static final String SPEED = ".*per (second|step).*|.* s$";

    /** What is left by rounding. Sums over ranks may be rounded otherwise on other machines. */
    private static final String ROUNDING = "\\d\\.\\d+E-1[0-9]";

    private static BothMachines program;
    private static Path executable;
    private static Path image;
    private static Qemu qemu;

    @TempDir private Path work;

    /**
     * An example's command line, and the files that it writes.
     *
     * @param source of the example's only class
     */
    record Example(String source, List<String> arguments, List<String> writes) {
        String mainClass() {
            return source.substring(source.indexOf('/') + 1, source.indexOf('.'));
        }
    }

    static List<Example> examples() {
        return List.of(
                new Example(
                        "heat/Heat.java",
                        List.of("360", "112", "40", "plate.png"),
                        List.of("plate.png")),
                new Example("cg/ConjugateGradient.java", List.of("plate64.mtx"), List.of()),
                new Example("kmeans/KMeans.java", List.of("blobs.csv"), List.of()),
                new Example("wordcount/WordCount.java", List.of("README.md", "5"), List.of()),
                new Example("nbody/NBody.java", List.of("64", "10"), List.of()),
                new Example("pi/MonteCarloPi.java", List.of("100000"), List.of()),
                new Example("ring/Ring.java", List.of(), List.of()));
    }

    @BeforeAll
    static void compile(@TempDir Path work) throws Exception {
        Path chooser = Files.writeString(work.resolve("Examples.java"), chooser());
        List<Path> sources =
                Stream.concat(
                                Stream.of(chooser),
                                examples().stream().map(one -> EXAMPLES.resolve(one.source())))
                        .toList();
        Path classes = JavaSources.compile(sources, work.resolve("java"));
        program = new BothMachines("Examples", classes);
        executable = program.compile(1, Files.createDirectory(work.resolve("linux")));
        image =
                ProgramImage.of(new BootTarget(), "Examples", List.of(classes))
                        .withOptimisation(1)
                        .build(Files.createDirectory(work.resolve("metal")));
        qemu = Qemu.find();
    }

    /** A program that is one or the other, as its first argument says. */
    private static String chooser() {
        String cases =
                examples().stream()
                        .map(Example::mainClass)
                        .map(name -> "case \"%s\" -> %s.main(rest);\n".formatted(name, name))
                        .collect(Collectors.joining());
        return """
        public class Examples {
            public static void main(String[] args) throws Exception {
                String[] rest = java.util.Arrays.copyOfRange(args, 1, args.length);
                switch (args[0]) {
                    %s
                    default -> throw new IllegalArgumentException(args[0]);
                }
            }
        }
        """
                .formatted(cases);
    }

    @AfterAll
    static void forget() {
        program = null;
        executable = null;
        image = null;
        qemu = null;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void doesWhatItDoesOnTheJvm(Example example) throws Exception {
        String[] arguments =
                Stream.concat(Stream.of(example.mainClass()), example.arguments().stream())
                        .toArray(String[]::new);
        Path ofJvm = folder("jvm");
        Outcome expected = BothMachines.run(program.commandAsJob(RANKS, arguments), ofJvm, "");
        assertThat(resultsOf(expected)).as(expected.errors()).isNotEmpty();

        Path ofLinux = folder("linux");
        assertSame(example, expected, ofJvm, underLinux(ofLinux, arguments), ofLinux);
        Path ofMetal = folder("metal");
        assertSame(example, expected, ofJvm, onMetal(ofMetal, arguments), ofMetal);
    }

    private Path folder(String name) throws IOException {
        Path folder = Files.createDirectory(work.resolve(name));
        for (Path input : INPUTS) {
            Files.copy(input, folder.resolve(input.getFileName()));
        }
        return folder;
    }

    private static Outcome underLinux(Path folder, String... arguments)
            throws IOException, InterruptedException {
        Stream<String> start = Stream.of("env", "BANTENG_RANKS=" + RANKS, executable.toString());
        List<String> command = Stream.concat(start, Arrays.stream(arguments)).toList();
        return BothMachines.run(command, folder, "");
    }

    private static Outcome onMetal(Path folder, String... arguments)
            throws IOException, InterruptedException {
        Guest guest = Guest.of(RANKS, List.of(arguments)).withCores(2).withShare(folder);
        QemuRun run = qemu.run(image, guest);
        Outcome outcome = BothMachines.run(run.command(), folder, "");
        return new Outcome(outcome.lines(), outcome.errors(), run.exitCode(outcome.exitCode()));
    }

    private static void assertSame(
            Example example, Outcome expected, Path expectedFolder, Outcome actual, Path folder)
            throws IOException {
        assertThat(resultsOf(actual))
                .as(actual.errors())
                .containsExactlyElementsOf(resultsOf(expected));
        assertThat(actual.exitCode()).isEqualTo(expected.exitCode()).isZero();
        for (String written : example.writes()) {
            assertThat(pointsOf(folder.resolve(written)))
                    .isEqualTo(pointsOf(expectedFolder.resolve(written)));
        }
    }

    private static List<String> resultsOf(Outcome outcome) {
        return outcome.lines().stream()
                .filter(line -> !line.matches(SPEED))
                .map(line -> line.replaceAll(ROUNDING, "almost nothing"))
                .toList();
    }

    private static int[] pointsOf(Path picture) throws IOException {
        BufferedImage image = ImageIO.read(picture.toFile());
        int width = image.getWidth();
        return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    }
}
