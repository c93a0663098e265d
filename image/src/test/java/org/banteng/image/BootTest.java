package org.banteng.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.image.BothMachines.Outcome;
import org.banteng.image.aot.ProgramImage;
import org.banteng.image.boot.BootTarget;
import org.banteng.image.boot.Guest;
import org.banteng.image.boot.ImageRoom;
import org.banteng.image.boot.Qemu;
import org.banteng.image.boot.QemuMachine;
import org.banteng.image.boot.QemuRun;
import org.banteng.image.programs.OnMetal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A program with the kernel under it, booted in QEMU. */
class BootTest {
    private static Path image;
    private static Qemu qemu;

    @BeforeAll
    static void build(@TempDir Path work) throws Exception {
        qemu = Qemu.find();
        image =
                ProgramImage.of(
                                new BootTarget(),
                                OnMetal.class.getName(),
                                List.of(BothMachines.testClasses()))
                        .withOptimisation(1)
                        .build(work);
    }

    @AfterAll
    static void forget() {
        image = null;
        qemu = null;
    }

    private static Outcome boot(Guest guest) throws IOException, InterruptedException {
        QemuRun run = qemu.run(image, guest);
        Outcome outcome = BothMachines.run(run.command());
        return new Outcome(outcome.lines(), outcome.errors(), run.exitCode(outcome.exitCode()));
    }

    private static Guest guest(QemuMachine machine, int ranks, String... arguments) {
        return Guest.of(ranks, List.of(arguments)).on(machine);
    }

    @ParameterizedTest
    @EnumSource
    void aProgramIsTheSameAsOnTheJvm(QemuMachine machine) throws Exception {
        String[] arguments = {"basics", "two words", "it's", "€", "😀ü"};
        Outcome expected = BothMachines.of(OnMetal.class).asJobOnJvm(arguments);
        Outcome actual = boot(guest(machine, 1, arguments));

        assertThat(actual.lines()).isEqualTo(expected.lines()).hasSize(5);
        assertThat(actual.errors()).isEqualTo("and this is for the other stream\n");
        assertThat(actual.exitCode()).isZero();
    }

    /** QEMU's writes to a full pipe fail until somebody has read from it. */
    @ParameterizedTest
    @EnumSource
    void nothingIsLostIfTheReaderIsSlow(QemuMachine machine) throws Exception {
        Outcome outcome = boot(guest(machine, 2, "print", "100000"));

        assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
        for (int rank = 0; rank < 2; rank++) {
            String prefix = rank + ": ";
            assertThat(outcome.lines().stream().filter(line -> line.startsWith(prefix)))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 100_000).mapToObj(i -> prefix + i).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theClocksAreRight(QemuMachine machine) throws Exception {
        long before = System.currentTimeMillis();
        Outcome outcome = boot(guest(machine, 1, "times").switchedOnAt(before));
        long after = System.currentTimeMillis();

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.lines()).contains("goes back 0", "slept long enough true", "agree true");
        long slept = number(outcome, "milliseconds ");
        assertThat(slept).isBetween(250L, after - before);
        assertThat(number(outcome, "date ")).isBetween(before + slept, after);
    }

    @ParameterizedTest
    @EnumSource
    void theDateIsThatOfTheMachinesOwnClockIfNothingElseIsKnown(QemuMachine machine)
            throws Exception {
        long before = System.currentTimeMillis();
        Outcome outcome = boot(guest(machine, 1, "times"));
        long after = System.currentTimeMillis();

        // That has whole seconds, and begins with one.
        assertThat(number(outcome, "date ")).isBetween(before - 2000, after);
    }

    private static long number(Outcome outcome, String prefix) {
        String line =
                outcome.lines().stream()
                        .filter(l -> l.startsWith(prefix))
                        .findFirst()
                        .orElseThrow();
        return Long.parseLong(line.substring(prefix.length()));
    }

    @ParameterizedTest
    @CsvSource({"MICROVM,1,1", "MICROVM,2,2", "MICROVM,4,4", "Q35,2,2", "Q35,4,4", "Q35,2,5"})
    void ranksExchangeMessages(QemuMachine machine, int cores, int ranks) throws Exception {
        Outcome outcome = boot(guest(machine, ranks, "exchange").withCores(cores));

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        List<String> sizes = outcome.lines().stream().filter(l -> l.contains("doubles")).toList();
        assertThat(sizes).hasSize(8).allMatch(line -> line.endsWith(": 0 wrong"));
        int sum = ranks * (ranks + 1) / 2;
        assertThat(outcome.lines())
                .containsAll(
                        IntStream.range(0, ranks)
                                .mapToObj(rank -> "rank " + rank + " of " + ranks + ": " + sum)
                                .toList());
    }

