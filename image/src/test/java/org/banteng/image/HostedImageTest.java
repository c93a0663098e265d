package org.banteng.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.banteng.image.BothMachines.Outcome;
import org.banteng.image.aot.ProgramImage;
import org.banteng.image.error.ImageException;
import org.banteng.image.programs.GoesWrong;
import org.banteng.image.programs.Locks;
import org.banteng.image.programs.OpensSocket;
import org.banteng.image.programs.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class HostedImageTest {
    @TempDir private Path work;

    @Test
    void memoryIsTheSameAsOnTheJvm() throws Exception {
        BothMachines places = BothMachines.of(Places.class);
        Outcome expected = places.onJvm("one", "two");
        Outcome actual = BothMachines.onMetal(places.compile(3, work), "one", "two");

        assertThat(expected.lines()).hasSizeGreaterThan(20).contains("wrong after moving: 0");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aRankThatWaitsForEverOrFailsIsReported() throws Exception {
        Path executable = BothMachines.of(GoesWrong.class).compile(0, work);

        Outcome ends = BothMachines.onMetal(executable, "ends");
        assertThat(ends.lines())
                .containsExactly("helps with context of helper", "was helped", "ends");
        assertThat(ends.exitCode()).isZero();

        Outcome waits = BothMachines.onMetal(executable, "waits");
        assertThat(waits.lines()).containsExactly("helps with context of helper", "was helped");
        assertThat(waits.errors())
                .contains("deadlock")
                .containsPattern("rank 0 +waits for a second help +at .*GoesWrong\\.main");
        assertThat(waits.exitCode()).isEqualTo(66);

        Outcome fails = BothMachines.onMetal(executable, "throws");
        assertThat(fails.errors())
                .contains("java.lang.IllegalStateException: out of luck")
                .containsPattern("at .*GoesWrong\\.main\\(GoesWrong\\.java:\\d+\\)");
        assertThat(fails.exitCode()).isEqualTo(1);

        failsBy("divide", "divide error", executable);
        failsBy("wild", "page fault at address 0x0000123456789000", executable);
        failsBy("protection", "general protection fault", executable);
        failsBy("deep-raw", "stack overflow", executable);
    }

    private static void failsBy(String fault, String cause, Path executable) throws Exception {
        Outcome outcome = BothMachines.onMetal(executable, "fault", fault);

        assertThat(outcome.errors())
                .startsWith("banteng: rank 0 of 1 failed: " + cause)
                .containsPattern("\tat [\\w.]*Faults\\.cause\\(Faults\\.java:\\d+\\)\n")
                .containsPattern("\tat [\\w.]*GoesWrong\\.main\\(GoesWrong\\.java:\\d+\\)\n$");
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void threadsAndMonitorsAreTheSameAsOnTheJvm() throws Exception {
        BothMachines locks = BothMachines.of(Locks.class);
        Outcome expected = locks.onJvm();
        Outcome actual = BothMachines.onMetal(locks.compile(0, work));

        assertThat(expected.lines()).contains("counted 1600").hasSize(9);
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void whatMetalLacksIsNamedWithTheCallsThatLeadToIt() {
        ProgramImage image =
                ProgramImage.of(
                        new HostedTarget(),
                        OpensSocket.class.getName(),
                        List.of(BothMachines.testClasses()));

        assertThatThrownBy(() -> image.build(work))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("Class java.net.Socket was not found")
                .hasMessageContaining("OpensSocket.connect(OpensSocket.java:16)")
                .hasMessageContaining("OpensSocket.main(OpensSocket.java:12)");
    }

    @Test
    void aClassThatIsNotThereIsNamed() {
        ProgramImage image =
                ProgramImage.of(
                        new HostedTarget(), "no.such.Program", List.of(BothMachines.testClasses()));

        assertThatThrownBy(() -> image.build(work))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("no class no.such.Program on the class path");
    }

    @Test
    void aClassWithoutMainIsNamed() {
        String name = BothMachines.class.getName();
        ProgramImage image =
                ProgramImage.of(new HostedTarget(), name, List.of(BothMachines.testClasses()));

        assertThatThrownBy(() -> image.build(work))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("class " + name + " has no main method");
    }
}
