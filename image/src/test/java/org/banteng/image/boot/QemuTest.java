package org.banteng.image.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.banteng.image.error.ImageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class QemuTest {
    @TempDir private Path directory;

    @Test
    void withoutQemuOneLineSaysWhatToInstall() {
        assertThatThrownBy(() -> Qemu.find(directory.toString()))
                .isInstanceOf(ImageException.class)
                .hasMessage(
                        "no qemu-system-x86_64 on the PATH; install it with: sudo apt-get install"
                                + " qemu-system-x86");
    }

    @Test
    void exitCodesComeThroughTheDevice() {
        assertThat(Qemu.exitCode(0)).isZero();
        assertThat(Qemu.exitCode(2 * 66 + 1)).isEqualTo(66);
        assertThat(Qemu.exitCode(2 * 127 + 1)).isEqualTo(127);
        assertThat(Qemu.exitCode(1)).as("QEMU's own failure").isEqualTo(1);
        assertThat(Qemu.exitCode(134)).as("QEMU was killed").isEqualTo(134);
    }

    @Test
    void theLineCanBeGivenToAShell() {
        Qemu qemu = new Qemu(Path.of("/usr/bin/qemu-system-x86_64"), Accelerator.TCG);
        Guest guest = Guest.of(2, List.of("a b")).on(QemuMachine.Q35);

        assertThat(qemu.line(Path.of("heat.elf"), guest))
                .startsWith("/usr/bin/qemu-system-x86_64 -M q35 -accel tcg,thread=multi -cpu max ")
                .contains(" -smp 2 -m 512M ")
                .endsWith("-kernel heat.elf -append 'instances=2 -- '\\''a b'\\'''");
    }
}
