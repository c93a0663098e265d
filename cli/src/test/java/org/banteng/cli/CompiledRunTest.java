package org.banteng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code run --on} machines that programs are compiled for, and {@code image}. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class CompiledRunTest {
    @TempDir private static Path cache;

    private static Command.Result hello(String machine, int ranks) {
        return Command.program(ranks, "programs.Hello", "a", "b c")
                .with("--on", machine)
                .cachingIn(cache)
                .run();
    }

    /** The first of all runs, and the second. */
    @Test
    @Order(1)
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

    @ParameterizedTest
    @ValueSource(strings = {"linux", "qemu"})
    void outputThatIsLostIsNoSuccess(String machine) {
        Command.Result lost =
                Command.program(2, "programs.Hello", "a")
                        .with("--on", machine)
                        .cachingIn(cache)
                        .outputTo("/dev/full")
                        .run();
        assertThat(lost.exitCode()).isEqualTo(74);
        assertThat(lost.err())
                .endsWith(
                        "banteng: standard output could not be written:"
                                + " No space left on device\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jvm", "linux", "qemu"})
    void whoReadsNoMoreNeedsNoWords(String machine) {
        Command.Result lost =
                Command.program(1, "programs.Hello", "many-lines")
                        .with("--on", machine)
                        .cachingIn(cache)
                        .readByOneLine()
                        .run();
        assertThat(lost.out()).isEqualTo("rank 0 of 1: many-lines\n");
        assertThat(lost.err().lines()).allMatch(line -> line.endsWith("..."));
        assertThat(lost.exitCode()).isEqualTo(74);
    }

    /** What is killed is QEMU or the first process of the job; with Ctrl-C, the command. */
    @ParameterizedTest
    @CsvSource({"qemu, KILL, 137", "qemu, TERM, 1", "linux, KILL, 137", "linux, TERM, 143"})
    void aJobThatIsKilledHasNoSuccess(String machine, String signal, int exitCode)
            throws Exception {
        Command.Running running = computing(machine);
        List<ProcessHandle> children = running.process().children().toList();
        assertThat(children).hasSize(1);
        Command.signal(signal, children.getFirst());
        Command.Result result = running.await();
        assertThat(result.exitCode()).isEqualTo(exitCode);
        if (machine.equals("qemu")) {
            assertThat(result.err())
                    .contains(
                            signal.equals("KILL")
                                    ? "banteng: QEMU was ended by signal 9\n"
                                    : "banteng: QEMU has ended before the job\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"qemu, INT, 130", "qemu, TERM, 143", "linux, INT, 130"})
    void aSignalEndsTheJob(String machine, String signal, int exitCode) throws Exception {
        Command.Running running = computing(machine);
        ProcessHandle child = running.process().children().findFirst().orElseThrow();
        running.signal(signal);
        Command.Result result = running.await();
        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(result.err().lines()).allMatch(line -> line.endsWith("..."));
        assertThat(child.isAlive()).isFalse();
    }

    /** A program that has begun, and would compute for ever. */
    private static Command.Running computing(String machine) throws InterruptedException {
        Command.Running running =
                Command.program(1, "programs.Hello", "for-ever")
                        .with("--on", machine)
                        .cachingIn(cache)
                        .withDefaultSignals()
                        .start();
        running.awaitOutput("rank 0 of 1: for-ever");
        return running;
    }

    /** Neither the program's classes nor what the compilers make. */
    @Test
    void aSignalWhileItCompilesLeavesNothingBehind(@TempDir Path folder) throws Exception {
        Path own = Files.createDirectory(folder.resolve("cache"));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Command.Running running =
                Command.program(1, "programs.Hello", "never compiled")
                        .with("--on", "linux")
                        .cachingIn(own)
                        .temporaryIn(temporary)
                        .withDefaultSignals()
                        .start();
        running.awaitError("machine code...");
        running.signal("TERM");
        Command.Result result = running.await();
        assertThat(result.exitCode()).isEqualTo(143);
        assertThat(result.err().lines()).allMatch(line -> line.endsWith("..."));
        assertThat(temporary).isEmptyDirectory();
        assertThat(own.resolve("banteng/images")).isEmptyDirectory();
    }

    @Test
    void aFolderForImagesThatCannotBeIsNamed(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Command.Result result =
                Command.program(1, "programs.Hello").with("--on", "linux").cachingIn(file).run();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("banteng: cannot compile into " + file + "/banteng/images")
                .endsWith("; $XDG_CACHE_HOME may name another place\n");
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
