package org.banteng.image;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toMap;

import org.banteng.image.BothMachines.Outcome;
import org.banteng.image.aot.ProgramImage;
import org.banteng.image.boot.BootTarget;
import org.banteng.image.boot.Guest;
import org.banteng.image.boot.Qemu;
import org.banteng.image.boot.QemuMachine;
import org.banteng.image.boot.QemuRun;
import org.banteng.image.programs.UsesFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    private static Path image;
    private static Qemu qemu;

    @TempDir private Path work;

    @BeforeAll
    static void compile(@TempDir Path work) throws Exception {
        program = BothMachines.of(UsesFiles.class);
        executable = program.compile(1, work);
        qemu = Qemu.find();
        image =
                ProgramImage.of(
                                new BootTarget(),
                                UsesFiles.class.getName(),
                                List.of(BothMachines.testClasses()))
                        .withOptimisation(1)
                        .build(Files.createDirectory(work.resolve("image")));
    }

    @AfterAll
    static void forget() {
        program = null;
        executable = null;
        image = null;
        qemu = null;
    }

    private static Outcome onLinux(Path folder, String input, String... arguments)
            throws IOException, InterruptedException {
        return BothMachines.run(
                Stream.concat(Stream.of(executable.toString()), Arrays.stream(arguments)).toList(),
                folder,
                input);
    }

    private static Outcome onMetal(
            QemuMachine machine, Path folder, String input, String... arguments)
            throws IOException, InterruptedException {
        Guest guest = Guest.of(1, List.of(arguments)).on(machine).withShare(folder);
        QemuRun run = qemu.run(image, guest);
        Outcome outcome = BothMachines.run(run.command(), folder, input);
        return new Outcome(outcome.lines(), outcome.errors(), run.exitCode(outcome.exitCode()));
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

    @ParameterizedTest
    @EnumSource
    void areTheSameOnMetal(QemuMachine machine) throws Exception {
        Path ofJvm = Files.createDirectory(work.resolve("jvm"));
        Path ofMetal = Files.createDirectory(work.resolve("metal"));
        Outcome expected = onJvm(ofJvm, "", "all");
        Outcome actual = onMetal(machine, ofMetal, "", "all");

        assertThat(actual.errors()).isEmpty();
        assertThat(actual.lines()).containsExactlyElementsOf(expected.lines());
        assertThat(actual.exitCode()).isZero();
        assertThat(contents(ofMetal)).isEqualTo(contents(ofJvm)).hasSizeGreaterThan(500);
    }

    @Test
    void whatIsTypedIsRead() throws Exception {
        String input = "first\nžluťoučký kůň\n\nlast without end";
        Outcome expected = onJvm(work, input, "input");
        Outcome underLinux = onLinux(work, input, "input");
        Outcome onMicrovm = onMetal(QemuMachine.MICROVM, work, input, "input");
        Outcome onPc = onMetal(QemuMachine.Q35, work, "", "input");

        assertThat(expected.lines()).contains("line 4: last without end", "end after 4, again -1");
        assertThat(underLinux).isEqualTo(expected);
        assertThat(onMicrovm).isEqualTo(expected);
        assertThat(onPc.lines()).containsExactly("prompt> end after 0, again -1");
    }

    @Test
    void withoutAFolderTheProgramSaysHowToGetOne() throws Exception {
        Guest guest = Guest.of(1, List.of("open", "x"));
        Outcome outcome = BothMachines.run(qemu.command(image, guest));

        assertThat(outcome.lines()).containsExactly("exists false");
        assertThat(outcome.errors())
                .contains("java.io.FileNotFoundException: x (no folder of the host is shared:")
                .contains("use --share DIR");
    }
}
