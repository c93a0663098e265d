package org.banteng.image.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.util.List;

class QemuRunTest {
    @Test
    void theFileHasAllEightBits() throws Exception {
        QemuRun run = QemuRun.of(List.of("qemu"));
        Files.write(run.codeFile(), new byte[] {(byte) 200});

        assertThat(run.command())
                .startsWith("qemu")
                .contains("file,id=code,path=" + run.codeFile())
                .endsWith("isa-debugcon,iobase=0xe9,chardev=code");
        assertThat(run.exitCode(2 * (200 & 127) + 1)).isEqualTo(200);
        assertThat(run.codeFile()).doesNotExist();
    }

    @Test
    void withoutAWordFromTheGuestQemuHasTheLast() throws Exception {
        assertThat(QemuRun.of(List.of("qemu")).exitCode(0)).isZero();
        assertThat(QemuRun.of(List.of("qemu")).exitCode(134)).isEqualTo(134);
    }
}
