package org.banteng.machine.metal.kernel.interrupt;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.machine.metal.kernel.cpu.Segments;
import org.junit.jupiter.api.Test;

class InterruptTableTest {
    @Test
    void aGateHasItsPartsWhereTheManualSays() {
        long gate = InterruptTable.gate(0xcafe_babeL, 2);

        assertThat(gate & 0xffff).as("stub 15..0").isEqualTo(0xbabe);
        assertThat(gate >>> 16 & 0xffff).as("code segment").isEqualTo(Segments.CODE);
        assertThat(gate >>> 32 & 0xff).as("interrupt stack").isEqualTo(2);
        assertThat(gate >>> 40 & 0xff).as("present interrupt gate").isEqualTo(0x8e);
        assertThat(gate >>> 48).as("stub 31..16").isEqualTo(0xcafe);
    }
}
