package org.banteng.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OsuTableTest {
    @Test
    void aTableWithSizes() {
        OsuTable table =
                OsuTable.parse(
                        """

                        # OSU MPI Latency Test v7.4
                        # Datatype: MPI_CHAR.
                        # Size       Avg Latency(us)   Min Latency(us)        Validation
                        1                     0.2500            0.1200              Pass
                        4096                  1.5000            1.0000              Pass
                        """);
        assertThat(table.title()).isEqualTo("OSU MPI Latency Test v7.4");
        assertThat(table.columns()).containsExactly("Avg Latency(us)", "Min Latency(us)");
        assertThat(table.rows().get(1)).containsExactly(0.25, 0.12);
        assertThat(table.rows().get(4096)).containsExactly(1.5, 1.0);
        assertThat(table.rows()).hasSize(2);
    }

    @Test
    void aTableWithoutSizes() {
        OsuTable table = OsuTable.parse("\n# Barrier\n#   Avg Latency(us)\n      0.1800\n");
        assertThat(table.columns()).containsExactly("Avg Latency(us)");
        assertThat(table.rows().get(0)).containsExactly(0.18);
    }

    @Test
    void otherLinesArePassedOver() {
        assertThat(OsuTable.parse("Hello\n\nworld of 2\n").rows()).isEmpty();
    }
}