    /** As many as the kernel is made for; most of the time nobody emulates a given one. */
    @Test
    void sixtyFourProcessorsStartAndMeet() throws Exception {
        Outcome outcome = boot(guest(QemuMachine.MICROVM, 64, "meet").withMegabytes(3000));

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.lines())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 64)
                                .mapToObj(rank -> "rank " + rank + ": 64 on 64 processors")
                                .toList());
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void aProcessorWithNothingToDoIsHaltedUntilThereIs(QemuMachine machine, @TempDir Path folder)
            throws Exception {
        Path socket = folder.resolve("qmp");
        List<String> command =
                Stream.concat(
                                qemu.run(image, guest(machine, 3, "idle")).command().stream(),
                                QemuMonitor.options(socket).stream())
                        .toList();
        Process process = new ProcessBuilder(command).start();
        try (BufferedReader printed = process.inputReader();
                Writer typed = process.outputWriter();
                QemuMonitor monitor = monitorOfWorking(printed, socket)) {
            // The rank that works may have moved to another processor before.
            List<Boolean> halted = monitor.halted();
            while (Collections.frequency(halted, true) != 2) {
                halted = monitor.halted();
            }
            for (int i = 0; i < 20; i++) {
                assertThat(monitor.halted()).isEqualTo(halted);
            }
            typed.write("x");
            typed.flush();
            assertThat(printed.lines())
                    .containsExactlyInAnyOrder("rank 1 is told of x", "rank 2 is told of x");
            assertThat(process.waitFor()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private static QemuMonitor monitorOfWorking(BufferedReader printed, Path socket)
            throws IOException {
        assertThat(printed.readLine()).isEqualTo("at work");
        return new QemuMonitor(socket);
    }

    @ParameterizedTest
    @EnumSource
    void aWaitingRankMovesToAnotherProcessorWithItsMemory(QemuMachine machine) throws Exception {
        Outcome outcome = boot(guest(machine, 3, "move").withCores(2));

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.lines())
                .containsExactlyInAnyOrder(
                        "rank 0 moved true, lost 0",
                        "rank 1 moved true, lost 0",
                        "rank 2 moved true, lost 0");
    }

    @ParameterizedTest
    @EnumSource
    void memoryThatWasTakenAwayIsForgottenByAllProcessors(QemuMachine machine) throws Exception {
        Outcome outcome = boot(guest(machine, 2, "take-away"));

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.lines()).containsExactly("first 0", "again 0");
    }

    @ParameterizedTest
    @EnumSource
    void aPageThatBecomesAGuardIsOneOnAllProcessors(QemuMachine machine) throws Exception {
        Outcome outcome = boot(guest(machine, 2, "guard"));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors())
                .contains("banteng: rank 1 of 2 failed: page fault at address")
                .containsPattern("at .*Windows\\.guard\\(Windows\\.java:\\d+\\)");
    }

    @ParameterizedTest
    @CsvSource({"MICROVM,2,200", "Q35,1,7"})
    void abortEndsTheJobWithItsCode(QemuMachine machine, int cores, int code) throws Exception {
        String wanted = String.valueOf(code);
        Outcome outcome = boot(guest(machine, 2, "abort", wanted).withCores(cores));

        assertThat(outcome.exitCode()).isEqualTo(code);
        assertThat(outcome.errors()).contains("abort(" + code + ")");
    }

    @ParameterizedTest
    @CsvSource({"MICROVM,2,200", "Q35,2,0", "Q35,1,7"})
    void exitEndsTheJobWithItsCode(QemuMachine machine, int cores, int code) throws Exception {
        String wanted = String.valueOf(code);
        Outcome outcome = boot(guest(machine, 3, "exit", wanted).withCores(cores));

        assertThat(outcome.exitCode()).isEqualTo(code);
        assertThat(outcome.lines()).containsExactly("last words", "last words", "last words");
        assertThat(outcome.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MICROVM, 3, throw, 1",
        "MICROVM, 2, abort, 5",
        "Q35, 3, exit, 7",
        "MICROVM, 1, exit-0, 0",
        "Q35, 1, deadlock, 66"
    })
    void whatRanksHaveForTheirEndsIsDoneHoweverTheJobEnds(
            QemuMachine machine, int cores, String how, int code) throws Exception {
        Map<String, String> patient = Map.of("banteng.end.patience", "60000");
        Outcome outcome =
                boot(guest(machine, 3, "end", how).withCores(cores).withSettings(patient));

        assertThat(outcome.lines())
                .as(outcome.errors())
                .containsExactlyInAnyOrder(
                        "last words of rank 0", "last words of rank 1", "last words of rank 2");
        assertThat(outcome.exitCode()).isEqualTo(code);
    }

    @Test
    void aRankThatHasDoneItsPartMayExit() throws Exception {
        Outcome outcome = boot(guest(QemuMachine.MICROVM, 3, "leave").withCores(2));

        assertThat(outcome.lines()).containsExactlyInAnyOrder("0 stays {}", "1 stays {}");
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"MICROVM,3", "Q35,1"})
    void anExceptionThatNobodyCatchesEndsTheJob(QemuMachine machine, int cores) throws Exception {
        Outcome outcome = boot(guest(machine, 3, "throw").withCores(cores));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors())
                .contains("rank 2")
                .contains("java.lang.IllegalStateException: out of luck")
                .containsPattern("at .*Mistakes\\.letGo\\(Mistakes\\.java:\\d+\\)");
    }

    @ParameterizedTest
    @CsvSource({
        "MICROVM, divide, divide error",
        "Q35, divide, divide error",
        "MICROVM, wild, page fault at address 0x0000123456789000",
        "Q35, wild, page fault at address 0x0000123456789000",
        "MICROVM, protection, general protection fault",
        "MICROVM, deep-raw, stack overflow",
        "Q35, kernel, the kernel failed in what this called",
    })
    void aFaultEndsTheJobAndTellsWhereItWas(QemuMachine machine, String fault, String cause)
            throws Exception {
        Outcome outcome = boot(guest(machine, 2, "fault", fault));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.lines()).isEmpty();
        assertThat(outcome.errors())
                .contains("banteng: rank 1 of 2 failed: " + cause)
                .containsSubsequence(
                        "metal.Faults.cause(Faults.java:",
                        "metal.Faults.run(Faults.java:",
                        "OnMetal.main(OnMetal.java:");
        assertThat(outcome.errors().lines().toList())
                .last()
                .asString()
                .startsWith("\tat " + OnMetal.class.getName() + ".main(");
    }

    @Test
    void theKernelTellsOfItsOwnFaults() throws Exception {
        Outcome outcome = boot(guest(QemuMachine.MICROVM, 1, "fault", "kernel"));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors())
                .startsWith(
                        "banteng: the kernel failed on processor 0: page fault at address"
                                + " 0x0000123456789000, instruction 0x");
    }

    @ParameterizedTest
    @CsvSource({
        "heap, java.lang.OutOfMemoryError: Java heap space, fillHeap",
        "direct, java.lang.OutOfMemoryError: Memory.allocate: no 1048576 bytes left, fillDirect",
        "machine, the machine has no memory left, fillMachine",
        "deep, java.lang.StackOverflowError, deep",
    })
    void whereThereIsNoMoreTheJobEnds(String fault, String cause, String method) throws Exception {
        Outcome outcome = boot(guest(QemuMachine.MICROVM, 1, "fault", fault).withMegabytes(64));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors())
                .contains("rank 0 of 1 failed:")
                .contains(cause)
                .containsPattern("\tat [\\w.]*Faults\\." + method + "\\(Faults\\.java:\\d+\\)\n");
    }

    @ParameterizedTest
    @CsvSource({
        "12, 8, rank \\d of 8 failed: the machine has no memory left for a page",
        "16, 300, too little memory for the instances"
    })
    void tooLittleMemoryIsToldWithWhatThereIs(int megabytes, int ranks, String cause)
            throws Exception {
        Guest small = guest(QemuMachine.MICROVM, ranks, "exchange").withMegabytes(megabytes);
        Outcome outcome = boot(small.withCores(2));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors())
                .containsPattern(cause)
                .containsPattern(
                        "the machine has \\d+ MiB of memory beside the image, and 0 of them")
                .contains("banteng run --memory");
    }

    /** Nobody else would tell: a loader writes to nowhere what does not fit. */
    @ParameterizedTest
    @EnumSource
    void aMachineSmallerThanTheImageSaysSo(QemuMachine machine) throws Exception {
        int takes = (int) Math.ceilDiv(ImageRoom.of(image).imageEnd(), 1 << 20);
        Outcome outcome = boot(guest(machine, 1, "basics").withMegabytes(takes - 1));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors())
                .isEqualTo(
                        "banteng: this machine is too small: the image takes the first %d MiB of"
                                + " memory; banteng run --memory (QEMU's -m) gives it more\n",
                        takes);
    }

    /** Only start-up runs on it. */
    @Test
    void theStackThatTheMachineGivesHasAnEndToo() throws Exception {
        Outcome outcome = boot(guest(QemuMachine.MICROVM, 1, "fault", "first-stack"));

        assertThat(outcome.lines()).containsExactly("1");
        assertThat(outcome.exitCode()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aDeadlockIsReported(QemuMachine machine) throws Exception {
        Outcome outcome = boot(guest(machine, 2, "deadlock"));

        assertThat(outcome.exitCode()).isEqualTo(66);
        assertThat(outcome.errors())
                .contains("deadlock")
                .containsPattern("rank 0 .*recv from any rank.*Mistakes\\.waitForEachOther")
                .containsPattern("rank 1 .*recv from any rank.*Mistakes\\.waitForEachOther");
    }
}
