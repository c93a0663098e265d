package org.banteng.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ProcessOutputTest {
    @Test
    void linesComeOneByOneAndAllTogether() {
        List<String> lines = new ArrayList<>();
        ProcessOutput output =
                ProcessOutput.of(List.of("sh", "-c", "echo a; echo b; echo c >&2"), lines::add);
        assertThat(lines).containsExactly("a", "b");
        assertThat(output.text()).isEqualTo("a\nb\n");
        assertThat(output.nanos()).isPositive();
    }

    @Test
    void aFailureTellsWhatWasPrinted() {
        assertThatThrownBy(
                        () ->
                                ProcessOutput.of(
                                        List.of("sh", "-c", "echo why >&2; exit 3"), line -> {}))
                .isInstanceOf(BenchException.class)
                .hasMessageContainingAll("ended with exit code 3", "why");
    }

    @Test
    void aProgramThatIsNotThere() {
        assertThatThrownBy(() -> ProcessOutput.of(List.of("no-such-program"), line -> {}))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("no-such-program cannot be run");
    }
}
