package org.banteng.machine.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Lists of CPUs, and being held on one of them. */
class AffinityTest {
    @Test
    void readsTheKernelsLists() {
        assertThat(Affinity.parse("0")).containsExactly(0);
        assertThat(Affinity.parse("0-3,8,10-11")).containsExactly(0, 1, 2, 3, 8, 10, 11);
        assertThat(Affinity.parse(" 2, 1\n")).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1-", "-1", "3-1", "1,,2", "1-2-3", "99999999999"})
    void refusesWhatIsNoList(String list) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Affinity.parse(list))
                .withMessageContaining("0-3,8")
                .withMessageContaining(list);
    }

    @Test
    void offersNoMoreCpusThanTheProcessMayUse() {
        assertThat(Affinity.availableCpus())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(Runtime.getRuntime().availableProcessors())
                .doesNotHaveDuplicates();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aCoresThreadRunsOnItsCpuOnly() throws Exception {
        int cpu = Affinity.availableCpus()[0];
        CompletableFuture<String> allowed = new CompletableFuture<>();
        try (JvmMachine machine =
                new JvmMachine(
                        new int[] {cpu}, (thread, error) -> allowed.completeExceptionally(error))) {
            machine.cores().get(0).start("looks", null, () -> allowed.complete(allowedCpus()));
            machine.start();
            assertThat(allowed.get(1, TimeUnit.MINUTES)).isEqualTo(Integer.toString(cpu));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aCpuThatIsNotThereIsToldWhereFailuresGo() throws Exception {
        int none = (1 << 12) - 1;
        CompletableFuture<Throwable> told = new CompletableFuture<>();
        try (JvmMachine machine =
                new JvmMachine(new int[] {none}, (thread, error) -> told.complete(error))) {
            machine.start();
            assertThat(told.get(1, TimeUnit.MINUTES)).hasMessageContaining("CPU " + none);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aCoreIsPinnedWhenItIsToSettle() throws Exception {
        int cpu = Affinity.availableCpus()[0];
        try (JvmMachine machine = new JvmMachine(new int[] {cpu}, (thread, error) -> {})) {
            machine.startUnsettled();
            assertThat(allowedOn(machine)).isEqualTo(Affinity.allowedCpus().length);
            machine.settle();
            assertThat(allowedOn(machine)).isEqualTo(1);
        }
    }

    /** How many CPUs the core's thread may run on. */
    private static int allowedOn(JvmMachine machine) throws Exception {
        CompletableFuture<String> allowed = new CompletableFuture<>();
        machine.cores().get(0).start("looks", null, () -> allowed.complete(allowedCpus()));
        return Affinity.parse(allowed.get(1, TimeUnit.MINUTES)).length;
    }

    private static String allowedCpus() {
        try {
            return Files.readAllLines(Path.of("/proc/thread-self/status")).stream()
                    .filter(line -> line.startsWith("Cpus_allowed_list:"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
