package org.banteng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How command lines are read. */
class CommandLineTest {
    static Stream<List<String>> plainLines() {
        return Stream.of(
                List.of("run", "Main"),
                List.of("run", "-n", "4", "Main", "a", "-n", "5", "--help"),
                List.of("run", "-n", "4", "--cores", "0-1", "-cp", "x:y", "--isolate", "Main"),
                List.of("run", "--shared-classes", "--tag-output", "--report-bindings", "M.java"),
                List.of("run", "--on", "qemu", "--share", "dir", "Main"),
                List.of("run", "--on", "qemu", "--memory", "2G", "Main"),
                List.of("run", "--timeout", "30s", "--stats", "-Da=b", "-Dc", "app.jar", "@file"),
                List.of("run", "--class-path", "lib/*", "Main", "\"quoted\"", "--", "-x"));
    }

    /** A plain {@code run} is read without picocli; the two must agree. */
    @ParameterizedTest
    @MethodSource("plainLines")
    void thePlainReaderAgreesWithPicocli(List<String> line) {
        String[] args = line.toArray(String[]::new);
        RunArguments plain = RunArguments.parse(args);
        CommandLine all = Commands.commandLine();
        all.parseArgs(args);
        RunCommand command = all.getSubcommands().get("run").getCommand();
        assertThat(plain).usingRecursiveComparison().isEqualTo(command.toArguments());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "run --help",
                "run -n",
                "run -n 4",
                "run --unknown Main",
                "run --isolate --shared-classes Main"
            })
    void whatIsNotPlainIsLeftToPicocli(String line) {
        assertThat(RunArguments.parse(line.split(" "))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "30s, PT30S",
        "90, PT90S",
        "2m, PT2M",
        "1h30m, PT1H30M",
        "500ms, PT0.5S",
        "1m30s, PT1M30S"
    })
    void durations(String text, Duration expected) {
        assertThat(Durations.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "0", "0s", "-1s", "1x", "1.5s", "9999999999s", "1 s"})
    void noDurations(String text) {
        assertThatThrownBy(() -> Durations.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"");
    }

    @Test
    void mistakesAreNamedInOneLine() {
        assertMistake("banteng: there is no command \"rnu\"", "rnu", "Main");
        assertMistake("banteng run: Unknown option: '--unknown'", "run", "--unknown", "Main");
        assertMistake("banteng run: -n 0: must be a whole number", "run", "-n", "0", "Main");
        assertMistake("banteng run: -n x: must be a whole number", "run", "-n", "x", "Main");
        assertMistake("banteng run: a duration looks like", "run", "--timeout", "soon", "Main");
        assertMistake("banteng run: a list of CPUs looks like", "run", "--cores", "all", "Main");
        assertMistake("banteng run: --share is an option of", "run", "--share", ".", "Main");
        assertMistake(
                "banteng run: --share no/where: there is no such folder",
                "run --on qemu --share no/where Main".split(" "));
        assertMistake("banteng run: --memory goes with --on", "run", "--memory", "1G", "Main");
        assertMistake(
                "banteng run: --memory much: must look like 512M or 2G",
                "run --on qemu --memory much Main".split(" "));
        assertMistake(
                "banteng run: --memory 1024G: too much: this host has ",
                "run --on qemu --memory 1024G Main".split(" "));
        assertMistake("banteng run: CPU 65000 is not among", "run", "--cores", "65000", "Main");
    }

    @Test
    void mistakesOfSettingsAreNamed() {
        assertMistake("banteng run: -D=x: must look like -DNAME=VALUE", "run", "-D=x", "Main");
        String spin = "-Dbanteng.wait.spin=x";
        String message = "banteng run: " + spin + ": must be a whole number from 0 to ";
        for (String machine : List.of("jvm", "linux", "qemu")) {
            assertMistake(
                    message,
                    "run",
                    "--on",
                    machine,
                    spin,
                    "-cp",
                    Command.testClasses(),
                    "programs.Hello");
        }
    }

    @Test
    void mistakesOfImagesAreNamed(@TempDir Path folder) {
        String image = "banteng image: ";
        assertMistake(
                image + "-n 0: must be a whole number from 1", "image -n 0 -o x Main".split(" "));
        assertMistake(
                image + "-n -1: must be a whole number from 1", "image -n -1 -o x Main".split(" "));
        assertMistake(
                image + "-n x: must be a whole number from 1", "image -n x -o x Main".split(" "));
        assertMistake(
                image + "-o " + folder + ": is a folder; must be the name of a file",
                "image",
                "-o",
                folder.toString(),
                "Main");
        assertMistake(
                image + "-o no/where.elf: there is no folder ",
                "image -o no/where.elf Main".split(" "));
        assertMistake(image + "-o: must be the name of a file", "image", "-o", "", "Main");
    }

    private static void assertMistake(String message, String... args) {
        Command.Result result = Command.banteng(args).run();
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith(message);
        assertThat(result.err().lines().count()).isLessThanOrEqualTo(2);
    }

    @Test
    void aProgramThatIsNotThere() {
        Command.Result result = Command.banteng("run", "-cp", ".", "no.Such").run();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo(
                        "banteng: there is no class no.Such on the class path \".\"; -cp says"
                                + " where classes are\n");
    }

    @ParameterizedTest
    @CsvSource({
        "--help, banteng run -n 4",
        "help, COMMAND",
        "run --help, --shared-classes",
        "help run, --shared-classes",
        "doctor --help, exit code",
        "bench --help, --against",
        "--version, banteng ",
        "version, MPI 4.1"
    })
    void help(String line, String expected) {
        Command.Result result = Command.banteng(line.split(" ")).run();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains(expected);
        assertThat(result.out().lines()).allMatch(it -> it.length() <= 80);
    }

    @Test
    void theDoctorLooksAtEverything() {
        Command.Result result = Command.banteng("doctor").run();
        assertThat(result.out())
                .contains("JDK", "memory", "CPUs", "pinning", "job")
                .contains("ok  job");
        assertThat(result.exitCode()).isEqualTo(result.out().contains("!!") ? 1 : 0);
    }

    /** Pinned or not, as the system has it: but not just because it has looked too early. */
    @Test
    void theDoctorWaitsForCoresToBePinned() {
        Command.Result early = Command.banteng("doctor").property("banteng.core.settle=0").run();
        Command.Result late = Command.banteng("doctor").property("banteng.core.settle=300").run();
        assertThat(pinning(late)).isEqualTo(pinning(early)).isNotEmpty();
    }

    private static List<String> pinning(Command.Result result) {
        return result.out().lines().filter(line -> line.contains(" pinning ")).toList();
    }

    @Test
    void tunablesAreListedWithTheirValues() {
        Command.Result result = Command.banteng("tunables").run();
        assertThat(result.out())
                .contains("banteng.wait.spin\n")
                .containsPattern("20 microseconds")
                .contains("banteng.message.eager");
        assertThat(result.out().lines().filter(it -> it.startsWith("banteng.")))
                .doesNotHaveDuplicates();
        assertThat(result.exitCode()).isZero();
    }

    /** The list of classes with tunables is kept by hand: this finds one that is forgotten. */
    @Test
    void everyClassWithTunablesIsKnown() throws IOException {
        try (Stream<Path> files = Files.walk(Command.root())) {
            List<String> holders =
                    files.filter(it -> it.toString().contains("/src/main/java/"))
                            .filter(it -> it.toString().endsWith(".java"))
                            .filter(CommandLineTest::hasTunables)
                            .map(it -> it.toString().replaceFirst(".*/src/main/java/", ""))
                            .map(it -> it.replace(".java", "").replace('/', '.'))
                            .toList();
            assertThat(TunablesCommand.HOLDERS).containsExactlyInAnyOrderElementsOf(holders);
        }
    }

    private static boolean hasTunables(Path source) {
        try {
            return Files.readString(source).contains("Tunable.of(");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
