package org.banteng.image;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.banteng.image.BothMachines.Outcome;
import org.banteng.image.aot.ProgramImage;
import org.banteng.image.boot.BootTarget;
import org.banteng.image.boot.Debugger;
import org.banteng.image.boot.Guest;
import org.banteng.image.boot.Qemu;
import org.banteng.image.boot.QemuRun;
import org.banteng.image.programs.OnMetal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program on bare metal under gdb, which is to be installed. */
class DebuggerTest {
    private static final Path SOURCES =
            Path.of("src/test/java/org/banteng/image/programs/metal").toAbsolutePath();

    @TempDir private static Path work;

    private static Path image;

    @BeforeAll
    static void compile() throws Exception {
        image =
                ProgramImage.of(
                                BootTarget.forDebugger(),
                                OnMetal.class.getName(),
                                List.of(BothMachines.testClasses()))
                        .build(work);
    }

    @Test
    void gdbStopsAtLinesOfJava() throws Exception {
        String place = place("Mistakes.java", "throw new IllegalStateException");
        Debugged run = debug(2, "throw", List.of("break " + place, "continue", "bt", "list"));
        String line = place.substring(place.indexOf(':') + 1);
        assertThat(run.gdb.lines())
                .as("%s", run.gdb)
                .anyMatch(l -> l.matches("Thread \\d+ hit Breakpoint 1, .*Mistakes_letGo.*"))
                .anyMatch(l -> l.matches("#0 .*Mistakes_letGo .*Mistakes\\.java:" + line))
                .anyMatch(l -> l.matches("#1 .*OnMetal_main .*OnMetal\\.java:\\d+"))
                .anyMatch(l -> l.matches(line + "\\s+throw new IllegalState.*"));
        assertThat(run.exitCode).as(run.printed).isEqualTo(1);
        assertThat(run.printed).contains("out of luck");
    }

    /**
     * As if an NMI had come between the two instructions that let interrupts in and halt: then the
     * one that is to end the halt may come before it. Here it is the timer's: a loop in place of
     * the two takes longer than the sleep.
     */
    @Test
    void anInterruptJustBeforeTheHaltEndsIt() throws Exception {
        List<String> commands =
                List.of(
                        "break " + place("Times.java", "Thread.sleep"),
                        "continue",
                        "tbreak *kernel_halt",
                        "break *kernel_afterHalt",
                        "continue",
                        "set var *(unsigned short *) kernel_halt = 0xfee2", // loop to itself
                        "set var $rcx = 1000000000",
                        "continue",
                        "set var *(unsigned short *) kernel_halt = 0xf4fb", // sti, hlt
                        "set var $rip = (long) &kernel_haltInstruction",
                        "set var $eflags = 0x202", // interrupts are let in
                        "delete",
                        "info line *$rip");
        Debugged run = debug(1, "times", commands);
        assertThat(run.gdb.lines())
                .as("%s", run.gdb)
                .anyMatch(l -> l.contains("reakpoint 2, kernel_halt"))
                .anyMatch(l -> l.contains("reakpoint 3, kernel_afterHalt"))
                .anyMatch(l -> l.contains("<kernel_haltInstruction>"));
        assertThat(run.exitCode).as(run.printed).isZero();
        assertThat(run.printed).contains("slept long enough true");
    }

    /** A line of a source as gdb takes it. */
    private static String place(String file, String text) throws IOException {
        List<String> lines = Files.readAllLines(SOURCES.resolve(file));
        int at = 0;
        while (!lines.get(at).contains(text)) {
            at++;
        }
        return file + ":" + (at + 1);
    }

    /**
     * What was said.
     *
     * @param printed by the guest
     */
    private record Debugged(Outcome gdb, String printed, int exitCode) {}

    /** Types the commands; when gdb goes, the guest goes on. */
    private static Debugged debug(int cores, String what, List<String> commands) throws Exception {
        Debugger debugger = Debugger.atFreePort();
        Guest guest = Guest.of(cores, List.of(what));
        QemuRun run = Qemu.find().run(image, guest).waitingFor(debugger);
        Process machine = new ProcessBuilder(run.command()).redirectErrorStream(true).start();
        try {
            Outcome said = gdb(debugger.line(image, List.of(SOURCES)), commands);
            assertThat(machine.waitFor(1, TimeUnit.MINUTES)).as("ended; %s", said).isTrue();
            String printed = new String(machine.getInputStream().readAllBytes(), UTF_8);
            return new Debugged(said, printed, run.exitCode(machine.exitValue()));
        } finally {
            machine.destroy();
        }
    }

    /** Types the line that users are told, and what comes after. */
    private static Outcome gdb(String line, List<String> commands)
            throws IOException, InterruptedException {
        Path script = Files.write(work.resolve("commands"), commands);
        return BothMachines.run(
                List.of("sh", "-c", line.replaceFirst("gdb", "gdb -nx -batch") + " -x " + script));
    }
}
