package org.banteng.machine.metal.kernel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.TestMachine;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class AcpiTest {
    private static final long ROOT = 0xf_5a40;
    private static final long RSDT = 0x20_0000;
    private static final long XSDT = 0x21_0000;
    private static final long OTHER = 0x22_0000;
    private static final long MADT = 0x23_0000;
    private static final long IDS = 0x24_0000;
    private static final int MADT_SIGNATURE = 0x4349_5041;

    @BeforeEach
    void machine() {
        TestMachine.reset();
        table(OTHER, "FACP", 0x40);
        table(MADT, "APIC", 0x2c);
    }

    private static void put(long at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length; i++) {
            Raw.putByte(at + i, bytes[i]);
        }
    }

    /** Sets a byte so that the sum of all is 0. */
    private static void fixSum(long at, int bytes, int sumAt) {
        Raw.putByte(at + sumAt, 0);
        int sum = 0;
        for (int i = 0; i < bytes; i++) {
            sum += Raw.getByte(at + i);
        }
        Raw.putByte(at + sumAt, -sum);
    }

    private static void table(long at, String signature, int bytes) {
        Raw.clear(at, bytes);
        put(at, signature);
        Raw.putInt(at + 4, bytes);
        fixSum(at, bytes, 9);
    }

    private static void root(int revision) {
        Raw.clear(ROOT, 36);
        put(ROOT, "RSD PTR ");
        Raw.putByte(ROOT + 15, revision);
        Raw.putInt(ROOT + 16, (int) RSDT);
        Raw.putLong(ROOT + 24, XSDT);
        fixSum(ROOT, 20, 8);
        Raw.clear(RSDT, 0x100);
        Raw.putInt(RSDT + 0x24, (int) OTHER);
        Raw.putInt(RSDT + 0x28, (int) MADT);
        put(RSDT, "RSDT");
        Raw.putInt(RSDT + 4, 0x2c);
        Raw.clear(XSDT, 0x100);
        Raw.putLong(XSDT + 0x24, OTHER);
        Raw.putLong(XSDT + 0x2c, MADT);
        put(XSDT, "XSDT");
        Raw.putInt(XSDT + 4, 0x34);
    }

    @Test
    void tablesAreFoundThroughTheShortList() {
        root(0);
        Raw.clear(XSDT, 0x100);

        assertThat(Acpi.find(Layout.direct(ROOT), MADT_SIGNATURE)).isEqualTo(Layout.direct(MADT));
    }

    @Test
    void tablesAreFoundThroughTheLongList() {
        root(2);
        Raw.clear(RSDT, 0x100);

        assertThat(Acpi.find(Layout.direct(ROOT), MADT_SIGNATURE)).isEqualTo(Layout.direct(MADT));
    }

    @Test
    void theRootIsLookedForIfNobodyKnowsIt() {
        root(0);

        assertThat(Acpi.find(0, MADT_SIGNATURE)).isEqualTo(Layout.direct(MADT));

        Raw.putByte(ROOT + 16, 1);
        assertThat(Acpi.find(0, MADT_SIGNATURE)).as("the sum is wrong").isZero();
    }

    @Test
    void whatIsNotThereOrBrokenIsNotFound() {
        root(2);

        assertThat(Acpi.find(Layout.direct(ROOT), 0x5445_5048)).isZero();

        Raw.putByte(MADT + 0x20, 1);
        assertThat(Acpi.find(Layout.direct(ROOT), MADT_SIGNATURE)).isZero();
    }

    @Test
    void theMadtListsProcessors() {
        long at = MADT + 0x2c;
        at = entry(at, 0, 8, 0, 1);
        at = entry(at, 1, 12, 7, 1);
        at = entry(at, 0, 8, 2, 1);
        at = entry(at, 0, 8, 4, 0);
        at = entry(at, 0, 8, 200, 3);
        Raw.putInt(MADT + 4, (int) (at - MADT));

        assertThat(Madt.processors(MADT, IDS, 64)).isEqualTo(3);
        assertThat(Raw.getByte(IDS)).isZero();
        assertThat(Raw.getByte(IDS + 1)).isEqualTo(2);
        assertThat(Raw.getByte(IDS + 2)).isEqualTo(200);
        assertThat(Madt.processors(MADT, IDS, 2)).isEqualTo(2);
    }

    private static long entry(long at, int kind, int bytes, int apicId, int flags) {
        Raw.clear(at, bytes);
        Raw.putByte(at, kind);
        Raw.putByte(at + 1, bytes);
        Raw.putByte(at + 3, apicId);
        Raw.putInt(at + 4, flags);
        return at + bytes;
    }
}
