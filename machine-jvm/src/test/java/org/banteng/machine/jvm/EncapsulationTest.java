package org.banteng.machine.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.machine.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A JVM that was started with no option at all runs fibers just the same. */
class EncapsulationTest {
    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-Xmixed", "-Xcomp"})
    void opensWhatIsNeeded(String mode) throws Exception {
        String output = run(mode);
        assertThat(output).contains("fiber on core 0");
    }

    @Test
    void theOptionsThatItNamesLeaveNoWarning() throws Exception {
        String output = run(Encapsulation.OPTIONS.split(" "));
        assertThat(output).isEqualTo("fiber on core 0\n");
    }

    private static String run(String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Embedded.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** What the other JVM runs. */
    static final class Embedded {
        private Embedded() {}

        public static void main(String[] args) throws Exception {
            CountDownLatch done = new CountDownLatch(1);
            try (JvmMachine machine =
                    new JvmMachine(new int[] {-1}, (t, e) -> e.printStackTrace())) {
                machine.cores()
                        .get(0)
                        .start(
                                "f",
                                null,
                                () -> {
                                    System.out.println("fiber on core " + Core.current().id());
                                    done.countDown();
                                });
                machine.start();
                done.await();
            }
        }
    }
}
