package org.banteng.machine.metal.kernel.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SegmentsTest {
    @Test
    void aTaskDescriptorHasItsPartsWhereTheManualSays() {
        long descriptor = Segments.taskDescriptor(0xffff_8000_1234_5678L);

        assertThat(descriptor & 0xffff).as("limit").isEqualTo(0x67);
        assertThat(descriptor >>> 16 & 0xff_ffff).as("base 23..0").isEqualTo(0x34_5678);
        assertThat(descriptor >>> 40 & 0xff).as("present, available TSS").isEqualTo(0x89);
        assertThat(descriptor >>> 48 & 0xff).as("limit 19..16, flags").isZero();
        assertThat(descriptor >>> 56).as("base 31..24").isEqualTo(0x12);
    }
}
