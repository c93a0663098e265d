package org.banteng.machine.metal.kernel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.TestMachine;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartInfoTest {
    private static final long INFO = 0x9000;
    private static final long MAP = 0xa000;

    @BeforeEach
    void startInfo() {
        TestMachine.reset();
        Raw.clear(INFO, 0x40);
        Raw.putInt(INFO, 0x336e_c578);
        Raw.putInt(INFO + 4, 1);
    }

    @Test
    void theMagicAndAMemoryMapAreNeeded() {
        assertThat(StartInfo.isValid(INFO)).isTrue();

        Raw.putInt(INFO + 4, 0);
        assertThat(StartInfo.isValid(INFO)).isFalse();

        Raw.putInt(INFO + 4, 1);
        Raw.putInt(INFO, 0x336e_c577);
        assertThat(StartInfo.isValid(INFO)).isFalse();
    }

    @Test
    void addressesArePhysical() {
        Raw.putLong(INFO + 0x18, TestMachine.text("instances=2 -- word"));
        Raw.putLong(INFO + 0x20, 0xf_5a40);

        assertThat(TestMachine.textAt(StartInfo.commandLine(INFO)))
                .isEqualTo("instances=2 -- word");
        assertThat(StartInfo.acpiRoot(INFO)).isEqualTo(Layout.direct(0xf_5a40));
    }

    @Test
    void whatIsNotThereIsZero() {
        assertThat(StartInfo.commandLine(INFO)).isZero();
        assertThat(StartInfo.acpiRoot(INFO)).isZero();
        assertThat(StartInfo.ranges(INFO)).isZero();
    }

    @Test
    void theMemoryMapHasRanges() {
        Raw.putLong(INFO + 0x28, MAP);
        Raw.putInt(INFO + 0x30, 2);
        put(0, 0x10_0000, 0x700_0000, 1);
        put(1, 0xfffc_0000L, 0x4_0000, 2);

        assertThat(StartInfo.ranges(INFO)).isEqualTo(2);
        assertThat(StartInfo.isMemory(INFO, 0)).isTrue();
        assertThat(StartInfo.start(INFO, 0)).isEqualTo(0x10_0000);
        assertThat(StartInfo.end(INFO, 0)).isEqualTo(0x710_0000);
        assertThat(StartInfo.isMemory(INFO, 1)).isFalse();
        assertThat(StartInfo.end(INFO, 1)).isEqualTo(1L << 32);
    }

    private static void put(int entry, long address, long bytes, int kind) {
        long at = MAP + entry * 24L;
        Raw.putLong(at, address);
        Raw.putLong(at + 8, bytes);
        Raw.putInt(at + 16, kind);
    }
}
