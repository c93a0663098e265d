package org.banteng.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.image.BothMachines.Outcome;
import org.banteng.image.aot.ImageTarget;
import org.banteng.image.boot.BootTarget;
import org.banteng.image.boot.Guest;
import org.banteng.image.boot.Qemu;
import org.banteng.image.boot.QemuMachine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Java says, area by area: the programs in {@code src/test/semantics}, compiled into one image
 * for this system and one for bare metal, print what they print on the JVM, byte for byte.
 */
class SemanticsTest {
    private static final Path SOURCES = Path.of("src", "test", "semantics");

    /** Some programs fill it. */
    private static final int MOST_HEAP = 64 << 20;

    private static final Set<String> NO_AREAS = Set.of("Semantics", "package-info");

    private static BothMachines program;
    private static Path executable;
    private static Path image;
    private static Qemu qemu;

    @BeforeAll
    static void compile(@TempDir Path work) throws Exception {
        Path classes = JavaSources.compile(JavaSources.below(SOURCES), work.resolve("java"));
        program = new BothMachines("semantics.Semantics", classes, MOST_HEAP);
        executable = compiled(new HostedTarget(), work.resolve("linux"));
        image = compiled(new BootTarget(), work.resolve("metal"));
        qemu = Qemu.find();
    }

    private static Path compiled(ImageTarget target, Path work) throws Exception {
        return program.compile(target, 1, Files.createDirectory(work));
    }

    @AfterAll
    static void forget() {
        program = null;
        executable = null;
        image = null;
        qemu = null;
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
        assertThat(expected.lines()).hasSizeGreaterThan(20).startsWith("== " + area);
        assertThat(expected.exitCode()).isZero();

        assertSame(BothMachines.onMetal(executable, area), expected, "linux");
        for (QemuMachine machine : QemuMachine.values()) {
            Guest guest = Guest.of(1, List.of(area)).on(machine);
            Outcome booted = BothMachines.run(qemu.command(image, guest));
            int code = Qemu.exitCode(booted.exitCode());
            assertSame(new Outcome(booted.lines(), booted.errors(), code), expected, machine);
        }
    }

    private static void assertSame(Outcome actual, Outcome expected, Object machine) {
        assertThat(actual.lines())
                .as("%s: %s", machine, actual.errors())
                .containsExactlyElementsOf(expected.lines());
        assertThat(actual.errors()).as("%s", machine).isEmpty();
        assertThat(actual.exitCode()).as("%s", machine).isZero();
    }
}
