package org.banteng.image;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toMap;

import org.banteng.image.BothMachines.Outcome;
import org.banteng.image.programs.UsesFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Files of the host, and standard input, as on the JVM. */
class FilesTest {
    private static BothMachines program;
    private static Path executable;

    @TempDir private Path work;

    @BeforeAll
    static void compile(@TempDir Path work) throws Exception {
        program = BothMachines.of(UsesFiles.class);
        executable = program.compile(1, work);
    }

    @AfterAll
    static void forget() {
        program = null;
        executable = null;
    }

    private static Outcome onLinux(Path folder, String input, String... arguments)
            throws IOException, InterruptedException {
        return BothMachines.run(
                Stream.concat(Stream.of(executable.toString()), Arrays.stream(arguments)).toList(),
                folder,
                input);
    }

    private static Outcome onJvm(Path folder, String input, String... arguments)
            throws IOException, InterruptedException {
        return BothMachines.run(program.commandOnJvm(arguments), folder, input);
    }

    /** All that lies in a folder, by path, with what is in it. */
    private static Map<String, List<Byte>> contents(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.collect(
                    toMap(path -> folder.relativize(path).toString(), FilesTest::contentsOf));
        }
    }

    private static List<Byte> contentsOf(Path file) {
        try {
            byte[] bytes = Files.isDirectory(file) ? new byte[0] : Files.readAllBytes(file);
            return List.of((byte) bytes.length, (byte) Arrays.hashCode(bytes));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void areTheSameUnderLinux() throws Exception {
        Path ofJvm = Files.createDirectory(work.resolve("jvm"));
        Path ofLinux = Files.createDirectory(work.resolve("linux"));
        Outcome expected = onJvm(ofJvm, "", "all");
        Outcome actual = onLinux(ofLinux, "", "all");

        assertThat(expected.errors()).isEmpty();
        assertThat(expected.lines()).hasSizeGreaterThan(80);
        assertThat(actual.lines()).containsExactlyElementsOf(expected.lines());
        assertThat(actual.errors()).isEmpty();
        assertThat(actual.exitCode()).isZero();
        assertThat(contents(ofLinux)).isEqualTo(contents(ofJvm)).hasSizeGreaterThan(500);
    }

    @Test
    void whatIsTypedIsReadUnderLinux() throws Exception {
        String input = "first\nžluťoučký kůň\n\nlast without end";
        Outcome expected = onJvm(work, input, "input");
        Outcome actual = onLinux(work, input, "input");

        assertThat(expected.lines()).contains("line 4: last without end", "end after 4, again -1");
        assertThat(actual.lines()).containsExactlyElementsOf(expected.lines());
        assertThat(actual.errors()).isEmpty();
    }
}
