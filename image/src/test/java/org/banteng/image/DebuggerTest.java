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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program on bare metal under gdb, which is to be installed. */
class DebuggerTest {
    private static final Path SOURCES =
            Path.of("src/test/java/org/banteng/image/programs/metal").toAbsolutePath();

    @Test
    void gdbStopsAtLinesOfJava(@TempDir Path work) throws Exception {
        Path image =
                ProgramImage.of(
                                BootTarget.forDebugger(),
                                OnMetal.class.getName(),
                                List.of(BothMachines.testClasses()))
                        .build(work);
        Debugger debugger = Debugger.atFreePort();
        Guest guest = Guest.of(2, List.of("throw"));
        QemuRun run = Qemu.find().run(image, guest).waitingFor(debugger);
        Process machine = new ProcessBuilder(run.command()).redirectErrorStream(true).start();
        int line = lineWith("throw new IllegalStateException");
        List<String> commands = List.of("break Mistakes.java:" + line, "continue", "bt", "list");
        Outcome said = gdb(debugger.line(image, List.of(SOURCES)), commands, work);

        assertThat(said.lines())
                .as("%s", said)
                .anyMatch(l -> l.matches("Thread \\d+ hit Breakpoint 1, .*Mistakes_letGo.*"))
                .anyMatch(l -> l.matches("#0 .*Mistakes_letGo .*Mistakes\\.java:" + line))
                .anyMatch(l -> l.matches("#1 .*OnMetal_main .*OnMetal\\.java:\\d+"))
                .anyMatch(l -> l.matches(line + "\\s+throw new IllegalState.*"));
        String printed = new String(machine.getInputStream().readAllBytes(), UTF_8);
        assertThat(run.exitCode(machine.waitFor())).as(printed).isEqualTo(1);
        assertThat(printed).contains("out of luck");
    }

    private static int lineWith(String text) throws IOException {
        List<String> lines = Files.readAllLines(SOURCES.resolve("Mistakes.java"));
        int at = 0;
        while (!lines.get(at).contains(text)) {
            at++;
        }
        return at + 1;
    }

    /**
     * Types the line that users are told, and what comes after. When gdb goes, the guest goes on.
     */
    private static Outcome gdb(String line, List<String> commands, Path work)
            throws IOException, InterruptedException {
        Path script = Files.write(work.resolve("commands"), commands);
        return BothMachines.run(
                List.of("sh", "-c", line.replaceFirst("gdb", "gdb -nx -batch") + " -x " + script));
    }
}
