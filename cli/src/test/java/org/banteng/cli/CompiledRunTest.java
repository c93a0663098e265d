package org.banteng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** {@code run --on} machines that programs are compiled for, and {@code image}. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class CompiledRunTest {
    @TempDir private static Path cache;

    private static Command.Result hello(String machine, int ranks) {
        return Command.program(ranks, "programs.Hello", "a", "b c")
                .with("--on", machine)
                .cachingIn(cache)
                .run();
    }

    @Test
    void theSecondRunIsNotCompiledAgain() {
        Command.Result first = hello("linux", 2);
        assertThat(first.err().lines()).hasSize(2).allMatch(line -> line.endsWith("..."));
        assertSaysHello(first, 2);
        Command.Result second = hello("linux", 3);
        assertThat(second.err()).isEmpty();
        assertSaysHello(second, 3);
    }

    /** The image that the command keeps is the one that runs boot, on either machine. */
    @Test
    void anImageBoots(@TempDir Path folder) {
        Path image = folder.resolve("hello.elf");
        Command.Result kept =
                Command.banteng(
                                "image",
                                "-o",
                                image.toString(),
                                "-cp",
                                Command.testClasses(),
                                "programs.Hello")
                        .cachingIn(cache)
                        .run();
        assertThat(kept.exitCode()).as(kept.err()).isZero();
        assertThat(kept.out()).contains("qemu-system-x86_64").contains("-kernel " + image);
        assertThat(image).isNotEmptyFile();
        for (String machine : new String[] {"qemu", "qemu-q35"}) {
            Command.Result booted = hello(machine, 2);
            assertThat(booted.err()).isEmpty();
            assertSaysHello(booted, 2);
        }
    }

    @Test
    void outputThatIsLostIsNoSuccess() {
        Command.Result lost =
                Command.program(2, "programs.Hello", "a")
                        .with("--on", "qemu")
                        .cachingIn(cache)
                        .outputTo("/dev/full")
                        .run();
        assertThat(lost.exitCode()).isEqualTo(74);
        assertThat(lost.err())
                .endsWith(
                        "banteng: standard output could not be written:"
                                + " No space left on device\n");
    }

    @Test
    void aMachineThatIsTooSmallIsRefused() {
        Command.Result refused =
                Command.program(2, "programs.Hello")
                        .with("--on", "qemu", "--memory", "4M")
                        .cachingIn(cache)
                        .run();
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .containsPattern(
                        "banteng run: a machine of 4M is too small: the image takes \\d\\.\\d MiB,"
                            + " and each rank 0\\.75 or more, so for -n 2 it takes --memory \\dM at"
                            + " least");
    }

    @Test
    void howLongBootTookIsDrawnIfItIsWanted() {
        Command.Result booted =
                Command.program(2, "programs.Hello", "a", "b c")
                        .with("--on", "qemu", "--boot-chart")
                        .cachingIn(cache)
                        .run();
        assertSaysHello(booted, 2);
        assertThat(booted.err())
                .containsSubsequence(
                        "firmware and loader",
                        "page tables of the kernel",
                        "further processors",
                        "heap, collector, class initialisers",
                        "main, up to MPI.Init",
                        "the first call of MPI after that");
    }

    private static void assertSaysHello(Command.Result result, int ranks) {
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out().lines()).hasSize(ranks);
        for (int rank = 0; rank < ranks; rank++) {
            assertThat(result.out().lines()).contains("rank " + rank + " of " + ranks + ": a,b c");
        }
    }

    @Test
    void whatItCannotDoIsRefused() {
        Command.Result unknown = hello("moon", 2);
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err())
                .isEqualTo("banteng run: --on moon: must be jvm, linux, qemu, qemu-q35\n");
        Command.Result statistics =
                Command.program(2, "programs.Hello").with("--on", "linux", "--stats").run();
        assertThat(statistics.exitCode()).isEqualTo(2);
        assertThat(statistics.err()).contains("--stats is an option of the JVM");
        for (String option : new String[] {"--gdb", "--boot-chart"}) {
            Command.Result elsewhere =
                    Command.program(2, "programs.Hello").with("--on", "linux", option).run();
            assertThat(elsewhere.exitCode()).isEqualTo(2);
            assertThat(elsewhere.err())
                    .isEqualTo(
                            "banteng run: " + option + " goes with --on qemu or --on qemu-q35\n");
        }
    }
}
