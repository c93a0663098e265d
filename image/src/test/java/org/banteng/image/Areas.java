package org.banteng.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.image.BothMachines.Outcome;
import org.banteng.image.aot.ImageTarget;
import org.banteng.image.boot.BootTarget;
import org.banteng.image.boot.Guest;
import org.banteng.image.boot.Qemu;
import org.banteng.image.boot.QemuMachine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program that prints what there is to be seen in the areas that its arguments name, compiled
 * into one image for this system and one for bare metal.
 */
final class Areas {
    /** Some programs fill it. */
    private static final int MOST_HEAP = 64 << 20;

    private final BothMachines program;
    private final Path executable;
    private final Path image;
    private final Qemu qemu = Qemu.find();

    /**
     * @param mainClass the program's class that runs the areas, which are others of its package
     * @param sources the folder of the program's sources
     */
    Areas(String mainClass, Path sources, Path work) throws Exception {
        Path classes = JavaSources.compile(JavaSources.below(sources), work.resolve("java"));
        program = new BothMachines(mainClass, classes, MOST_HEAP);
        executable = compiled(new HostedTarget(), work.resolve("linux"));
        image = compiled(new BootTarget(), work.resolve("metal"));
    }

    private Path compiled(ImageTarget target, Path work) throws Exception {
        return program.compile(target, 1, Files.createDirectory(work));
    }

    /** The names of the areas, by their files. */
    static Stream<String> in(Path sources, String mainClass) throws Exception {
        String notAnArea = mainClass.substring(mainClass.lastIndexOf('.') + 1);
        return JavaSources.below(sources).stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(name -> !name.equals(notAnArea) && !name.equals("package-info"));
    }

    /** Compares what is printed on each machine with what is printed on the JVM, byte for byte. */
    void check(String area) throws Exception {
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
