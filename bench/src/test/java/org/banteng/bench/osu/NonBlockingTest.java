package org.banteng.bench.osu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NonBlockingTest {
    /** What of the pure time is not on top of the computation is hidden behind it. */
    @ParameterizedTest
    @CsvSource({
        "10, 10, 10, 100",
        "20, 10, 10, 0",
        "15, 10, 10, 50",
        "40, 10, 10, 0",
        "9, 10, 10, 100"
    })
    void overlap(double overall, double compute, double pure, double expected) {
        assertThat(NonBlocking.overlap(overall, compute, pure)).isEqualTo(expected);
    }
}
