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
    void whatEndsQemuBeforeTheJobEndsIsTold() throws Exception {
        assertThat(QemuRun.of(List.of("qemu")).end(137))
                .as("kill -9")
                .isEqualTo(new QemuRun.End(137, "QEMU was ended by signal 9"));
        assertThat(QemuRun.of(List.of("qemu")).end(0))
                .as("kill")
                .isEqualTo(new QemuRun.End(1, "QEMU has ended before the job"));
        assertThat(QemuRun.of(List.of("qemu")).end(1))
                .as("QEMU's own failure")
                .isEqualTo(new QemuRun.End(1, null));
    }

    @Test
    void anEndIsWellIfTheGuestSaysSo() throws Exception {
        QemuRun run = QemuRun.of(List.of("qemu"));
        Files.write(run.codeFile(), new byte[] {0});
        assertThat(run.end(0)).isEqualTo(new QemuRun.End(0, null));
    }
}
